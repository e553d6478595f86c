import type { Condition } from './condition.ts';
import { compilePattern } from './re2-pattern.ts';
import { inside, MAX_TEXT_CHARACTERS, type RuleReading, readObject, readOneOrMore, readText, refuse } from './rule-reading.ts';
import type { TextField } from './subject-view.ts';
import { isOneOf, patternTest, plainTest, TEXT_OPERATORS, type TextOperator, type TextTest } from './text-test.ts';

const MAX_PATH_KEYS = 10;

/** `{ "field": "title", "contains": "stand-up" }`, with exactly one operator. */
export function readTextCondition(reading: RuleReading, path: string, value: Record<string, unknown>, field: TextField): Condition | null {
  const operator = readOperator(reading, path, value, ['field']);
  if (operator === null) return null;
  const test = readTest(reading, inside(path, operator), operator, value[operator]);
  return test && { kind: 'text', field, test };
}

/** `{ "field": "metadata", "path": ["labels"], "is": "billable" }`; `is` takes numbers, `true` and `false` as well. */
export function readMetadataCondition(reading: RuleReading, path: string, value: Record<string, unknown>): Condition | null {
  const operator = readOperator(reading, path, value, ['field', 'path']);
  const keys = readPath(reading, inside(path, 'path'), value['path']);
  if (operator === null || keys === null) return null;
  const operand = value[operator];
  if (operator !== 'is') {
    const text = readTest(reading, inside(path, operator), operator, operand);
    return text && { kind: 'metadata', path: keys, test: { text, values: [] } };
  }
  const wanted = readOneOrMore(reading, inside(path, 'is'), operand, (at, item) => readScalar(reading, at, item));
  if (wanted === null) return null;
  const texts = wanted.filter((item) => typeof item === 'string');
  const values = wanted.filter((item) => typeof item !== 'string');
  return { kind: 'metadata', path: keys, test: { text: texts.length > 0 ? isOneOf(texts) : null, values } };
}

function readOperator(reading: RuleReading, path: string, value: Record<string, unknown>, others: readonly string[]): TextOperator | null {
  if (!readObject(reading, path, value, [...others, ...TEXT_OPERATORS])) return null;
  const [operator, second] = TEXT_OPERATORS.filter((name) => Object.hasOwn(value, name));
  if (operator === undefined || second !== undefined)
    return refuse(reading, path, `must have exactly one of: ${TEXT_OPERATORS.join(', ')}`);
  return operator;
}

function readTest(reading: RuleReading, path: string, operator: TextOperator, operand: unknown): TextTest | null {
  if (operator === 'is') {
    const texts = readOneOrMore(reading, path, operand, (at, item) => readText(reading, at, item));
    return texts && isOneOf(texts);
  }
  const text = readText(reading, path, operand);
  if (text === null) return null;
  if (operator !== 'matches') return plainTest(operator, text);
  const found = compilePattern(text, reading.budget.patterns);
  return typeof found === 'string' ? refuse(reading, path, found) : patternTest(text, found);
}

function readPath(reading: RuleReading, path: string, value: unknown): string[] | null {
  const isPath = Array.isArray(value) && value.length > 0 && value.length <= MAX_PATH_KEYS;
  if (!isPath) return refuse(reading, path, `must be a list of 1 to ${MAX_PATH_KEYS} keys`);
  return readOneOrMore(reading, path, value, (at, key) => readText(reading, at, key));
}

function readScalar(reading: RuleReading, path: string, value: unknown): string | number | boolean | null {
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (typeof value === 'string') return readText(reading, path, value);
  return refuse(reading, path, `must be a text of 1 to ${MAX_TEXT_CHARACTERS} characters, a number, true or false`);
}
