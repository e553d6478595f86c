import { WEEKDAYS, type Weekday } from '#domain/working-hours.ts';
import type { RuleItem } from '#web/api/rules.ts';
import type { Target } from '#web/components/target-choices.ts';

/** The words of docs/rules.md. */
export const TEXT_FIELDS = [
  'title',
  'source',
  'type',
  'repository',
  'branch',
  'project',
  'calendar',
  'organizer',
  'attendee_domain',
  'metadata',
] as const;
export const FIELDS = [...TEXT_FIELDS, 'time_of_day', 'weekday', 'duration_minutes'] as const;
export const OPERATORS = ['contains', 'is', 'starts_with', 'wildcard', 'matches'] as const;
export const JOINS = ['all', 'any', 'none'] as const;

export type Field = (typeof FIELDS)[number];
export type Operator = (typeof OPERATORS)[number];
export type Join = (typeof JOINS)[number];

/** One condition as its form shows it; fields of other kinds of conditions keep what stood in them. */
export type ConditionValues = {
  field: Field;
  operator: Operator;
  /** More than one for `is` only. */
  texts: readonly string[];
  /** Keys of the metadata, one inside the other; blank ones are left out. */
  path: readonly string[];
  from: string;
  to: string;
  weekdays: readonly Weekday[];
  /** Minutes; null: no bound. */
  atLeast: number | null;
  lessThan: number | null;
};

export type RuleValues = {
  name: string;
  join: Join;
  conditions: readonly ConditionValues[];
  excludes: boolean;
  target: Target;
  /** Null leaves it to drafting. */
  billable: number | null;
  description: string;
};

export const NEW_CONDITION: ConditionValues = {
  field: 'title',
  operator: 'contains',
  texts: [''],
  path: [],
  from: '09:00',
  to: '12:00',
  weekdays: [],
  atLeast: null,
  lessThan: null,
};

export const NEW_RULE: RuleValues = {
  name: '',
  join: 'all',
  conditions: [NEW_CONDITION],
  excludes: false,
  target: { budget_id: null, line_item_id: null, task_id: null },
  billable: null,
  description: '',
};

/** The rule of the values, in the shape of docs/rules.md. */
export function toRule(values: RuleValues): RuleItem {
  const { name, join, excludes, target, billable, description } = values;
  const conditions = values.conditions.map(toCondition);
  const targets = Object.fromEntries(Object.entries(target).filter(([, id]) => id !== null));
  const effects = {
    ...targets,
    ...(billable !== null && { billable }),
    ...(description.trim() !== '' && { description: description.trim() }),
  };
  return {
    version: 1,
    ...(name.trim() !== '' && { name: name.trim() }),
    when: conditions.length === 1 && join !== 'none' ? conditions[0] : { [join]: conditions },
    then: excludes ? { exclude: true } : effects,
  };
}

function toCondition({ field, operator, texts, path, from, to, weekdays, atLeast, lessThan }: ConditionValues) {
  if (field === 'time_of_day') return { field, from, to };
  if (field === 'weekday') return { field, is: WEEKDAYS.filter((day) => weekdays.includes(day)) };
  if (field === 'duration_minutes') {
    return { field, ...(atLeast !== null && { at_least: atLeast }), ...(lessThan !== null && { less_than: lessThan }) };
  }
  const written = texts.filter((text) => text.trim() !== '');
  const operand = operator === 'is' && written.length > 1 ? written : (written[0] ?? '');
  return { field, ...(field === 'metadata' && { path: path.filter((key) => key.trim() !== '') }), [operator]: operand };
}

/** The part of the form that a rule can't be saved without; null where nothing is missing. */
export function missingIn({ conditions, excludes, target, billable, description }: RuleValues): 'conditions' | 'effects' | null {
  if (conditions.length === 0 || conditions.some((condition) => !isComplete(condition))) return 'conditions';
  const setsNothing = Object.values(target).every((id) => id === null) && billable === null && description.trim() === '';
  return !excludes && setsNothing ? 'effects' : null;
}

function isComplete({ field, texts, path, from, to, weekdays, atLeast, lessThan }: ConditionValues): boolean {
  if (field === 'time_of_day') return from !== '' && to !== '' && from !== to;
  if (field === 'weekday') return weekdays.length > 0;
  if (field === 'duration_minutes')
    return (atLeast !== null || lessThan !== null) && (atLeast ?? -1) < (lessThan ?? Number.POSITIVE_INFINITY);
  return texts.some((text) => text.trim() !== '') && (field !== 'metadata' || path.some((key) => key.trim() !== ''));
}
