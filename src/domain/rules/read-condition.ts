import { type Condition, JOINS, type Join } from './condition.ts';
import { readMetadataCondition, readTextCondition } from './read-text-condition.ts';
import { readDuration, readTimeOfDay, readWeekday } from './read-time-condition.ts';
import { inside, isObject, MAX_ALL_CONDITIONS, MAX_RULE_CONDITIONS, type RuleReading, readObject, refuse } from './rule-reading.ts';
import { TEXT_FIELDS } from './subject-view.ts';

/** How deep joins may stand within joins. */
const MAX_JOIN_DEPTH = 8;

const FIELD_NAMES = [...TEXT_FIELDS, 'metadata', 'time_of_day', 'weekday', 'duration_minutes'];

/** Reads what a rule asks, in `depth` joins; null where it is not understood, with the reason noted. */
export function readCondition(reading: RuleReading, path: string, value: unknown, depth = 0): Condition | null {
  if (!isObject(value)) return refuse(reading, path, 'must be an object');
  reading.conditions -= 1;
  reading.budget.conditions -= 1;
  if (reading.conditions < 0) return refuse(reading, path, `is one condition too many: a rule may have ${MAX_RULE_CONDITIONS}`);
  if (reading.budget.conditions < 0) return refuse(reading, path, `is one too many: all rules together may have ${MAX_ALL_CONDITIONS}`);
  const join = JOINS.find((name) => Object.hasOwn(value, name));
  return join ? readJoin(reading, path, value, join, depth) : readQuestion(reading, path, value);
}

function readJoin(reading: RuleReading, path: string, value: Record<string, unknown>, join: Join, depth: number): Condition | null {
  if (!readObject(reading, path, value, [join])) return null;
  const items = value[join];
  const itemsPath = inside(path, join);
  if (depth >= MAX_JOIN_DEPTH)
    return refuse(reading, itemsPath, `is nested too deep: ${MAX_JOIN_DEPTH} levels of all, any and none are allowed`);
  // An empty list would hold always or never, which nobody means to say.
  if (!Array.isArray(items) || items.length === 0 || items.length > MAX_RULE_CONDITIONS)
    return refuse(reading, itemsPath, `must be a list of 1 to ${MAX_RULE_CONDITIONS} conditions`);
  const conditions = items
    .map((item, at) => readCondition(reading, inside(itemsPath, at), item, depth + 1))
    .filter((condition) => condition !== null);
  return conditions.length === items.length ? { kind: 'join', join, conditions } : null;
}

function readQuestion(reading: RuleReading, path: string, value: Record<string, unknown>): Condition | null {
  const { field } = value as { field?: unknown };
  const textField = TEXT_FIELDS.find((name) => name === field);
  if (textField) return readTextCondition(reading, path, value, textField);
  if (field === 'metadata') return readMetadataCondition(reading, path, value);
  if (field === 'time_of_day') return readTimeOfDay(reading, path, value);
  if (field === 'weekday') return readWeekday(reading, path, value);
  if (field === 'duration_minutes') return readDuration(reading, path, value);
  if (field === undefined) return refuse(reading, path, 'must be a join (all, any or none) or have a field');
  return refuse(reading, inside(path, 'field'), `must be one of: ${FIELD_NAMES.join(', ')}`);
}
