import { readSignalMetadata } from '#domain/drafting/signal-metadata.ts';
import type { DraftChanges, DraftDetail } from '#web/api/drafts.ts';

const MAX_TEXT = 500;

/** A condition that a rule may have (docs/rules.md), offered for what the draft's own signal says. */
export type OfferedCondition = {
  field: 'title' | 'repository' | 'project' | 'calendar' | 'source';
  operator: 'is' | 'contains';
  value: string;
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

export type RuleStart = { name: string; offered: OfferedCondition[]; ticked: OfferedCondition[]; effect: RuleEffect };

/**
 * A rule to begin with: conditions that hold for the signal that speaks for the draft, the telling ones ticked, and as effect what an edit
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
  const booked = { ...draft, ...changes };
  return {
    name: (repository ?? project ?? title ?? speaker.source).slice(0, 200),
    offered,
    ticked: offered.filter(({ field }) => field === tellingField(offered)),
    effect: {
      budget_id: booked.budget_id ?? null,
      line_item_id: booked.line_item_id ?? null,
      task_id: booked.task_id ?? null,
      billable: changes?.billable ?? null,
      description: changes?.description ? templateOf(changes.description, title) : null,
      exclude: false,
    },
  };
}

/** The rule as it is stored. Null where it has no condition, or would do nothing. */
export function toRule(name: string, conditions: readonly OfferedCondition[], effect: RuleEffect): object | null {
  const { exclude, ...booking } = effect;
  const given = exclude ? { exclude } : Object.fromEntries(Object.entries(booking).filter(([, value]) => value !== null));
  const [first, ...others] = conditions.map(({ field, operator, value }) => ({ field, [operator]: value }));
  if (!first || Object.keys(given).length === 0) return null;
  return {
    version: 1,
    ...(name.trim() && { name: name.trim() }),
    when: others.length === 0 ? first : { all: [first, ...others] },
    then: given,
  };
}

function offer(field: OfferedCondition['field'], operator: OfferedCondition['operator'], value: string | null): OfferedCondition | null {
  return value !== null && value.length <= MAX_TEXT ? { field, operator, value } : null;
}

/** Where the work lies says more than how it was called, and a title more than the source it came from. */
function tellingField(offered: readonly OfferedCondition[]): OfferedCondition['field'] {
  const order = ['repository', 'project', 'title', 'source'] as const;
  return order.find((field) => offered.some((one) => one.field === field)) ?? 'source';
}

/** The description for other signals too: where it holds this one's title, theirs takes its place. Braces stand for themselves. */
function templateOf(description: string, title: string | null): string {
  const plain = (text: string) => text.replaceAll('{', '{{').replaceAll('}', '}}');
  if (title === null || !description.includes(title)) return plain(description);
  return description.split(title).map(plain).join('{title}');
}
