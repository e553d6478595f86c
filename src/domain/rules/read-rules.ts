import { readCondition } from './read-condition.ts';
import { readEffect } from './read-effect.ts';
import type { ReadRule, RuleProblem } from './rule.ts';
import { fullRulesBudget, isObject, type RulesBudget, readObject, readText, refuse, startReading } from './rule-reading.ts';

const RULE_VERSION = 1;
const MAX_NAME_CHARACTERS = 200;

/** An item that is kept but never applied, and why. `name` is null where it says none that can be shown. */
export type UnappliedRule = { index: number; name: string | null; problems: RuleProblem[] };

export type ReadRules = { understood: ReadRule[]; notUnderstood: UnappliedRule[] };

/**
 * Reads the items of `custom_rules` by the shape of docs/rules.md. Targets are as the rules name them, not yet looked up. An item that is not
 * fully understood is reported and nothing of it is used. Never throws.
 */
export function readRules(items: readonly unknown[]): ReadRules {
  const budget = fullRulesBudget();
  const read: ReadRules = { understood: [], notUnderstood: [] };
  for (const [index, item] of items.entries()) {
    const rule = readRule(item, index, budget);
    if ('problems' in rule) read.notUnderstood.push(rule);
    else read.understood.push(rule);
  }
  return read;
}

function readRule(item: unknown, index: number, budget: RulesBudget): ReadRule | UnappliedRule {
  const reading = startReading(budget);
  const notUnderstood = { index, name: shownName(item), problems: reading.problems };
  if (!isObject(item) || item['version'] !== RULE_VERSION) {
    const isAnother = isObject(item) && Object.hasOwn(item, 'version');
    refuse(reading, isAnother ? 'version' : '', `must be ${isAnother ? '' : 'an object with "version": '}${RULE_VERSION}`);
    return notUnderstood;
  }
  readObject(reading, '', item, ['version', 'name', 'when', 'then']);
  const name = Object.hasOwn(item, 'name') ? readText(reading, 'name', item['name'], MAX_NAME_CHARACTERS) : null;
  const condition = readCondition(reading, 'when', item['when']);
  const effect = readEffect(reading, 'then', item['then']);
  if (reading.problems.length > 0 || !condition || !effect) return notUnderstood;
  return { index, name, condition, effect };
}

function shownName(item: unknown): string | null {
  const name = isObject(item) ? item['name'] : null;
  return typeof name === 'string' && name.trim() !== '' ? name.slice(0, MAX_NAME_CHARACTERS).toWellFormed() : null;
}
