import { invalidField } from './app-error.ts';
import { FAIR_CONFIDENCE } from './confidence.ts';
import { type Draft, formatIntervals, parseIntervals, parseSignalIds, shapedByUser } from './draft.ts';
import { type Target, targetsOnce } from './drafting/target.ts';
import { hoursToMs, MAX_DAY_HOURS, msToHours } from './hours.ts';
import type { Instant } from './instant.ts';
import { union } from './interval.ts';

const MAX_DESCRIPTION_LENGTH = 10_000;

/**
 * What becomes of drafts that are joined: `joined` has what all of them had, `leader` is the one whose target it takes. `targets`: what they
 * were booked on, that of the leader first and none twice.
 */
export type JoinedDrafts = { joined: Draft; leader: Draft; others: Draft[]; targets: Target[] };

/**
 * One draft of several of one day (docs/contract.md, "Shaping drafts"). The earliest by time keeps its id; the one with the most hours says
 * what they are booked on, and where not all of them were, that is no more than fairly sure. `description` undefined: what they said, each
 * thing once. Throws `invalid_input`.
 */
export function joinDrafts(drafts: readonly Draft[], description: string | null | undefined, now: Instant): JoinedDrafts {
  const inOrder = [...drafts].sort(byTime);
  const [survivor, ...others] = inOrder;
  const leader = [...inOrder].sort((a, b) => b.hours - a.hours)[0];
  if (!survivor || !leader || others.length === 0) throw invalidField('ids', 'must be two drafts or more');
  if (others.some(({ date }) => date !== survivor.date)) throw invalidField('ids', 'must be drafts of one day');
  const hours = msToHours(inOrder.reduce((sum, draft) => sum + hoursToMs(draft.hours), 0));
  if (hours > MAX_DAY_HOURS) throw invalidField('ids', 'must not have more than 24 hours together');
  const targets = targetsOnce([leader, ...inOrder]);
  const { budget_id, line_item_id, task_id, billable, categorization_source, match_runner_up } = leader;
  const joined = {
    ...{ budget_id, line_item_id, task_id, billable, categorization_source, match_runner_up },
    ...{ hours, ...signalsOf(inOrder), ...minutesOf(inOrder) },
    description: description === undefined ? descriptionOf(inOrder) : description,
    match_confidence: Math.min(...inOrder.map(({ match_confidence }) => match_confidence), targets.length > 1 ? FAIR_CONFIDENCE : 1),
  };
  return { joined: shapedByUser(survivor, joined, now), leader, others, targets };
}

function signalsOf(drafts: readonly Draft[]): Pick<Draft, 'signal_ids' | 'signal_count'> {
  const ids = [...new Set(drafts.flatMap(({ signal_ids }) => parseSignalIds(signal_ids)))];
  return { signal_ids: JSON.stringify(ids), signal_count: ids.length };
}

/** Null where none of them has any. */
function minutesOf(drafts: readonly Draft[]): Pick<Draft, 'intervals' | 'raw_minutes'> {
  const raw = drafts.map(({ raw_minutes }) => raw_minutes).filter((minutes) => minutes !== null);
  const placed = drafts.filter(({ intervals }) => intervals !== null);
  return {
    intervals: placed.length === 0 ? null : formatIntervals(union(placed.flatMap(({ intervals }) => parseIntervals(intervals)))),
    raw_minutes: raw.length === 0 ? null : raw.reduce((sum, minutes) => sum + minutes, 0),
  };
}

/** As many of them as there is room for. */
function descriptionOf(drafts: readonly Draft[]): string | null {
  const said = [...new Set(drafts.map(({ description }) => description).filter((description) => description !== null))];
  const text = said.reduce((all, one) => {
    const longer = all === '' ? one : `${all}; ${one}`;
    return longer.length <= MAX_DESCRIPTION_LENGTH ? longer : all;
  }, '');
  return text === '' ? null : text;
}

function byTime(a: Draft, b: Draft): number {
  const [startA, startB] = [a, b].map(({ intervals }) => parseIntervals(intervals)[0]?.startsAt ?? Number.MAX_VALUE) as [number, number];
  return startA - startB || (a.id < b.id ? -1 : 1);
}
