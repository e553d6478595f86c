import fc from 'fast-check';
import { formatInstant } from '#domain/instant.ts';
import type { Schema } from './openapi-routes.ts';

/** Values that a property of this name had better have, so that a call gets past the first check; undefined for any that fit the schema. */
export type Suggestions = (name: string) => fc.Arbitrary<unknown> | undefined;

const MAX_LENGTH = 24;
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');

/** Days of the weeks that the tests live in, and the ends of the calendar. */
export const days = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 40 }).map((day) => new Date(Date.UTC(2026, 1, 20 + day)).toISOString().slice(0, 10)) },
  { weight: 1, arbitrary: fc.constantFrom('0001-01-01', '0001-01-02', '1970-01-01', '2024-02-29', '9999-12-31') },
);

/** Instants in every form that is taken, from the first that can be written to the last. */
export const instantTexts = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 * 86_400 }).map((second) => formatInstant(Date.UTC(2026, 2, 9) + second * 1_000)) },
  { weight: 2, arbitrary: fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT }).map(formatInstant) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59.999Z',
      '2026-03-10',
      '2026-03-10 09:00',
      '2026-03-10T09:00+14:00',
      '2026-03-10T09:00:00,123456789-0230',
      '2026-03-29T02:30:00+01',
    ),
  },
);

/** Text that both stores must hold exactly: any script, combining marks in either form, control characters, but no NUL and no half surrogate. */
export function texts(minLength = 0, maxLength = MAX_LENGTH): fc.Arbitrary<string> {
  const max = Math.max(minLength, Math.min(maxLength, MAX_LENGTH));
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
  return fc.oneof(
    { weight: 4, arbitrary: fc.string({ minLength, maxLength: max }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength, maxLength: max }).filter((text) => !text.includes('\0') && fits(text)) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD_TEXTS).filter(fits) },
    { weight: 1, arbitrary: fc.constant('ü'.repeat(Math.min(maxLength, 10_000))) },
  );
}

const ODD_TEXTS = [
  'e\u0301 and \u00e9',
  '\ufeffBOM',
  'a\u2028b\u2029c',
  '\u001f\u007f\u0085',
  '👩‍👩‍👧‍👦 עברית',
  "'; drop table drafts; --",
  '%_\\%',
  '\\u0000',
  'null',
  ' x ',
  '__proto__',
  'constructor',
  'toString',
  '\ufffd\uffff\u{10ffff}',
];

/** Numbers that lose something on the way through text, integers or floats that are too narrow. */
const TELLING_NUMBERS = [0.1 + 0.2, 5e-324, 1e-7, 1 / 3, 1.005, 0.015625, 2 ** -30, 7.999999999999999, 1e21, 2 ** 31, 2 ** 53 - 1];

/** Any value the schema allows, small, with suggested ones where there are some. */
export function valuesOf(schema: Schema, suggestions: Suggestions, name = ''): fc.Arbitrary<unknown> {
  const plain = plainValuesOf(schema, suggestions, name);
  const suggested = suggestions(name);
  return suggested ? fc.oneof({ weight: 9, arbitrary: suggested }, { weight: 1, arbitrary: plain }) : plain;
}

function plainValuesOf(schema: Schema, suggestions: Suggestions, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((option) => plainValuesOf(option, suggestions, name)));
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => plainValuesOf({ ...schema, type }, suggestions, name)));
  }
  switch (schema.type) {
    case 'string':
      return stringsOf(schema);
    case 'number':
    case 'integer':
      return numbersOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return arraysOf(schema, suggestions);
    case 'object':
      return objectsOf(schema, suggestions);
    default:
      return anyJson;
  }
}

/** What custom rules hold: any JSON at all. */
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(...TELLING_NUMBERS, -1e308, 1.7976931348623157e308),
  fc.constantFrom({ constructor: 'kept apart' }, { a: { constructor: { prototype: {} } } }, [[[[]]]], {}),
  texts(),
);

function stringsOf({ format, pattern, minLength, maxLength }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { size: 'xsmall' }).filter(fitsInto(minLength, maxLength));
  if (format === 'date') return days;
  if (format === 'date-time') return instantTexts;
  return texts(minLength, maxLength);
}

function fitsInto(minLength = 0, maxLength = Infinity) {
  return (text: string) => text.length >= minLength && text.length <= maxLength;
}

function numbersOf({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): fc.Arbitrary<number> {
  const min = minimum ?? exclusiveMinimum ?? -1e6;
  const max = maximum ?? exclusiveMaximum ?? 1e6;
  const isInside = (value: number) =>
    value >= min &&
    value <= max &&
    (type === 'number' || Number.isInteger(value)) &&
    value !== exclusiveMinimum &&
    value !== exclusiveMaximum;
  const telling = [min, max, ...TELLING_NUMBERS].filter(isInside);
  const any = type === 'integer' ? fc.integer({ min, max: Math.min(max, 2 ** 31 - 1) }) : fc.double({ min, max, noNaN: true });
  return fc.oneof(
    any.filter(isInside),
    fc.constantFrom(...telling),
    fc.integer({ min, max: Math.min(max, Math.max(min, 3)) }).filter(isInside),
  );
}

function arraysOf(
  { items = {}, minItems = 0, maxItems = 4, uniqueItems = false }: Schema,
  suggestions: Suggestions,
): fc.Arbitrary<unknown[]> {
  const length = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) };
  return uniqueItems ? fc.uniqueArray(valuesOf(items, suggestions), length) : fc.array(valuesOf(items, suggestions), length);
}

function objectsOf({ properties = {}, required = [], additionalProperties }: Schema, suggestions: Suggestions): fc.Arbitrary<object> {
  const model = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema, suggestions, name)]));
  const named = fc.record(model, { requiredKeys: required });
  if (typeof additionalProperties !== 'object') return named;
  const keys = fc.oneof(suggestions('key') ?? texts(), texts()) as fc.Arbitrary<string>;
  return fc
    .tuple(named, fc.dictionary(keys, valuesOf(additionalProperties, suggestions), { maxKeys: 3, noNullPrototype: true }))
    .map(([known, further]) => ({ ...further, ...known }));
}
