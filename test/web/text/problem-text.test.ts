import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problem } from '#web/api/problem.ts';
import { de } from '#web/text/de/index.ts';
import { en } from '#web/text/en/index.ts';
import { fieldName, fieldProblems, type ProblemCode, problemText, rulePartName } from '#web/text/problem-text.ts';

const DETAIL = 'The sentence of the server.';
const refusal = (error: string, paths: string[] = [], retryAfterSeconds: number | null = null) =>
  new Problem({ status: 400, error, detail: DETAIL, errors: paths.map((path) => ({ path, message: DETAIL })) }, { retryAfterSeconds });

const CODES = Object.keys(en.problems.codes) as ProblemCode[];

describe.each([
  ['English', en.problems],
  ['German', de.problems],
])('what went wrong, in %s', (_, words) => {
  it.each(CODES)('is a sentence of the catalogue for %s', (code) => {
    const told = problemText(refusal(code), words);
    expect(told).toBe(words.codes[code]);
    expect(told).toMatch(/^\p{Lu}.+[.]$/u);
  });

  it('is told silence only where there was no answer', () => {
    expect(problemText(new Problem(null), words)).toBe(words.unreachable);
    expect(problemText(new TypeError('Failed to fetch dynamically imported module: /assets/week.js'), words)).toBe(words.unreachable);
    expect(problemText(new RangeError('Invalid time value'), words)).toBe(words.broken);
    expect(problemText('thrown text', words)).toBe(words.broken);
  });

  it('has no word of the server, even for a code of a newer one', () => {
    expect(problemText(refusal('some_newer_code'), words)).toBe(words.broken);
    expect(fieldProblems(refusal('some_newer_code', ['name']), words).size).toBe(0);
    for (const code of CODES) {
      const fields = [...fieldProblems(refusal(code, ['name', 'ids.3', 'custom_rules.0.when', 'elsewhere']), words)];
      expect(fields.map(([field]) => field)).toEqual(['name', 'ids', 'custom_rules']);
      expect(fields.flat().join()).not.toContain(DETAIL);
    }
  });
});

it('says the same of nothing in both languages', () => {
  for (const code of CODES) expect(de.problems.codes[code]).not.toBe(en.problems.codes[code]);
  for (const field of Object.keys(en.problems.fields) as (keyof typeof en.problems.fields)[])
    expect(de.problems.fields[field]).not.toBe(en.problems.fields[field]);
});

it('says how long to wait', () => {
  expect(problemText(refusal('too_many_attempts', [], 1), en.problems)).toContain('in a second');
  expect(problemText(refusal('too_many_attempts', [], 40), de.problems)).toContain('in 40 Sekunden');
  expect(problemText(refusal('too_many_attempts', [], 100), en.problems)).toContain('in 2 minutes');
});

it('says what a code means at one place', () => {
  const taken = { already_exists: 'Somebody has this e-mail address.' };
  expect(problemText(refusal('already_exists'), en.problems, taken)).toBe(taken.already_exists);
  expect(problemText(refusal('forbidden'), en.problems, taken)).toBe(en.problems.codes.forbidden);
  expect(fieldProblems(refusal('already_exists', ['email']), en.problems, taken).get('email')).toBe(taken.already_exists);
});

it('calls fields by their names on screen, and says what each wants', () => {
  expect(fieldName('line_item_id', de.problems)).toBe('Position');
  expect(fieldProblems(refusal('invalid_input', ['changes.hours']), de.problems).get('hours')).toBe(de.problems.fields.hours);
  expect(fieldProblems(refusal('invalid_input', ['client']), de.problems).get('client')).toBe(de.problems.wrongField);
  expect(fieldProblems(refusal('unknown_reference', ['task_id']), de.problems).get('task_id')).toBe(de.problems.codes.unknown_reference);
});

it.each([
  ['then.budget_id', 'Budget'],
  ['then.exclude', 'Make no draft of it'],
  ['name', 'Name'],
  ['when.all.1.matches', 'Condition 2'],
  ['when.any.0.all.3.field', 'Condition 1'],
  ['when.field', 'Condition 1'],
  ['when.all', null],
  ['when', null],
  ['then', null],
  ['version', null],
  ['', null],
])('calls the part of a rule at %j by its name on screen', (path, name) => {
  expect(rulePartName(path, en.problems)).toBe(name);
});

it('is told nowhere in words of the server', () => {
  const folder = join(import.meta.dirname, '../../../web/src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.d\.ts$|^api.problem\.ts$|^text.problem-text\.ts$/.test(file),
  );
  // What answers say in English stands in `message` and `detail`.
  const reading = /\.message\b|\b(?:error|problem|failure|cause|refusal)\.detail\b|\{[^{}()]*\bmessage\b[^{}()]*\}\)? =>/;
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => reading.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});
