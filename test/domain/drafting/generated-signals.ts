import fc from 'fast-check';
import type { ClaimKind } from '#domain/drafting/settings.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';
import type { Signal } from '#domain/signal.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { signal } from './sample.ts';

/** A signal beside what it was drawn as, so that a test need not ask the engine what it is. */
export type GeneratedSignal = {
  signal: Signal;
  /** What it claims if it has a length and is drafted at all. */
  kind: ClaimKind;
  isCalendar: boolean;
  /** Left out whatever the preferences and settings are. */
  isNeverDrafted: boolean;
  /** A word for the meeting or the work it belongs to. */
  workItem: string;
};

type Shape = { source: string; signal_type: string; kind: ClaimKind; metadata?: object; isNeverDrafted?: true };

const EVENT = { source: 'google_calendar', signal_type: 'event' };
const ICAL = { source: 'ical', signal_type: 'event' };
const SHAPES: readonly Shape[] = [
  { source: 'meetings', signal_type: 'call', kind: 'meeting_held' },
  { source: 'zoom', signal_type: 'meeting', kind: 'meeting_held' },
  { ...EVENT, kind: 'event_accepted', metadata: { response: 'accepted' } },
  { ...ICAL, kind: 'event_accepted' },
  { source: 'exchange', signal_type: 'calendar_event', kind: 'event_accepted' },
  { ...EVENT, kind: 'event_tentative', metadata: { response: 'tentative' } },
  { ...ICAL, kind: 'event_tentative', metadata: { response: 'needsAction' } },
  { ...ICAL, kind: 'event_tentative', metadata: { status: 'tentative', response: 'accepted' } },
  { source: 'wakatime', signal_type: 'coding', kind: 'tracked_interval' },
  { source: 'nucleus', signal_type: 'timer', kind: 'tracked_interval' },
  { source: 'git', signal_type: 'commit', kind: 'tracked_interval' },
  { source: 'git', signal_type: 'review', kind: 'tracked_interval' },
];
const NEVER_DRAFTED: readonly Shape[] = [
  { ...EVENT, kind: 'event_accepted', metadata: { response: 'declined' }, isNeverDrafted: true },
  { ...ICAL, kind: 'event_accepted', metadata: { status: 'cancelled' }, isNeverDrafted: true },
  { ...ICAL, kind: 'event_accepted', metadata: { transparency: 'transparent' }, isNeverDrafted: true },
  { ...EVENT, kind: 'event_accepted', metadata: { all_day: true }, isNeverDrafted: true },
  { ...EVENT, kind: 'event_accepted', metadata: { event_type: 'focusTime' }, isNeverDrafted: true },
  { source: 'git', signal_type: 'commit', kind: 'tracked_interval', metadata: { actor_kind: 'agent' }, isNeverDrafted: true },
  { source: 'github', signal_type: 'review', kind: 'tracked_interval', isNeverDrafted: true },
];
const SERIES = { series_id: 'stand-up', original_start: '2026-03-10T09:00:00Z' };
const LONGEST_MINUTES = 2 * 24 * 60;

/** Points are as frequent as they are in life: more than all else. */
const shape = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...SHAPES) }, { weight: 1, arbitrary: fc.constantFrom(...NEVER_DRAFTED) });
const lengthMinutes = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.constantFrom(15, 30, 60, 90) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 240 }) },
  { weight: 1, arbitrary: fc.integer({ min: 240, max: LONGEST_MINUTES }) },
  { weight: 1, arbitrary: fc.constantFrom(24 * 60, 25 * 60, LONGEST_MINUTES) },
);
/** How many minutes after a point the next ones of its work come. */
const stepMinutes = fc.oneof(
  { weight: 6, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(0, 1, 9, 10, 14, 15, 16, 29, 30, 31), { minLength: 1, maxLength: 12 }) },
);

/** Minutes from the start of the day. Most lie where signals meet: in one morning, on half hours, around both midnights. */
function startMinute({ startsAt, endsAt }: DaySpan): fc.Arbitrary<number> {
  const lengthOfDay = (endsAt - startsAt) / MS_PER_MINUTE;
  const near = (minute: number) => fc.integer({ min: minute - 45, max: minute + 45 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 540, max: 720 }) },
    { weight: 2, arbitrary: fc.integer({ min: 18, max: 26 }).map((halfHours) => halfHours * 30) },
    { weight: 2, arbitrary: fc.oneof(near(0), near(lengthOfDay)) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -LONGEST_MINUTES, max: lengthOfDay + 24 * 60 }) },
  );
}

