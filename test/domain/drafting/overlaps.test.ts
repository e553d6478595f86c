import { describe, expect, test } from 'vitest';
import { buildDay } from '#domain/drafting/build-day.ts';
import type { DayInput } from '#domain/drafting/day-input.ts';
import type { DraftExplanation } from '#domain/drafting/explanation.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import type { HeldTime } from '#domain/drafting/share-minutes.ts';
import type { Signal } from '#domain/signal.ts';
import { at, build, clockTimes, commit, dayInput, meeting, signal } from './sample.ts';

const DAY = '2026-03-10';
const held = meeting('2026-03-10T10:00Z', '2026-03-10T11:00Z', { id: 'held', source: 'meetings', signal_type: 'meeting', title: 'Held' });
const event = meeting('2026-03-10T09:30Z', '2026-03-10T11:30Z', { id: 'event', title: 'Workshop' });
const timer = signal({
  id: 'timer',
  source: 'wakatime',
  signal_type: 'coding',
  title: 'Coding',
  started_at: '2026-03-10T09:00Z',
  ended_at: '2026-03-10T12:00Z',
});
const pull = commit('2026-03-10T10:30Z', { id: 'pull', title: 'Review', metadata: { repository: 'acme/web', branch: 'review' } });

/** `Held 10:00–11:00` for each draft. */
function drafted(signals: readonly Signal[], rest: Partial<DayInput> = {}): string[] {
  return build('UTC', DAY, signals, rest).drafts.map((draft) => [draft.description, ...clockTimes(draft)].join(' '));
}

function explanationOf(signals: readonly Signal[], description: string, rest: Partial<DayInput> = {}): DraftExplanation {
  const { drafts, explanations } = buildDay(dayInput('UTC', DAY, signals, rest));
  const id = drafts.find((draft) => draft.description === description)?.id ?? '';
  return explanations.get(id) as DraftExplanation;
}

const booked = (id: string, from: string, to: string): HeldTime => ({
  kind: 'booked',
  holder: { kind: 'time_entry', id },
  interval: { startsAt: at(`${DAY}T${from}Z`), endsAt: at(`${DAY}T${to}Z`) },
});

describe('an hour with a meeting, an event, a timer and a review', () => {
  test('gives each minute to the kind that comes first', () => {
    expect(drafted([held, event, timer, pull])).toEqual([
      'Coding 09:00–09:30 11:30–12:00',
      'Workshop 09:30–10:00 11:00–11:30',
      'Held 10:00–11:00',
    ]);
  });

  test('gives them to what the user’s own order puts first', () => {
    const settings = {
      ...DEFAULT_DRAFTING_SETTINGS,
      precedence: ['burst', 'tracked_interval', 'event_accepted', 'meeting_held', 'event_tentative'] as const,
    };
    expect(drafted([held, event, timer, pull], { settings: { ...settings, precedence: [...settings.precedence] } })).toEqual([
      'Coding 09:00–10:15 10:30–12:00',
      'Review 10:15–10:30',
    ]);
  });

  test('says of each signal what it gave, what it lost and to whom', () => {
    const { drafts } = build('UTC', DAY, [held, event, timer, pull]);
    const idOf = (description: string) => drafts.find((draft) => draft.description === description)?.id;
    expect(explanationOf([held, event, timer, pull], 'Coding').signals).toEqual([
      {
        signal_id: 'timer',
        kind: 'tracked_interval',
        claimed: { startsAt: at('2026-03-10T09:00Z'), endsAt: at('2026-03-10T12:00Z') },
        claimed_ms: 180 * 60_000,
        given_ms: 60 * 60_000,
        lost: [
          { to: { kind: 'draft', id: idOf('Workshop') }, reason: 'precedence', ms: 60 * 60_000 },
          { to: { kind: 'draft', id: idOf('Held') }, reason: 'precedence', ms: 60 * 60_000 },
        ],
      },
    ]);
  });

  test('keeps what lost as evidence on the draft that has the time, and out of the signals that a decision would take', () => {
    const { evidence, signals } = explanationOf([held, event, timer, pull], 'Held');
    expect(signals.map((one) => one.signal_id)).toEqual(['held']);
    expect(evidence).toEqual([
      { signal_id: 'timer', kind: 'tracked_interval', lost_ms: 60 * 60_000, reason: 'precedence' },
      { signal_id: 'event', kind: 'event_accepted', lost_ms: 60 * 60_000, reason: 'precedence' },
      { signal_id: 'pull', kind: 'burst', lost_ms: 15 * 60_000, reason: 'precedence' },
    ]);
  });

  test('names a signal that got nothing among what was left out, with who has its time', () => {
    const { leftOut, drafts } = build('UTC', DAY, [held, pull]);
    expect(leftOut).toEqual([{ signal_id: 'pull', reason: 'no_time_left', lost_to: [{ kind: 'draft', id: drafts[0]?.id }] }]);
  });
});

