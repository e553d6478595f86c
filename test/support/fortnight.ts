import { addDays, type Day } from '#domain/day.ts';

/** A signal as an agent sends it. */
export type SentSignal = {
  id: string;
  user_id: string;
  source: string;
  source_id: string;
  signal_type: string;
  title: string | null;
  started_at: string;
  ended_at?: string;
  duration_minutes?: number;
  metadata?: string;
};

/** The first day, a Monday. Clocks in Berlin go forward on its first Sunday. */
const FORTNIGHT_START: Day = '2026-03-23';
export const FORTNIGHT_ZONE = 'Europe/Berlin';
export const FORTNIGHT_DAYS: readonly Day[] = Array.from({ length: 14 }, (_, index) => addDays(FORTNIGHT_START, index));

type Kind = { source: string; signal_type: string };
const EVENT: Kind = { source: 'google_calendar', signal_type: 'event' };
const ICAL: Kind = { source: 'ical', signal_type: 'event' };
const HELD: Kind = { source: 'meetings', signal_type: 'meeting' };
const TIMER: Kind = { source: 'wakatime', signal_type: 'coding' };
const WINDOW: Kind = { source: 'activitywatch', signal_type: 'window' };
const COMMIT: Kind = { source: 'git', signal_type: 'commit' };
const PULL: Kind = { source: 'github', signal_type: 'pull_request' };

type Row = [kind: Kind, times: string, title: string | null, metadata?: object];

