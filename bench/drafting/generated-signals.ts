import { MS_PER_MINUTE } from '#domain/interval.ts';
import type { Signal } from '#domain/signal.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { chance } from './chance.ts';
import { BUDGETS, budgetCode, TASKS, taskKey } from './generated-catalogue.ts';

/** `mixed`: as people leave them. `nested`: timers one inside the other. `one_draft`: commits to one branch. */
export type Shape = 'mixed' | 'nested' | 'one_draft';

export type GeneratedDay = { userId: string; span: DaySpan; shape: Shape; count: number; seed: number };

/** A number by which `mixed` makes a point. */
const POINT = 19;
/** How many tasks one person works on in a day. */
const TASKS_A_DAY = 40;
const WORK_FROM_MINUTES = 7 * 60;
const WORK_MINUTES = 13 * 60;

/** The signals of a user-day in no order, the same for the same seed. */
export function generateSignals({ userId, span, shape, count, seed }: GeneratedDay): Signal[] {
  const random = chance(seed);
  const signals = Array.from({ length: count }, (_, index): Signal => {
    const made = shape === 'nested' ? nested(index, count, span, random) : mixed(shape === 'mixed' ? index : POINT, span, random);
    const one = shape === 'one_draft' ? { metadata: '{"repository":"acme/web","branch":"main"}' } : {};
    return { ...EMPTY, user_id: userId, id: idOf(span, index), source_id: `${index}`, started_on: span.day, ...made, ...one };
  });
  return signals
    .map((signal) => ({ signal, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ signal }) => signal);
}

const EMPTY = {
  duration_minutes: null,
  matched_budget_id: null,
  matched_task_id: null,
  created_at: 0,
  updated_at: 0,
} as const;

type Made = Pick<Signal, 'source' | 'signal_type' | 'title' | 'metadata' | 'started_at' | 'ended_at'>;

/** Of 20 signals one meeting that was held, two events, one that nobody answered, five tracked intervals and eleven points. */
function mixed(index: number, span: DaySpan, random: () => number): Made {
  const kind = index % 20;
  const started_at = span.startsAt + Math.floor((WORK_FROM_MINUTES + random() * WORK_MINUTES) * MS_PER_MINUTE);
  const lasting = (least: number, most: number) => started_at + Math.round(least + random() * (most - least)) * MS_PER_MINUTE;
  if (kind === 0) return { ...held(index), started_at, ended_at: lasting(15, 60) };
  if (kind <= 3) return { ...event(index, kind === 3 ? 'needsAction' : 'accepted', random), started_at, ended_at: lasting(15, 120) };
  if (kind <= 8) return { ...tracked(random), started_at, ended_at: lasting(5, 180) };
  return { ...point(index, random), started_at, ended_at: null };
}

/**
 *     ├───────────────┤
 *       ├───────────┤
 *         ├───────┤
 */
function nested(index: number, count: number, span: DaySpan, random: () => number): Made {
  const inset = Math.floor((index * (span.endsAt - span.startsAt - MS_PER_MINUTE)) / (2 * count));
  return { ...tracked(random), started_at: span.startsAt + inset, ended_at: span.endsAt - inset };
}

function held(index: number) {
  return {
    source: 'meetings',
    signal_type: 'meeting',
    title: `Call ${index} with the client`,
    metadata: '{"attendees":["ada@acme.example","bob@north.example"]}',
  };
}

function event(index: number, response: string, random: () => number) {
  const title = random() < 0.3 ? `[${budgetCode(pick(BUDGETS, random))}] Planning ${index}` : `Weekly planning ${index}`;
  const metadata = {
    response,
    calendar: 'work',
    organizer: 'ada@acme.example',
    attendees: ['ada@acme.example', 'bob@north.example', 'eve@south.example'],
    series_id: `series-${index}`,
    original_start: '2026-03-10T09:00:00Z',
  };
  return { source: 'google_calendar', signal_type: 'event', title, metadata: JSON.stringify(metadata) };
}

function tracked(random: () => number) {
  const task = pick(TASKS_A_DAY, random);
  return {
    source: 'timer',
    signal_type: 'timer',
    title: random() < 0.7 ? `${taskKey(task)} Build the cart` : 'Deep work',
    metadata: JSON.stringify({ project: `Project ${task}` }),
  };
}

function point(index: number, random: () => number) {
  const task = pick(TASKS_A_DAY, random);
  const branch = `feature/${taskKey(task).toLowerCase()}-cart`;
  return {
    source: 'git',
    signal_type: 'commit',
    title: `Fix the totals of the cart, part ${index % 50}`,
    metadata: JSON.stringify({ repository: 'acme/web', branch, paths: ['src/cart.ts', 'src/totals.ts'] }),
  };
}

function pick(count: number, random: () => number): number {
  return Math.floor(random() * Math.min(count, TASKS));
}

function idOf(span: DaySpan, index: number): string {
  return `${span.day}-signal-${String(index).padStart(6, '0')}`;
}
