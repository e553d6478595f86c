import type { Target } from '#domain/drafting/target.ts';
import { templateProblem } from './description-template.ts';
import type { RuleEffect } from './rule.ts';
import { inside, type RuleReading, readFlag, readObject, readText, refuse } from './rule-reading.ts';

const TARGET_KEYS = ['budget_id', 'line_item_id', 'task_id'] as const;
const EFFECT_KEYS = [...TARGET_KEYS, 'billable', 'description', 'exclude'];
const MAX_ID_CHARACTERS = 255;

/** Reads `then`, with the target as the rule names it: what of it the catalogue has is looked at later. Null where it is not understood. */
export function readEffect(reading: RuleReading, path: string, value: unknown): RuleEffect | null {
  const given = readObject(reading, path, value, EFFECT_KEYS);
  if (!given) return null;
  const before = reading.problems.length;
  const has = (key: string) => Object.hasOwn(given, key);
  const effect = {
    exclude: has('exclude') && readFlag(reading, inside(path, 'exclude'), given['exclude']) === 1,
    target: readTarget(reading, path, given),
    billable: has('billable') ? readFlag(reading, inside(path, 'billable'), given['billable']) : null,
    description: has('description') ? readTemplate(reading, inside(path, 'description'), given['description']) : null,
  };
  if (reading.problems.length > before) return null;
  const setsNothing = effect.target === null && effect.billable === null && effect.description === null;
  if (effect.exclude && !setsNothing)
    return refuse(reading, inside(path, 'exclude'), 'leaves nothing to set: no other effect may stand beside it');
  if (!effect.exclude && setsNothing) return refuse(reading, path, `must have at least one of: ${EFFECT_KEYS.join(', ')}`);
  return effect;
}

function readTarget(reading: RuleReading, path: string, given: Record<string, unknown>): Target | null {
  const target: Target = { budget_id: null, line_item_id: null, task_id: null };
  const named = TARGET_KEYS.filter((key) => Object.hasOwn(given, key));
  for (const key of named) target[key] = readText(reading, inside(path, key), given[key], MAX_ID_CHARACTERS);
  return named.length > 0 ? target : null;
}

function readTemplate(reading: RuleReading, path: string, value: unknown): string | null {
  const template = readText(reading, path, value);
  const problem = template && templateProblem(template);
  return problem ? refuse(reading, path, problem) : template;
}