/** What one person’s fortnight holds, by day: every way in which signals overlap. Times are local; `10:00` alone is a point. */
const DAYS: readonly (readonly Row[])[] = [
  // A calendar event, the meeting as it was held, three pull requests and a timer over the same two hours.
  [
    [EVENT, '10:00-12:00', '[ACME] Planning'],
    [HELD, '10:05-11:40', '[ACME] Planning, as held'],
    [TIMER, '09:00-13:00', 'acme/web', { repository: 'acme/web', branch: 'main' }],
    [PULL, '10:20', 'ACME-12 Login form', { repository: 'acme/web' }],
    [PULL, '11:00', 'ACME-13 Password reset', { repository: 'acme/web' }],
    [PULL, '11:50', 'ACME-14 Sign-out', { repository: 'acme/web' }],
  ],
  // Claims within claims of one kind.
  [
    [EVENT, '09:00-16:00', 'Workshop'],
    [EVENT, '10:00-12:00', 'Workshop, first part'],
    [EVENT, '10:30-11:00', 'Call with the printer'],
    [EVENT, '11:30-12:30', 'Lunch talk'],
  ],
  // One meeting in two calendars, and two events that overlap in part.
  [
    [EVENT, '09:30-10:00', 'Stand-up', { series_id: 'stand-up', original_start: '2026-03-25T08:30:00Z' }],
    [ICAL, '09:30-10:00', 'Stand-up', { series_id: 'stand-up', original_start: '2026-03-25T08:30:00Z' }],
    [EVENT, '14:00-15:00', 'Review with Beta'],
    [EVENT, '14:30-16:00', 'Design with Acme'],
  ],
  // An agent's draft stands for a meeting, with commits in it.
  [
    [HELD, '10:00-11:00', 'Sales call'],
    [COMMIT, '10:15', 'ACME-12 Fix the form', { repository: 'acme/web', branch: 'main' }],
    [COMMIT, '10:50', 'ACME-12 Test the form', { repository: 'acme/web', branch: 'main' }],
    [COMMIT, '11:10', 'ACME-12 Release the form', { repository: 'acme/web', branch: 'main' }],
  ],
  // What is left out, and what nobody has accepted.
  [
    [EVENT, '00:00-24:00', 'Release day', { all_day: true }],
    [EVENT, '09:00-10:00', 'Declined', { response: 'declined' }],
    [EVENT, '10:00-11:00', 'Cancelled', { status: 'cancelled' }],
    [EVENT, '11:00-11:10', 'Short'],
    [EVENT, '13:00-15:00', 'Perhaps', { response: 'needsAction' }],
    [TIMER, '14:00-16:00', 'beta/api', { repository: 'beta/api', branch: 'main' }],
    [EVENT, '16:00-17:00', 'Focus', { event_type: 'focusTime' }],
  ],
  // Over midnight, into the day on which clocks go forward.
  [
    [TIMER, '22:00-26:00', 'Release night', { repository: 'acme/web', branch: 'release' }],
    [COMMIT, '23:50', 'Deploy', { repository: 'acme/ops', branch: 'main' }],
    [COMMIT, '24:10', 'Deploy again', { repository: 'acme/ops', branch: 'main' }],
  ],
  // Over the hour that does not exist.
  [
    [EVENT, '01:30-03:30', 'Watch'],
    [COMMIT, '03:05', 'Roll back', { repository: 'acme/ops', branch: 'main' }],
  ],
  // Time booked by hand, under a timer (booked by whoever uses this).
  [[TIMER, '09:00-12:00', 'acme/web', { repository: 'acme/web', branch: 'main' }]],
  // Bursts of three repositories that interleave.
  [
    ...['09:00', '09:12', '09:31', '09:55', '10:20'].map((at): Row => [COMMIT, at, 'Web', { repository: 'acme/web', branch: 'main' }]),
    ...['09:05', '09:20', '09:48'].map((at): Row => [COMMIT, at, 'API', { repository: 'beta/api', branch: 'main' }]),
    ...['09:10', '09:50'].map((at): Row => [COMMIT, at, 'BETA-7 Docs', { repository: 'beta/docs', branch: 'main' }]),
  ],
  // A meeting that changes after it was accepted.
  [
    [EVENT, '10:00-11:30', '[ACME] Demo'],
    [COMMIT, '11:20', 'ACME-13 Mend the demo', { repository: 'acme/web', branch: 'main' }],
  ],
  // A meeting to be dismissed, with work in it.
  [
    [EVENT, '10:00-12:00', 'Company update'],
    [COMMIT, '10:30', 'ACME-12 Small screens', { repository: 'acme/web', branch: 'main' }],
    [COMMIT, '11:15', 'ACME-12 Tests', { repository: 'acme/web', branch: 'main' }],
  ],
  // Many windows under two meetings.
  [
    [HELD, '09:30-10:00', 'Stand-up'],
    [HELD, '11:00-12:00', 'ACME-14 Review'],
    ...Array.from({ length: 80 }, (_, index): Row => {
      const from = 9 * 60 + index * 4;
      return [
        WINDOW,
        `${clock(from)}-${clock(from + 5)}`,
        index % 3 === 0 ? 'Mail' : 'Editor',
        { project: index % 3 === 0 ? 'mail' : 'acme' },
      ];
    }),
  ],
  // Without a length, without an end, and two days long.
  [
    [EVENT, '09:00-09:00', 'Nothing'],
    [HELD, '10:00', 'Call that nobody ended'],
    [TIMER, '12:00-52:00', 'Timer left running', { repository: 'acme/web', branch: 'main' }],
  ],
  [[EVENT, '10:00-11:00', 'Brunch with the team']],
];

/** Everything that the person's agents send, in the order of time. */
export function fortnightSignals(userId: string): SentSignal[] {
  return DAYS.flatMap((rows, index) =>
    rows.map(([kind, times, title, metadata], at) => {
      const day = FORTNIGHT_DAYS[index] as Day;
      const [from, to] = times.split('-');
      const id = `${day}-${at + 1}`;
      return {
        id,
        user_id: userId,
        ...kind,
        source_id: id,
        title,
        started_at: instantOf(day, from ?? ''),
        ...(to === undefined ? {} : { ended_at: instantOf(day, to) }),
        ...(metadata ? { metadata: JSON.stringify(metadata) } : {}),
      };
    }),
  );
}

/** `26:00` is two o'clock of the day after. */
function instantOf(day: Day, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const local = Temporal.PlainDate.from(addDays(day, Math.floor(hours / 24))).toPlainDateTime({ hour: hours % 24, minute: minutes });
  return local.toZonedDateTime(FORTNIGHT_ZONE).toInstant().toString();
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
