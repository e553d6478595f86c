import { RE2JS, RE2JSSyntaxException, RE2Set } from 're2js';

/** Whether the pattern is found anywhere in a text. */
export type FindPattern = (text: string) => boolean;

/** What may still be spent on the patterns of one user. */
export type PatternBudget = { patterns: number; characters: number; instructions: number };

const MAX_PATTERN_CHARACTERS = 500;
/** RE2 turns a pattern into instructions, about one a character, times its repeats; searching takes text × instructions at worst. */
const MAX_PATTERN_INSTRUCTIONS = 500;
const MAX_PATTERNS = 100;
const MAX_ALL_PATTERN_CHARACTERS = 5_000;
const MAX_ALL_PATTERN_INSTRUCTIONS = 2_000;
/** Counted before RE2 sees the pattern, since it writes repeats out before it can be asked how much that makes. */
const MAX_REPEATS = 500;
/** Of a longer title or text of the metadata the rest is not looked at: a day may hold thousands of signals. */
const LONGEST_SEARCHED_TEXT = 1_000;
/** Of each pattern's automaton; beyond it, RE2 walks through the pattern itself. Either way takes time proportional to the text. */
const AUTOMATON_BYTES = 131_072;

const ALL_TOO_LARGE = `is too much: RE2 may make ${MAX_ALL_PATTERN_INSTRUCTIONS} instructions of the patterns of all rules together`;

export function fullPatternBudget(): PatternBudget {
  return { patterns: MAX_PATTERNS, characters: MAX_ALL_PATTERN_CHARACTERS, instructions: MAX_ALL_PATTERN_INSTRUCTIONS };
}

/**
 * Makes an RE2 pattern ready to be found, whatever its case (`(?-i)` turns that off), or says what is wrong with it. RE2 never tries
 * anything twice; the limits keep the rest in bounds (docs/adr/0009-patterns-run-on-re2js.md has the figures). Spends from `budget`, for refused ones too.
 */
export function compilePattern(pattern: string, budget: PatternBudget): FindPattern | string {
  if (pattern.length > MAX_PATTERN_CHARACTERS) return `must have at most ${MAX_PATTERN_CHARACTERS} characters`;
  if (countRepeats(pattern) > MAX_REPEATS) return `must not repeat more than ${MAX_REPEATS} times, all {…} added up`;
  budget.patterns -= 1;
  budget.characters -= pattern.length;
  if (budget.patterns < 0) return `is one pattern too many: all rules together may have ${MAX_PATTERNS}`;
  if (budget.characters < 0) return `is too much: the patterns of all rules together may have ${MAX_ALL_PATTERN_CHARACTERS} characters`;
  if (budget.instructions < 0) return ALL_TOO_LARGE;
  const set = new RE2Set(RE2Set.UNANCHORED, RE2JS.CASE_INSENSITIVE, AUTOMATON_BYTES);
  try {
    set.add(pattern.normalize('NFC'));
    set.compile();
  } catch (error) {
    return `is no RE2 pattern: ${reasonOf(error)}`;
  }
  return withinSize(set, budget);
}

function withinSize(set: RE2Set, budget: PatternBudget): FindPattern | string {
  const instructions = set.prog.numInst();
  // What is too large spends no more than the largest that is not, so that one slip does not cost all the others.
  budget.instructions -= Math.min(instructions, MAX_PATTERN_INSTRUCTIONS);
  if (instructions > MAX_PATTERN_INSTRUCTIONS)
    return `is too large: RE2 makes ${instructions} instructions of it, and ${MAX_PATTERN_INSTRUCTIONS} are allowed`;
  if (budget.instructions < 0) return ALL_TOO_LARGE;
  return (text) => set.match(text.slice(0, LONGEST_SEARCHED_TEXT)).length > 0;
}

/** Nested repeats multiply, but RE2 itself refuses products beyond 1,000. */
function countRepeats(pattern: string): number {
  const repeats = pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g);
  return repeats.reduce((sum, [, least, most]) => sum + Math.max(Number(least), Number(most ?? 0)), 0);
}

function reasonOf(error: unknown): string {
  return error instanceof RE2JSSyntaxException ? error.getDescription() : 'it can’t be compiled';
}