/** How the length is said. What has none says so in one of five ways, the end before the start among them. */
function timeOf(startsAt: number, lengthMs: number, way: number): Pick<Signal, 'started_at' | 'ended_at' | 'duration_minutes'> {
  const started_at = startsAt;
  if (lengthMs > 0 && way % 2 === 0) return { started_at, ended_at: startsAt + lengthMs, duration_minutes: null };
  if (lengthMs > 0) return { started_at, ended_at: null, duration_minutes: lengthMs / MS_PER_MINUTE };
  const ended_at = [null, startsAt, startsAt - 60_000, null, null][way] ?? null;
  return { started_at, ended_at, duration_minutes: way === 3 ? 0 : null };
}

/** Signals in and around one day, each a whole number of `unitMs` after its start; a minute is made of whole units. */
export function generatedSignals(span: DaySpan, unitMs: number, maxLength: number): fc.Arbitrary<GeneratedSignal[]> {
  const drawn = fc.record({
    shape,
    minute: startMinute(span),
    lengthMinutes,
    stepMinutes,
    units: fc.nat(MS_PER_MINUTE / unitMs - 1),
    way: fc.nat(4),
    title: fc.constantFrom(null, 'Tidy', 'Tidy', 'ACME-12 Login', 'ACME-12 Login', 'Lunch'),
    repository: fc.constantFrom('acme/web', 'acme/api', null),
    isInSeries: fc.nat(3).map((one) => one === 0),
    matched_budget_id: fc.constantFrom(null, null, null, 'b1'),
  });
  return fc.array(drawn, { maxLength, size: 'max' }).map((rows) =>
    rows.flatMap(({ minute, units, stepMinutes, ...row }, index) => {
      const minutes = row.lengthMinutes > 0 ? [minute] : [0, ...stepMinutes].map((_, count) => minute + sum(stepMinutes.slice(0, count)));
      return minutes.map((at, count) => toSignal(`s${index}.${count}`, span.startsAt + at * MS_PER_MINUTE + units * unitMs, row));
    }),
  );
}

/** Points of one work, one after the other, most of them over the midnight that begins the day. */
export function generatedRuns(span: DaySpan): fc.Arbitrary<GeneratedSignal[]> {
  const drawn = fc.tuple(
    fc.constantFrom('acme/web', 'acme/api'),
    fc.integer({ min: -90, max: 30 }),
    fc.array(fc.oneof(fc.constantFrom(1, 9, 10, 11, 29, 30, 31), fc.integer({ min: 5, max: 29 })), { maxLength: 40, size: 'max' }),
  );
  const commits = {
    shape: { source: 'git', signal_type: 'commit', kind: 'tracked_interval' },
    title: 'Tidy',
    lengthMinutes: 0,
    way: 0,
  } as const;
  return fc.array(drawn, { minLength: 1, maxLength: 2 }).map((runs) =>
    runs.flatMap(([repository, minute, steps], run) =>
      [0, ...steps].map((_, count) => {
        const startsAt = span.startsAt + (minute + sum(steps.slice(0, count))) * MS_PER_MINUTE;
        return toSignal(`r${run}.${count}`, startsAt, { ...commits, repository, isInSeries: false, matched_budget_id: null });
      }),
    ),
  );
}

type Row = {
  shape: Shape;
  lengthMinutes: number;
  way: number;
  title: string | null;
  repository: string | null;
  isInSeries: boolean;
  matched_budget_id: string | null;
};

function toSignal(id: string, startsAt: number, { shape, lengthMinutes, way, title, repository, isInSeries, matched_budget_id }: Row) {
  const { source, signal_type, kind, isNeverDrafted = false } = shape;
  const isMeeting = kind !== 'tracked_interval';
  const inSeries = isMeeting && isInSeries;
  const metadata = { ...shape.metadata, ...(inSeries ? SERIES : {}), ...(!isMeeting && repository ? { repository } : {}) };
  const ofMeeting = inSeries ? 'stand-up' : id;
  const ofWork = title?.startsWith('ACME-12') ? 'ACME-12' : (repository ?? `${source} ${signal_type}`);
  return {
    signal: {
      ...signal({ id, source, signal_type, title, matched_budget_id, metadata }),
      ...timeOf(startsAt, lengthMinutes * MS_PER_MINUTE, way),
    },
    kind,
    isCalendar: source === EVENT.source || source === ICAL.source,
    isNeverDrafted,
    workItem: isMeeting ? ofMeeting : ofWork,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