describe('time that is held already', () => {
  test('is never drafted again', () => {
    expect(drafted([held, timer], { bookedTime: [booked('e1', '10:30', '11:30')] })).toEqual([
      'Coding 09:00–10:00 11:30–12:00',
      'Held 10:00–10:30',
    ]);
    const { lost } = explanationOf([held], 'Held', { bookedTime: [booked('e1', '10:30', '11:30')] }).signals[0] ?? {};
    expect(lost).toEqual([{ to: { kind: 'time_entry', id: 'e1' }, reason: 'booked', ms: 30 * 60_000 }]);
  });

  test('belongs to an agent’s draft that names the signals, even where they were left out or go on', () => {
    const declined = { ...event, metadata: JSON.stringify({ response: 'declined' }) };
    const rest = { takenSignalIds: new Set(['event']), draftIdBySignalId: new Map([['event', 'agent-1']]), now: at('2026-03-10T11:00Z') };
    expect(drafted([declined, held, pull], rest)).toEqual([]);
    expect(build('UTC', DAY, [declined, pull], rest).leftOut).toEqual([
      { signal_id: 'pull', reason: 'no_time_left', lost_to: [{ kind: 'draft', id: 'agent-1' }] },
    ]);
  });

  test('is free again where the draft that named it was dismissed', () => {
    expect(drafted([held, pull], { takenSignalIds: new Set(['held']) })).toEqual(['Review 10:15–10:30']);
  });

  test('belongs to a draft that its user has shaped', () => {
    const heldTime = [{ ...booked('x', '09:00', '11:00'), kind: 'decided' as const, holder: { kind: 'draft' as const, id: 'shaped' } }];
    expect(drafted([timer], { heldTime })).toEqual(['Coding 11:00–12:00']);
    expect(explanationOf([timer], 'Coding', { heldTime }).signals[0]?.lost[0]).toMatchObject({ reason: 'decided', to: { id: 'shaped' } });
  });
});

describe('events that nobody has accepted', () => {
  const tentative = { ...event, id: 'maybe', title: 'Maybe', metadata: JSON.stringify({ response: 'needsAction' }) };

  test('get only the time that nothing else claims', () => {
    expect(drafted([tentative, held])).toEqual(['Maybe 09:30–10:00 11:00–11:30', 'Held 10:00–11:00']);
    expect(drafted([tentative, timer])).toEqual(['Coding 09:00–12:00']);
  });

  test('count as accepted, or are left out, where the user wants that', () => {
    expect(drafted([tentative, timer], { settings: { ...DEFAULT_DRAFTING_SETTINGS, tentative_events: 'as_accepted' } })).toEqual([
      'Coding 09:00–09:30 11:30–12:00',
      'Maybe 09:30–11:30',
    ]);
    const left = build('UTC', DAY, [tentative], { settings: { ...DEFAULT_DRAFTING_SETTINGS, tentative_events: 'leave_out' } });
    expect(left.leftOut).toEqual([{ signal_id: 'maybe', reason: 'tentative', lost_to: [] }]);
  });
});

describe('one meeting in two calendars', () => {
  test('is one draft, and says that its minutes are counted once', () => {
    const metadata = { series_id: 'uid', original_start: '2026-03-10T10:00:00Z' };
    const twice = ['google_calendar', 'ical'].map((source) =>
      meeting('2026-03-10T10:00Z', '2026-03-10T11:00Z', { id: source, source, metadata }),
    );
    expect(drafted(twice)).toEqual(['Planning 10:00–11:00']);
    expect(explanationOf(twice, 'Planning').signals.map(({ given_ms, lost }) => [given_ms / 60_000, lost[0]?.reason])).toEqual([
      [60, undefined],
      [0, 'same_draft'],
    ]);
  });
});

describe('a burst that goes on all day', () => {
  const commits = Array.from({ length: 10 }, (_, index) => commit(`2026-03-10T10:${String(index * 6).padStart(2, '0')}Z`));

  test('ends where it would be longer than the longest one, and the next point begins another', () => {
    const settings = { ...DEFAULT_DRAFTING_SETTINGS, burst_lead_minutes: 2, longest_burst_minutes: 20 };
    // 09:58 to 10:18, then with the lead of two minutes: 10:22 to 10:42, 10:46 to 10:54.
    expect(drafted(commits, { settings })).toEqual(['Fix login 09:58–10:18 10:22–10:42 10:46–10:54']);
  });
});

describe('time lost to very many', () => {
  test('names the largest eight in the order of time, and sums up the rest', () => {
    const minute = (index: number) => `2026-03-10T10:${String(index).padStart(2, '0')}Z`;
    const meetings = Array.from({ length: 20 }, (_, index) =>
      meeting(minute(index * 2), minute(index * 2 + 2), { id: `m${index}`, title: `Meeting ${index}`, source: 'meetings' }),
    );
    const { lost = [], claimed_ms, given_ms } = explanationOf([...meetings, timer], 'Coding').signals[0] ?? {};
    expect(lost).toHaveLength(9);
    expect(lost.at(-1)).toMatchObject({ to: null, reason: null });
    expect(lost.reduce((sum, { ms }) => sum + ms, given_ms ?? 0)).toBe(claimed_ms);
  });
});

describe('a signal of another day', () => {
  test('that begins when this day ends is no part of it', () => {
    const late = { ...timer, id: 'late', started_at: at('2026-03-10T23:00Z'), ended_at: at('2026-03-11T00:00Z') };
    const next = { ...timer, id: 'next', started_at: at('2026-03-11T00:00Z'), ended_at: at('2026-03-11T01:00Z') };
    expect(build('UTC', DAY, [late, next]).drafts.map((draft) => draft.signal_ids)).toEqual(['["late"]']);
  });
});

describe('a point that stands for no time', () => {
  test('is left out with that reason, on its own day alone', () => {
    const settings = { ...DEFAULT_DRAFTING_SETTINGS, burst_lead_minutes: 0 };
    const lone = commit('2026-03-10T09:00Z', { id: 'lone' });
    const midnight = commit('2026-03-11T00:00Z', { id: 'midnight' });
    expect(build('UTC', DAY, [lone, midnight], { settings }).leftOut).toEqual([{ signal_id: 'lone', reason: 'no_time', lost_to: [] }]);
    expect(build('UTC', DAY, [lone, midnight]).leftOut).toEqual([]);
    expect(build('UTC', '2026-03-11', [midnight]).leftOut).toEqual([]);
  });
});
