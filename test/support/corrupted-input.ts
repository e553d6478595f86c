import fc from 'fast-check';
import type { Schema } from './openapi-routes.ts';

/** JSON text that stands in a value as it is, since `JSON.stringify` would write no such number, key or depth. */
class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** `[[[…]]]`, so many levels deep. */
export function nestedJson(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

/** A value as JSON text, half surrogates as escapes and -0 as -0. */
export function toJsonText(value: unknown): string | undefined {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map(toJsonText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, child]) => child !== undefined);
    return `{${members.map(([key, child]) => `${JSON.stringify(key)}:${toJsonText(child)}`).join(',')}}`;
  }
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

/** What breaks the most: each is tried in every field there is. */
const TELLING_VALUES: unknown[] = [
  ...[null, true, -1, 0, 1, '', ' ', '1', 'x', [], {}, [null], { a: 1 }],
  ...[
    'a\0b',
    'a\udc00b',
    'x'.repeat(300),
    'x'.repeat(20_000),
    '__proto__',
    '[',
    '2026-02-30',
    '2026-02-30T00:00:00Z',
    '0000-01-01',
    '9999-12-31',
  ],
  ...['0001-01-01T00:00:00+00:01', '9999-12-31T23:59:59.999Z'],
  ...[
    ...['1e999', '-0', '5e-324', '1.7976931348623157e308', '24.000000000000004', '9007199254740993', '2147483648', '1.5'],
    ...[nestedJson(500), nestedJson(10_000), '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}'],
  ].map((text) => new RawJson(text)),
];

const FURTHER_VALUES: unknown[] = [
  ...[false, '0', [[]], '\0', '\ud800', '\udfff\ud800', '\u{1f600}'.repeat(128), 'NaN', 'Infinity', '15min', '0min', '61min', '{}'],
  ...['2025-02-29', '2026-13-01', '2026-00-10', '10000-01-01', '+002026-03-10', '2026-W11-2', '2026-03-10x'],
  ...['2026-03-10T24:00:00Z', '2026-03-10T23:59:60Z', '2026-03-10T09:00:00+25:00', '0000-12-31T23:59:59Z', '9999-12-31T23:59:59-00:01'],
  ...[
    ...[
      '-1e999',
      '-0.0',
      '1E+2',
      '1e-400',
      '0.30000000000000004',
      '123456789012345678901234567890',
      '{"a":1,"a":2}',
      '"\\ud800"',
      '"\\u0000"',
    ],
    ...[nestedJson(200), nestedJson(499), nestedJson(501), `{"a":${nestedJson(10_000)}}`],
  ].map((text) => new RawJson(text)),
];

const wrongValues = fc.oneof(fc.constantFrom(...TELLING_VALUES), fc.constantFrom(...FURTHER_VALUES), fc.jsonValue({ maxDepth: 2 }));

/**
 * Bodies with one of their fields made wrong: each field of the schema with each telling value. Where the body holds items
 * that are checked one by one, the values stand in as many items of one body.
 */
export function* spoiltBodies(schema: Schema, sound: unknown): Generator<string> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const items = (isPlainObject(sound) && Array.isArray(sound[name]) ? sound[name] : []) as unknown[];
    for (const wrong of TELLING_VALUES) {
      yield toJsonText(withMember(sound, name, wrong)) ?? '';
      if (field.items) yield toJsonText(withMember(sound, name, [wrong, ...items.slice(1)])) ?? '';
    }
    for (const member of Object.keys(field.items?.properties ?? {})) {
      const spoilt = TELLING_VALUES.map((wrong, index) => {
        const item = withMember(items[index % items.length], 'id', `spoilt-${index}`);
        return withMember(item, member, wrong);
      });
      yield toJsonText(withMember(sound, name, spoilt)) ?? '';
    }
  }
}

function withMember(value: unknown, name: string, member: unknown): object {
  return { ...(isPlainObject(value) ? value : {}), [name]: member };
}

type Change = { spot: number } & ({ do: 'replace'; by: unknown } | { do: 'remove' } | { do: 'add'; key: string; value: unknown });

const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('replace' as const), spot: fc.nat(), by: wrongValues }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), spot: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      spot: fc.nat(),
      key: fc.constantFrom(
        '__proto__',
        'constructor',
        'prototype',
        'extra',
        'user_id',
        'status',
        'version',
        '',
        '\0',
        '\ud800',
        'k'.repeat(3_000),
      ),
      value: wrongValues,
    }),
  },
);

/** JSON text of `value` with one to three of its spots made wrong. */
export function corruptedJson(value: unknown): fc.Arbitrary<string> {
  return fc
    .array(changes, { minLength: 1, maxLength: 3 })
    .map((list) => toJsonText(list.reduce((changed, change) => changeAt(changed, pathTo(changed, change.spot), change), value)) ?? '');
}

