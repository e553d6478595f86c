import type { Day } from '#domain/day.ts';
import { type LookReason, needsALook } from '#domain/needs-a-look.ts';
import type { Draft } from '#web/api/drafts.ts';

/** A draft of the list, and why it should be read before it is accepted. */
export type LookedDraft = { draft: Draft; reasons: readonly LookReason[] };

/** What stands above drafts. `day` is null where they are of several days. */
type Heading = { kind: 'look' | 'ready' | 'dismissed'; day: Day | null } | { kind: 'day'; day: Day };

/** Drafts under one heading: those that need a look, those of a day that don't, those that were dismissed, or all others of a day. */
export type DraftGroup = Heading & {
  drafts: readonly LookedDraft[];
  hours: number;
  /** Those that can be accepted in one go. */
  ready: readonly Draft[];
};

/** What stands one below the other in the list. `index` counts drafts, from 0. */
export type ListItem = { key: string; group: DraftGroup } & ({ kind: 'heading' } | ({ kind: 'draft'; index: number } & LookedDraft));

type Grouping = {
  isDismissed?: boolean;
  /** One that is edited: it stays where it was, whatever becomes of it, and is accepted with no others. */
  held?: LookedDraft | null;
};

/** One day: what needs a look first, then what is ready; dismissed ones are not told apart. */
export function groupsOfDay(day: Day, drafts: readonly Draft[], { isDismissed = false, held = null }: Grouping = {}): DraftGroup[] {
  const looked = lookAt(drafts, held);
  if (isDismissed) return withDrafts([groupOf({ kind: 'dismissed', day }, looked, held)]);
  const { toLookAt, ready } = parted(looked);
  return withDrafts([groupOf({ kind: 'look', day }, toLookAt, held), groupOf({ kind: 'ready', day }, ready, held)]);
}

/** All days: what needs a look first, whatever its day, then what is ready by days; the latest day comes first. Dismissed ones are not told apart. */
export function groupsByDay(drafts: readonly Draft[], { isDismissed = false, held = null }: Grouping = {}): DraftGroup[] {
  const looked = lookAt(drafts, held).sort((a, b) => b.draft.date.localeCompare(a.draft.date));
  const { toLookAt, ready } = isDismissed ? { toLookAt: [], ready: looked } : parted(looked);
  const byDay = [...Map.groupBy(ready, ({ draft }) => draft.date)].map(([day, those]) => groupOf({ kind: 'day', day }, those, held));
  return withDrafts([
    groupOf({ kind: 'look', day: null }, toLookAt, held),
    ...byDay.map((group) => (isDismissed ? { ...group, ready: [] } : group)),
  ]);
}

/** Tells a group from all others that are shown with it. */
export function groupKey({ kind, day }: DraftGroup): string {
  return `${kind} ${day ?? 'all'}`;
}

/** Headings and drafts in the order in which they are shown. */
export function listItems(groups: readonly DraftGroup[]): ListItem[] {
  let index = 0;
  return groups.flatMap((group) => [
    { key: groupKey(group), kind: 'heading' as const, group },
    ...group.drafts.map((looked) => {
      const item = { key: looked.draft.id, kind: 'draft' as const, group, index, ...looked };
      index += 1;
      return item;
    }),
  ]);
}

/** Whether a draft's description and the names of its budget, line item and task have all words of `search` in them. */
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

function lookAt(drafts: readonly Draft[], held: LookedDraft | null): LookedDraft[] {
  const looked = drafts.filter(({ id }) => id !== held?.draft.id).map((draft) => ({ draft, reasons: needsALook(draft) }));
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

function parted(looked: readonly LookedDraft[]) {
  return { toLookAt: looked.filter((one) => !isReady(one)), ready: looked.filter(isReady) };
}

function groupOf(heading: Heading, drafts: readonly LookedDraft[], held: LookedDraft | null): DraftGroup {
  const ready = heading.kind === 'dismissed' ? [] : drafts.filter((one) => isReady(one) && one !== held).map(({ draft }) => draft);
  return { ...heading, drafts, hours: hoursOf(drafts.map(({ draft }) => draft)), ready };
}

function withDrafts(groups: readonly DraftGroup[]): DraftGroup[] {
  return groups.filter(({ drafts }) => drafts.length > 0);
}
