import { dayOfWeekday } from '#web/screens/settings/weekday-day.ts';
import type { Format } from '#web/text/format.ts';
import type { ConditionValues, Field, Join, Operator, RuleValues } from './rule-values.ts';

export type RuleWords = {
  joins: Record<Join, string>;
  not(said: string): string;
  fields: Record<Field, string>;
  operators: Record<Operator, string>;
  or: string;
  quoted(text: string): string;
  startsBetween(from: string, to: string): string;
  onDays(days: string): string;
  lasts(atLeast: number | null, lessThan: number | null): string;
};

/** What a rule asks, in a sentence's part: `title contains “stand-up” and it is Mon`. */
export function conditionSentence({ join, conditions }: Pick<RuleValues, 'join' | 'conditions'>, words: RuleWords, format: Format): string {
  const said = conditions.map((condition) => saysCondition(condition, words, format)).join(words.joins[join]);
  return join === 'none' ? words.not(said) : said;
}

function saysCondition(condition: ConditionValues, words: RuleWords, format: Format): string {
  const { field, operator, texts, path, weekdays, atLeast, lessThan } = condition;
  if (field === 'time_of_day') return words.startsBetween(condition.from, condition.to);
  if (field === 'weekday') return words.onDays(weekdays.map((day) => format.weekday(dayOfWeekday(day))).join(words.or));
  if (field === 'duration_minutes') return words.lasts(atLeast, lessThan);
  const name = field === 'metadata' ? `${words.fields.metadata} ${path.join(' › ')}` : words.fields[field];
  return `${name} ${words.operators[operator]} ${texts.map(words.quoted).join(words.or)}`;
}
