import { Problem } from '#web/api/problem.ts';
import type { Catalogue } from './en/index.ts';

type ProblemWords = Catalogue['problems'];
export type ProblemCode = keyof ProblemWords['codes'];

/** What codes mean at one place, where the catalogue's sentence for everywhere says too little. */
export type TextsHere = { readonly [Code in ProblemCode]?: string };

/** What browsers say where a screen's code could not be fetched. */
const CODE_NOT_FETCHED = /dynamically imported module|importing a module script failed/i;
const MOST_SECONDS_TOLD = 90;

/** One sentence for people. Silence is told only where the server gave no answer; what is no refusal is the app's own error. */
export function problemText(error: unknown, words: ProblemWords, here: TextsHere = {}): string {
  if (error instanceof Problem) return error.code === 'unreachable' ? words.unreachable : refusalText(error, words, here);
  return error instanceof Error && CODE_NOT_FETCHED.test(error.message) ? words.unreachable : words.broken;
}

function refusalText({ code, retryAfterSeconds }: Problem, words: ProblemWords, here: TextsHere): string {
  if (!isKnown(code, words)) return words.broken;
  if (code === 'too_many_attempts' && retryAfterSeconds !== null) return waitText(retryAfterSeconds, words);
  return here[code] ?? words.codes[code];
}

function waitText(seconds: number, { waitSeconds, waitMinutes }: ProblemWords): string {
  return seconds > MOST_SECONDS_TOLD ? waitMinutes(Math.ceil(seconds / 60)) : waitSeconds(Math.max(1, Math.ceil(seconds)));
}

/** What is wrong with which field of the input, by the field's name on the wire. Fields without a name on screen are left out. */
export function fieldProblems(error: unknown, words: ProblemWords, here: TextsHere = {}): ReadonlyMap<string, string> {
  if (!(error instanceof Problem) || !isKnown(error.code, words)) return new Map();
  const { code } = error;
  const fields = error.paths.map((path) => path.split('.').findLast((part) => Object.hasOwn(words.names, part)));
  return new Map(fields.filter((field) => field !== undefined).map((field) => [field, here[code] ?? fieldText(code, field, words)]));
}

function fieldText(code: ProblemCode, field: string, words: ProblemWords): string {
  if (code !== 'invalid_input') return words.codes[code];
  return (words.fields as Record<string, string>)[field] ?? words.wrongField;
}

/** What people call a field. */
export function fieldName(field: string, { names }: ProblemWords): string {
  return (names as Record<string, string>)[field] ?? field;
}

/** What keeps a rule from being applied, by where in it something is wrong, as in `when.all.1.matches`. */
export function rulePartText(path: string, { ruleParts, rulePart }: ProblemWords): string {
  const part = path.split('.').findLast((key) => Object.hasOwn(ruleParts, key));
  return part === undefined ? rulePart : ((ruleParts as Record<string, string>)[part] ?? rulePart);
}

/** What that part is called on screen; null where it is the rule as a whole, or has no name there. */
export function rulePartName(path: string, words: ProblemWords): string | null {
  const [part = '', ...inside] = path.split('.');
  if (part !== 'when') return inside.length > 0 || part === 'name' ? (ruleFieldName(inside[0] ?? part, words) ?? null) : null;
  const isJoin = inside[0] === 'all' || inside[0] === 'any' || inside[0] === 'none';
  const index = isJoin ? Number(inside[1]) : 0;
  return inside.length > 0 && Number.isInteger(index) ? words.ruleCondition(index + 1) : null;
}

function ruleFieldName(field: string, { names, ruleExclude }: ProblemWords): string | undefined {
  return field === 'exclude' ? ruleExclude : (names as Record<string, string>)[field];
}

function isKnown(code: string, { codes }: ProblemWords): code is ProblemCode {
  return Object.hasOwn(codes, code);
}
