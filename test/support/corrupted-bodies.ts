import fc from 'fast-check';
import type { Schema } from './openapi-routes.ts';
import { FURTHER_VALUES, nestedJson, RawJson, TELLING_VALUES, toJsonText } from './wrong-json.ts';

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
