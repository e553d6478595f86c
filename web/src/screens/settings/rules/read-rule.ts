import { WEEKDAYS, type Weekday } from '#domain/working-hours.ts';
import type { RuleItem } from '#web/api/rules.ts';
import { type ConditionValues, JOINS, NEW_CONDITION, NEW_RULE, OPERATORS, type RuleValues, TEXT_FIELDS } from './rule-values.ts';

type Fields = Record<string, unknown>;

/**
 * The values of a rule for its form; null for what the form can't show whole, such as joins within joins or something that is no rule at all.
 * Nothing is lost on the way: what is read here and written again says the same.
 */
export function readRule(item: RuleItem): RuleValues | null {
  if (!isFields(item) || item['version'] !== 1 || !hasOnly(item, ['version', 'name', 'when', 'then'])) return null;
  const { name = '' } = item as { name?: unknown };
  const when = readWhen(item['when']);
  const then = readThen(item['then']);
  return typeof name === 'string' && when && then ? { ...NEW_RULE, name, ...when, ...then } : null;
}

function readWhen(when: unknown): Pick<RuleValues, 'join' | 'conditions'> | null {
  if (!isFields(when)) return null;
  const join = JOINS.find((one) => Object.hasOwn(when, one));
  const items = join ? when[join] : [when];
  if ((join && !hasOnly(when, [join])) || !Array.isArray(items)) return null;
  const conditions = items.map(readCondition).filter((condition) => condition !== null);
  return conditions.length === items.length ? { join: join ?? 'all', conditions } : null;
}

function readCondition(item: unknown): ConditionValues | null {
  if (!isFields(item)) return null;
  const { field } = item as { field?: unknown };
  if (field === 'time_of_day') return readTimeOfDay(item);
  if (field === 'weekday') return readWeekday(item);
  if (field === 'duration_minutes') return readDuration(item);
  const textField = TEXT_FIELDS.find((one) => one === field);
  return textField ? readText(item, textField) : null;
}

function readText(item: Fields, field: (typeof TEXT_FIELDS)[number]): ConditionValues | null {
  const operator = OPERATORS.find((one) => Object.hasOwn(item, one));
  if (operator === undefined) return null;
  if (!hasOnly(item, field === 'metadata' ? ['field', 'path', operator] : ['field', operator])) return null;
  const operand = item[operator];
  const texts = operator === 'is' && Array.isArray(operand) ? operand : [operand];
  const path = field === 'metadata' ? item['path'] : [];
  if (!isTexts(texts) || !isTexts(path)) return null;
  return { ...NEW_CONDITION, field, operator, texts, path };
}

function readTimeOfDay(item: Fields): ConditionValues | null {
  const { from, to } = item;
  if (!hasOnly(item, ['field', 'from', 'to']) || typeof from !== 'string' || typeof to !== 'string') return null;
  return { ...NEW_CONDITION, field: 'time_of_day', from, to };
}

function readWeekday(item: Fields): ConditionValues | null {
  const days = Array.isArray(item['is']) ? item['is'] : [item['is']];
  if (!hasOnly(item, ['field', 'is']) || !days.every(isWeekday)) return null;
  return { ...NEW_CONDITION, field: 'weekday', weekdays: days };
}

function readDuration(item: Fields): ConditionValues | null {
  const { at_least: atLeast = null, less_than: lessThan = null } = item;
  if (!hasOnly(item, ['field', 'at_least', 'less_than']) || !isBound(atLeast) || !isBound(lessThan)) return null;
  return { ...NEW_CONDITION, field: 'duration_minutes', atLeast, lessThan };
}

function readThen(then: unknown): Pick<RuleValues, 'excludes' | 'target' | 'billable' | 'description'> | null {
  if (!isFields(then) || !hasOnly(then, ['budget_id', 'line_item_id', 'task_id', 'billable', 'description', 'exclude'])) return null;
  const { budget_id = null, line_item_id = null, task_id = null, description = '', exclude = false, billable } = then;
  if (!isId(budget_id) || !isId(line_item_id) || !isId(task_id) || typeof description !== 'string') return null;
  const [excludes, isBillable] = [readFlag(exclude), billable === undefined ? null : readFlag(billable)];
  if (excludes === null || (billable !== undefined && isBillable === null)) return null;
  // An exclusion beside other effects is never applied, and the form has no place for both.
  if (excludes === 1 && Object.keys(then).length > 1) return null;
  return { excludes: excludes === 1, target: { budget_id, line_item_id, task_id }, billable: isBillable, description };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(item: Fields, known: readonly string[]): boolean {
  return Object.keys(item).every((key) => known.includes(key));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isWeekday(value: unknown): value is Weekday {
  return WEEKDAYS.some((day) => day === value);
}

function isBound(value: unknown): value is number | null {
  return value === null || typeof value === 'number';
}

function isId(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function readFlag(value: unknown): 0 | 1 | null {
  if (value === 0 || value === false) return 0;
  return value === 1 || value === true ? 1 : null;
}
