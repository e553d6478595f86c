import { fullPatternBudget, type PatternBudget } from './re2-pattern.ts';
import type { RuleProblem } from './rule.ts';

export const MAX_TEXT_CHARACTERS = 500;
const MOST_PROBLEMS = 10;
const MOST_NAME_CHARACTERS = 50;

/** What may still be spent on one user's rules. */
export type RulesBudget = { conditions: number; patterns: PatternBudget };

export const MAX_ALL_CONDITIONS = 1_000;
export const MAX_RULE_CONDITIONS = 100;

export function fullRulesBudget(): RulesBudget {
  return { conditions: MAX_ALL_CONDITIONS, patterns: fullPatternBudget() };
}

/** One rule that is being read: what is wrong with it so far, and what may still be spent on it. */
export type RuleReading = { problems: RuleProblem[]; conditions: number; budget: RulesBudget };

export function startReading(budget: RulesBudget): RuleReading {
  return { problems: [], conditions: MAX_RULE_CONDITIONS, budget };
}

/** Notes a problem, the first ten of a rule; returns null, which stands for what could not be read. */
export function refuse(reading: RuleReading, path: string, message: string): null {
  if (reading.problems.length < MOST_PROBLEMS) reading.problems.push({ path, message });
  return null;
}

export function inside(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}

/** An object with none but known keys. What it says under an unknown one may matter, so the rule is not understood. */
export function readObject(reading: RuleReading, path: string, value: unknown, known: readonly string[]): Record<string, unknown> | null {
  if (!isObject(value)) return refuse(reading, path, 'must be an object');
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  for (const key of unknown.slice(0, MOST_PROBLEMS)) {
    refuse(reading, inside(path, key.slice(0, MOST_NAME_CHARACTERS)), `is not known here; there are: ${known.join(', ')}`);
  }
  return unknown.length === 0 ? value : null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readText(reading: RuleReading, path: string, value: unknown, mostCharacters = MAX_TEXT_CHARACTERS): string | null {
  if (typeof value !== 'string' || value.trim() === '' || value.length > mostCharacters)
    return refuse(reading, path, `must be a text of 1 to ${mostCharacters} characters that is not blank`);
  return value;
}

/** 0 or 1, from 0, 1, `false` or `true`. */
export function readFlag(reading: RuleReading, path: string, value: unknown): 0 | 1 | null {
  if (value === 0 || value === 1) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return refuse(reading, path, 'must be 0, 1, false or true');
}

/** One item, or a list of 1 to 100 items, each read by `readItem`. */
export function readOneOrMore<Item>(
  reading: RuleReading,
  path: string,
  value: unknown,
  readItem: (path: string, value: unknown) => Item | null,
): Item[] | null {
  if (!Array.isArray(value)) {
    const item = readItem(path, value);
    return item === null ? null : [item];
  }
  if (value.length === 0 || value.length > MAX_RULE_CONDITIONS) return refuse(reading, path, `must have 1 to ${MAX_RULE_CONDITIONS} items`);
  const items = value.map((item, at) => readItem(inside(path, at), item)).filter((item) => item !== null);
  return items.length === value.length ? items : null;
}
