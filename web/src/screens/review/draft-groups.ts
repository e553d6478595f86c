import type { Day } from '#domain/day.ts';
import { type LookReason, needsALook } from '#domain/needs-a-look.ts';
import type { Draft } from '#web/api/drafts.ts';

/** A draft of the list, and why it should be read before it is accepted. */
export type LookedDraft = { draft: Draft; reasons: readonly LookReason[] };

/** Drafts under one heading: those of a day that need a look, those that don't, those that were dismissed, or all of a day. */
export type DraftGroup = {
  kind: 'look' | 'ready' | 'dismissed' | 'day';
  day: Day;
  drafts: readonly LookedDraft[];
  hours: number;
  /** Those that can be accepted in one go. */
  ready: readonly Draft[];
};

/** What stands one below the other in the list. `index` counts drafts, from 0. */
export type ListItem = { key: string; group: DraftGroup } & ({ kind: 'heading' } | ({ kind: 'draft'; index: number } & LookedDraft));

type Grouping = {
  warnedIds?: ReadonlySet<string>;
  isDismissed?: boolean;
  /** One that is edited: it stays where it was, whatever becomes of it, and is accepted with no others. */
  held?: LookedDraft | null;
};

/** One day: what needs a look first, then what is ready; dismissed ones are not told apart. */
export function groupsOfDay(
  day: Day,
  drafts: readonly Draft[],
  { warnedIds, isDismissed = false, held = null }: Grouping = {},
): DraftGroup[] {
  const looked = lookAt(drafts, warnedIds, held);
  if (isDismissed) return withDrafts([groupOf('dismissed', day, looked, held)]);
  const toLookAt = looked.filter(({ reasons }) => reasons.length > 0);
  return withDrafts([groupOf('look', day, toLookAt, held), groupOf('ready', day, looked.filter(isReady), held)]);
}

/** All days, the latest first; within a day what needs a look comes first. */
export function groupsByDay(drafts: readonly Draft[], { warnedIds, isDismissed = false, held = null }: Grouping = {}): DraftGroup[] {
  const looked = lookAt(drafts, warnedIds, held);
  const days = [...new Set(looked.map(({ draft }) => draft.date))].sort().reverse();
  const ofDay = Map.groupBy(looked, ({ draft }) => draft.date);
  return days.map((day) => {
    const group = groupOf(
      'day',
      day,
      [...(ofDay.get(day) ?? [])].sort((a, b) => Number(isReady(a)) - Number(isReady(b))),
      held,
    );
    return isDismissed ? { ...group, ready: [] } : group;
  });
}

/** Headings and drafts in the order in which they are shown. */
export function listItems(groups: readonly DraftGroup[]): ListItem[] {
  let index = 0;
  return groups.flatMap((group) => [
    { key: `${group.kind} ${group.day}`, kind: 'heading' as const, group },
    ...group.drafts.map((looked) => {
      const item = { key: looked.draft.id, kind: 'draft' as const, group, index, ...looked };
      index += 1;
      return item;
    }),
  ]);
}

/** Whether a draft's description, budget, line item, client's task or its key has all words of `search` in it. */
export function hasWords({ description, budget_name, line_item_name, task_title }: Draft, search: string): boolean {
  const text = [description, budget_name, line_item_name, task_title].join('\n').toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function hoursOf(drafts: readonly Pick<Draft, 'hours'>[]): number {
  return drafts.reduce((sum, { hours }) => sum + hours, 0);
}

function lookAt(drafts: readonly Draft[], warnedIds: ReadonlySet<string> | undefined, held: LookedDraft | null): LookedDraft[] {
  const looked = drafts
    .filter(({ id }) => id !== held?.draft.id)
    .map((draft) => ({ draft, reasons: needsALook(draft, { hasRoundingWarning: warnedIds?.has(draft.id) ?? false }) }));
  return [...looked, ...(held ? [held] : [])].sort((a, b) => byTime(a.draft, b.draft));
}

/** In the order of their time; those without one come last. */
function byTime(a: Draft, b: Draft): number {
  const [startA, startB] = [a, b].map(({ intervals: [first] }) => (first ? Date.parse(first.starts_at) : Number.MAX_VALUE)) as [
    number,
    number,
  ];
  return startA - startB || (a.id < b.id ? -1 : 1);
}

function isReady({ reasons }: LookedDraft): boolean {
  return reasons.length === 0;
}

function groupOf(kind: DraftGroup['kind'], day: Day, drafts: readonly LookedDraft[], held: LookedDraft | null): DraftGroup {
  const ready = kind === 'dismissed' ? [] : drafts.filter((one) => isReady(one) && one !== held).map(({ draft }) => draft);
  return { kind, day, drafts, hours: hoursOf(drafts.map(({ draft }) => draft)), ready };
}

function withDrafts(groups: readonly DraftGroup[]): DraftGroup[] {
  return groups.filter(({ drafts }) => drafts.length > 0);
}
