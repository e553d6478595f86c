import { type TierBeforeRules, tierBefore } from '#domain/drafting/outranked-rule.ts';
import { readSignalMetadata } from '#domain/drafting/signal-metadata.ts';
import type { DraftChanges, DraftDetail, Explanation } from '#web/api/drafts.ts';

const MAX_TEXT = 500;
const MAX_NAME = 200;

/** A condition that a rule may have (docs/rules.md), offered for what the draft's own signal says. */
export type OfferedCondition = {
  field: 'title' | 'repository' | 'project' | 'calendar' | 'source';
  operator: 'is' | 'contains';
  value: string;
  /** Whether the rule asks for it. */
  isTicked: boolean;
};

/** What a rule does with the signals it holds for. */
export type RuleEffect = {
  budget_id: string | null;
  line_item_id: string | null;
  task_id: string | null;
  billable: 0 | 1 | null;
  description: string | null;
  /** No draft is made of them; nothing else is said then. */
  exclude: boolean;
};

export type RuleStart = {
  name: string;
  conditions: OfferedCondition[];
  effect: RuleEffect;
  /** The place, from 0, of the rule that holds for this work now: of two, the first counts. Null where none does. */
  before: number | null;
  /** What was found for this draft, in the order in which it counts; nothing where that is not known. */
  tiers: Explanation['matched_by']['tiers'];
};

/**
 * A rule to begin with: conditions that hold for the signal that speaks for the draft, the telling one ticked, and as effect what an edit
 * changed, else what the draft is booked on. Null for a draft without signals.
 */
export function ruleFromDraft({ draft, signals, explanation }: DraftDetail, changes: DraftChanges | null): RuleStart | null {
  const speaker = signals.find(({ id }) => id === explanation?.matched_by.signal_id) ?? signals[0];
  if (!speaker) return null;
  const { repository, project, calendar } = readSignalMetadata(speaker.metadata);
  const title = speaker.title?.trim().slice(0, MAX_TEXT) || null;
  const offered = [
    offer('title', 'contains', title),
    offer('repository', 'is', repository),
    offer('project', 'is', project),
    offer('calendar', 'is', calendar),
    offer('source', 'is', speaker.source),
  ].filter((one) => one !== null);
  const telling = tellingField(offered);
  const booked = { ...draft, ...changes };
  return {
    name: (repository ?? project ?? title ?? speaker.source).slice(0, MAX_NAME),
    conditions: offered.map((one) => ({ ...one, isTicked: one.field === telling })),
    effect: {
      budget_id: booked.budget_id ?? null,
      line_item_id: booked.line_item_id ?? null,
      task_id: booked.task_id ?? null,
      billable: changes?.billable ?? null,
      description: changes?.description ? templateOf(changes.description, title) : null,
      exclude: false,
    },
    before: explanation?.rule?.index ?? null,
    tiers: explanation?.matched_by.tiers ?? [],
  };
}

/** What would keep this draft where it is though a rule did this: it counts before rules, and names something else. */
export function whatWouldWin({ exclude, budget_id, line_item_id, task_id }: RuleEffect, { tiers }: RuleStart): TierBeforeRules | null {
  const setsTarget = budget_id !== null || line_item_id !== null || task_id !== null;
  return exclude || !setsTarget ? null : tierBefore({ budget_id, line_item_id, task_id }, tiers);
}

/** The rule as it is stored. Null where it asks for nothing, or would do nothing. */
export function toRule(name: string, conditions: readonly OfferedCondition[], effect: RuleEffect): object | null {
  const { exclude, description, ...booking } = effect;
  const given = exclude ? { exclude } : withoutNull({ ...booking, description: description?.trim() ? description : null });
  const asked = conditions.filter(({ isTicked }) => isTicked);
  const [first, ...others] = asked.map(({ field, operator, value }) => ({ field, [operator]: value }));
  if (!first || asked.some(({ value }) => value.trim() === '') || Object.keys(given).length === 0) return null;
  return {
    version: 1,
    ...(name.trim() && { name: name.trim() }),
    when: others.length === 0 ? first : { all: [first, ...others] },
    then: given,
  };
}

/** All rules with the new one: before the one that would keep it from counting, else at the end. Nothing else is touched. */
export function withRule(rules: readonly unknown[], rule: object, before: number | null): unknown[] {
  return rules.toSpliced(before ?? rules.length, 0, rule);
}

type Offered = Omit<OfferedCondition, 'isTicked'>;

function offer(field: Offered['field'], operator: Offered['operator'], value: string | null): Offered | null {
  return value !== null && value.length <= MAX_TEXT ? { field, operator, value } : null;
}

/** Where the work lies says more than how it was called, and a title more than the source it came from. */
function tellingField(offered: readonly Offered[]): Offered['field'] {
  const order = ['repository', 'project', 'title', 'source'] as const;
  return order.find((field) => offered.some((one) => one.field === field)) ?? 'source';
}

/** The description for other signals too: where it holds this one's title, theirs takes its place. Braces stand for themselves. */
function templateOf(description: string, title: string | null): string {
  const plain = (text: string) => text.replaceAll('{', '{{').replaceAll('}', '}}');
  if (title === null || !description.includes(title)) return plain(description);
  return description.split(title).map(plain).join('{title}');
}

function withoutNull(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
