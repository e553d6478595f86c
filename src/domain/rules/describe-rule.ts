import type { Target } from '#domain/drafting/target.ts';
import { MINUTES_PER_HOUR } from '#domain/hours.ts';
import type { Condition, Join, MetadataTest } from './condition.ts';
import type { ReadRule } from './rule.ts';
import type { TextOperator, TextTest } from './text-test.ts';

const OPERATOR_WORDS: Readonly<Record<TextOperator, string>> = {
  is: 'is',
  contains: 'contains',
  starts_with: 'starts with',
  wildcard: 'is like',
  matches: 'matches',
};
const JOIN_WORDS: Readonly<Record<Join, string>> = { all: ' and ', any: ' or ', none: ' or ' };

/** What people call the budget, line item or task of an id. */
type NameOf = (key: keyof Target, id: string) => string;

/** What a rule does, in one sentence for people. */
export function describeRule({ condition, effect }: ReadRule, nameOf: NameOf): string {
  const does = [
    effect.exclude ? 'make no draft' : null,
    effect.target && `book on ${placeText(effect.target, nameOf)}`,
    effect.billable === null ? null : effect.billable === 1 ? 'billable' : 'not billable',
    effect.description === null ? null : `described as “${effect.description}”`,
  ].filter((part) => part !== null);
  return `If ${conditionText(condition)}: ${does.join(', ')}.`;
}

function placeText(target: Target, nameOf: NameOf): string {
  return (['budget_id', 'line_item_id', 'task_id'] as const)
    .flatMap((key) => (target[key] === null ? [] : nameOf(key, target[key])))
    .join(' / ');
}

function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'join':
      return joinText(condition.join, condition.conditions);
    case 'text':
      return `${condition.field.replace('_', ' ')} ${testText(condition.test)}`;
    case 'metadata':
      return `metadata ${condition.path.join(' › ')} ${metadataTestText(condition.test)}`;
    case 'time_of_day':
      return `it starts from ${clockText(condition.fromMinute)} until before ${clockText(condition.toMinute)}`;
    case 'weekday':
      return `the day is ${alternatives(condition.weekdays)}`;
    case 'duration':
      return `it lasts ${durationText(condition.atLeast, condition.lessThan)}`;
  }
}

function joinText(join: Join, conditions: readonly Condition[]): string {
  const joined = conditions.map((inner) => (isLong(inner) ? `(${conditionText(inner)})` : conditionText(inner))).join(JOIN_WORDS[join]);
  return join === 'none' ? `not (${joined})` : joined;
}

/** `none` brings brackets of its own, and what joins one condition needs none. */
function isLong(condition: Condition): boolean {
  return condition.kind === 'join' && condition.join !== 'none' && condition.conditions.length > 1;
}

function testText({ operator, operands }: TextTest): string {
  return `${OPERATOR_WORDS[operator]} ${alternatives(operands.map((operand) => `“${operand}”`))}`;
}

function metadataTestText({ text, values }: MetadataTest): string {
  const plain = values.map(String);
  if (text === null) return `is ${alternatives(plain)}`;
  return plain.length === 0 ? testText(text) : `${testText(text)} or ${alternatives(plain)}`;
}

function durationText(atLeast: number | null, lessThan: number | null): string {
  const bounds = [atLeast === null ? null : `at least ${atLeast}`, lessThan === null ? null : `less than ${lessThan}`];
  return `${bounds.filter((bound) => bound !== null).join(' and ')} minutes`;
}

function clockText(minuteOfDay: number): string {
  const [hours, minutes] = [Math.floor(minuteOfDay / MINUTES_PER_HOUR), minuteOfDay % MINUTES_PER_HOUR];
  return [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
}

function alternatives(texts: readonly string[]): string {
  return texts.join(' or ');
}