/** Bodies that are no JSON, or no UTF-8, made of some that are. */
export function brokenBodies(text: string): fc.Arbitrary<string | Buffer> {
  const inside = Math.max(text.lastIndexOf('"'), 0);
  return fc.oneof(
    fc.nat({ max: text.length }).map((end) => text.slice(0, end)),
    fc.constantFrom(
      '',
      ' ',
      '\n',
      'null',
      '[]',
      '"x"',
      '0',
      'true',
      '{',
      '}',
      '[1,]',
      "{'a':1}",
      'NaN',
      '{"a":01}',
      '{"a":"\t"}',
      '\ufeff{}',
    ),
    fc.constantFrom(`${text}x`, `${text}${text}`, `\ufeff${text}`, `\0${text}`, text.replaceAll('"', "'"), `/* */${text}`),
    fc
      .constantFrom('\xff', '\xc3\x28', '\xed\xa0\x80', '\xf0\x28\x8c\x28')
      .map((bytes) => Buffer.concat([Buffer.from(text.slice(0, inside)), Buffer.from(bytes, 'latin1'), Buffer.from(text.slice(inside))])),
    fc.constantFrom(Buffer.from(text, 'utf16le'), Buffer.from([0, 1, 2, 255])),
    fc.constantFrom(nestedJson(200), nestedJson(10_000), '['.repeat(10_000), `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
  );
}

/** Parts of a path or values of a query, percent-encoded or wrongly so. */
export const oddUrlParts = fc.constantFrom(
  ...[
    '%00',
    'a%00b',
    '%',
    '%zz',
    '%ED%A0%80',
    '%F0%9F%98',
    '%FF',
    '%2F',
    '%2e%2e',
    '..%2f..%2fetc',
    '%0d%0aX: 1',
    '%20',
    '+',
    '%F0%9F%98%80',
  ],
  ...['', 'null', 'undefined', '__proto__', 'constructor', '0', '-0', '1e999', '0x10', '501', '1.5', 'NaN', '2026-02-30', '2026-3-1', "'"],
  ...[
    'x'.repeat(256),
    'x'.repeat(1_025),
    'x'.repeat(3_000),
    '%C3%BC'.repeat(255),
    'WyJhIiwiYiJd',
    'WyJcdTAwMDAiLCJiIl0',
    'WyJcdWQ4MDAiLCJiIl0',
    'bnVsbA',
  ],
);

/** Queries that no schema has, to be put after a good one. */
export function oddQueries(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.constantFrom('extra', '__proto__', 'constructor', ...names);
  return fc.oneof(
    fc.tuple(name, oddUrlParts).map(([key, value]) => `${key}=${value}`),
    fc.tuple(name, oddUrlParts, oddUrlParts).map(([key, one, two]) => `${key}=${one}&${key}=${two}`),
    fc.tuple(name, oddUrlParts).map(([key, value]) => `${key}[]=${value}`),
    fc.tuple(name, oddUrlParts).map(([key, value]) => `${key}[a]=${value}`),
    fc.constantFrom('&&=&', '%', '=', '%00=%00', '%zz=1', `${'x=1&'.repeat(500)}`, '?', ';'),
  );
}

/** Headers as no client of ours sends them. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc
  .oneof(
    header('if-match', [
      '',
      '1',
      '"1',
      '"0"',
      '"01"',
      '"-1"',
      '"1.5"',
      'W/"1"',
      '"1", "2"',
      '"999999999"',
      '"9999999999"',
      '"x"',
      '*',
      '**',
      ' *',
    ]),
    header('content-type', [
      'text/plain',
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '',
    ]),
    header('content-type', [
      'application/json;',
      'APPLICATION/JSON',
      'application/problem+json',
      'application/json, text/plain',
      'x',
      '/',
      '\t',
    ]),
    header('authorization', [
      '',
      'Bearer',
      'Bearer ',
      'Bearer a b',
      'Basic eDp5',
      'bearer \0',
      `Bearer ${'x'.repeat(5_000)}`,
      'Bearer daybook_api_',
    ]),
    header('x-service-token', ['', ' ', 'x', 'daybook_svc_', 'x'.repeat(5_000), '__proto__']),
    header('cookie', [
      'daybook_session',
      'daybook_session=',
      'daybook_session=%zz',
      'daybook_session=%00',
      'a=1; daybook_session=x',
      '=',
      ';;',
    ]),
    header('prefer', ['wait', 'wait=10', 'respond-async, wait', 'wait; x', '', 'x'.repeat(3_000)]),
    header('origin', ['null', 'https://elsewhere.example', 'x', '', 'http://']),
    header('sec-fetch-site', ['cross-site', 'same-site', '', 'x']),
    header('accept', ['text/html', '', 'x/y', '*/*;q=0']),
    header('content-encoding', ['gzip', 'identity', 'x']),
    header('x-forwarded-for', ['x', '1.2.3.4, 5.6.7.8', '']),
  )
  .map(([name, value]) => ({ [name]: value }));

function header(name: string, values: string[]) {
  return fc.tuple(fc.constant(name), fc.constantFrom(...values));
}

type Path = (string | number)[];

/** The path to one of the spots of a value: itself, its members, theirs. */
function pathTo(value: unknown, spot: number): Path {
  const paths: Path[] = [];
  const visit = (node: unknown, path: Path) => {
    paths.push(path);
    if (Array.isArray(node)) for (const [index, child] of node.entries()) visit(child, [...path, index]);
    else if (isPlainObject(node)) for (const key of Object.keys(node)) visit(node[key], [...path, key]);
  };
  visit(value, []);
  return paths[spot % paths.length] as Path;
}

function changeAt(value: unknown, path: Path, change: Change): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return changed(value, change);
  if (Array.isArray(value)) return value.flatMap((child, index) => (index === step ? wrapped(changeAt(child, rest, change)) : [child]));
  const members = Object.entries(value as object).map(([key, child]) => [key, key === step ? changeAt(child, rest, change) : child]);
  return Object.fromEntries(members);
}

/** A removed element leaves no hole. */
function wrapped(child: unknown): unknown[] {
  return child === undefined ? [] : [child];
}

function changed(value: unknown, change: Change): unknown {
  if (change.do === 'remove') return undefined;
  if (change.do === 'replace') return change.by;
  if (Array.isArray(value)) return [...value, change.value];
  return isPlainObject(value) ? Object.fromEntries([...Object.entries(value), [change.key, change.value]]) : change.value;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RawJson);
}
