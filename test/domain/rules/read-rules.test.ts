import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRules } from '#domain/rules/read-rules.ts';
import { EXCLUDE, rule } from '#test/rules.ts';
import { problemsOf } from './sample.ts';

const TITLE = { field: 'title', contains: 'stand-up' };
const FULL = rule(
  {
    all: [
      TITLE,
      {
        any: [
          { field: 'source', is: ['meetings', 'ical'] },
          { field: 'title', matches: '^daily' },
        ],
      },
      { none: [{ field: 'metadata', path: ['labels'], is: ['private', 3, true] }] },
      { field: 'time_of_day', from: '09:00', to: '12:00' },
      { field: 'weekday', is: 'monday' },
      { field: 'duration_minutes', at_least: 5, less_than: 60 },
    ],
  },
  { budget_id: 'acme', line_item_id: 'acme-design', task_id: 'acme-task', billable: true, description: 'Support: {title}' },
  { name: 'Acme stand-ups' },
);

describe('A rule', () => {
  it('with everything in it is understood, its flag as 0 or 1 and its target as it is named', () => {
    const { understood, notUnderstood } = readRules(['other', FULL]);
    expect(notUnderstood).toHaveLength(1);
    expect(understood).toMatchObject([
      {
        index: 1,
        name: 'Acme stand-ups',
        effect: {
          exclude: false,
          target: { budget_id: 'acme', line_item_id: 'acme-design', task_id: 'acme-task' },
          billable: 1,
          description: 'Support: {title}',
        },
      },
    ]);
  });

  it.each([
    [EXCLUDE, { exclude: true, target: null, billable: null, description: null }],
    [{ billable: 0 }, { exclude: false, target: null, billable: 0, description: null }],
    [
      { billable: false, exclude: false },
      { exclude: false, target: null, billable: 0, description: null },
    ],
    [{ exclude: 1 }, { exclude: true, target: null, billable: null, description: null }],
    [
      { task_id: 't' },
      { exclude: false, target: { budget_id: null, line_item_id: null, task_id: 't' }, billable: null, description: null },
    ],
  ])('that does %j needs no more than that', (then, effect) => {
    expect(readRules([rule(TITLE, then)]).understood).toMatchObject([{ index: 0, name: null, effect }]);
  });

  it.each([
    ['text', '', '"version": 1'],
    [null, '', '"version": 1'],
    [[], '', '"version": 1'],
    [{}, '', '"version": 1'],
    [{ ...FULL, version: 2 }, 'version', 'must be 1'],
    [{ ...FULL, version: '1' }, 'version', 'must be 1'],
    [{ ...FULL, name: ' ' }, 'name', 'not blank'],
    [{ ...FULL, name: 'n'.repeat(201) }, 'name', '1 to 200 characters'],
    [{ ...FULL, enabled: false }, 'enabled', 'not known here'],
    [rule(undefined), 'when', 'must be an object'],
    [{ version: 1, when: TITLE }, 'then', 'must be an object'],
  ])('%j is not understood', (item, path, message) => {
    expect(problemsOf(item)).toContainEqual({ path, message: expect.stringContaining(message) });
  });

  it.each([
    [{}, 'when', 'must be a join'],
    [[], 'when', 'must be an object'],
    [{ field: 'titel', is: 'x' }, 'when.field', 'must be one of: source, type, title'],
    [{ field: 'constructor', is: 'x' }, 'when.field', 'must be one of'],
    [{ field: 'title' }, 'when', 'exactly one of: is, contains'],
    [{ field: 'title', is: 'x', contains: 'y' }, 'when', 'exactly one of'],
    [{ field: 'title', is: 'x', case: 1 }, 'when.case', 'not known here'],
    [{ field: 'title', is: [] }, 'when.is', 'must have 1 to 100 items'],
    [{ field: 'title', is: ['x', 3] }, 'when.is.1', 'must be a text'],
    [{ field: 'title', contains: ['x'] }, 'when.contains', 'must be a text'],
    [{ field: 'title', contains: ' ' }, 'when.contains', 'not blank'],
    [{ field: 'title', contains: 'x'.repeat(501) }, 'when.contains', '1 to 500'],
    [{ field: 'title', matches: '(' }, 'when.matches', 'is no RE2 pattern: missing closing )'],
    [{ field: 'metadata', is: 'x' }, 'when.path', 'list of 1 to 10 keys'],
    [{ field: 'metadata', path: 'labels', is: 'x' }, 'when.path', 'list of 1 to 10 keys'],
    [{ field: 'metadata', path: ['a', 0], is: 'x' }, 'when.path.1', 'must be a text'],
    [{ field: 'metadata', path: ['a'], is: null }, 'when.is', 'a number, true or false'],
    [{ field: 'metadata', path: ['a'], contains: 3 }, 'when.contains', 'must be a text'],
    [{ field: 'time_of_day', from: '9:00', to: '24:00' }, 'when.from', 'HH:MM'],
    [{ field: 'time_of_day', from: '24:00', to: '25:00' }, 'when.to', 'HH:MM'],
    [{ field: 'time_of_day', from: '09:00' }, 'when.to', 'HH:MM'],
    [{ field: 'time_of_day', from: '09:00', to: '09:00' }, 'when.to', 'another time than from'],
    [{ field: 'weekday', is: ['Monday'] }, 'when.is.0', 'must be one of: monday'],
    [{ field: 'duration_minutes' }, 'when', 'at_least, less_than or both'],
    [{ field: 'duration_minutes', at_least: null }, 'when.at_least', 'must be minutes'],
    [{ field: 'duration_minutes', less_than: '60' }, 'when.less_than', 'must be minutes'],
    [{ field: 'duration_minutes', at_least: 60, less_than: 60 }, 'when.less_than', 'more than at_least'],
    [{ all: [] }, 'when.all', '1 to 100 conditions'],
    [{ none: {} }, 'when.none', '1 to 100 conditions'],
    [{ all: [TITLE], any: [TITLE] }, 'when.any', 'not known here'],
    [{ all: [TITLE, { any: [TITLE, { field: 'x' }] }] }, 'when.all.1.any.1.field', 'must be one of'],
  ])('that asks %j is not understood', (when, path, message) => {
    expect(problemsOf(rule(when))).toContainEqual({ path, message: expect.stringContaining(message) });
  });

  it.each([
    [{}, 'then', 'at least one of'],
    [{ exclude: false }, 'then', 'at least one of'],
    [{ exclude: true, billable: 1 }, 'then.exclude', 'no other effect'],
    [{ exclude: 'yes' }, 'then.exclude', '0, 1, false or true'],
    [{ billable: 2 }, 'then.billable', '0, 1, false or true'],
    [{ billable: null }, 'then.billable', '0, 1, false or true'],
    [{ budget_id: null }, 'then.budget_id', 'must be a text'],
    [{ budget_id: 7 }, 'then.budget_id', 'must be a text'],
    [{ task_id: 'x'.repeat(256) }, 'then.task_id', '1 to 255'],
    [{ description: '' }, 'then.description', 'must be a text'],
    [{ description: 'x {name}' }, 'then.description', 'knows no {name}'],
    [{ budget: 'acme', billable: 1 }, 'then.budget', 'not known here'],
  ])('that would do %j is not understood', (then, path, message) => {
    expect(problemsOf(rule(TITLE, then))).toContainEqual({ path, message: expect.stringContaining(message) });
  });

  it('is told everything that is wrong with it, up to ten things', () => {
    const item = rule({ all: [{ field: 'x' }, { field: 'title' }] }, { billable: 9, foo: 1 }, { name: 3 });
    expect(problemsOf(item).map(({ path }) => path)).toEqual(['name', 'when.all.0.field', 'when.all.1', 'then.foo']);
    expect(problemsOf({ ...item, when: { all: Array(50).fill({}) } })).toHaveLength(10);
  });

  it('may be eight joins deep', () => {
    const nested = (levels: number): unknown => (levels === 0 ? TITLE : { all: [nested(levels - 1)] });
    expect(problemsOf(rule(nested(8)))).toEqual([]);
    expect(problemsOf(rule(nested(9)))).toEqual([{ path: `when${'.all.0'.repeat(8)}.all`, message: expect.stringContaining('8 levels') }]);
  });

  it('may have a hundred conditions, joins counted, and all rules 1,000', () => {
    const wide = (count: number) => rule({ all: [{ any: Array(count - 3).fill(TITLE) }, TITLE] });
    expect(problemsOf(wide(100))).toEqual([]);
    expect(problemsOf(wide(101))[0]?.message).toMatch('a rule may have 100');
    const { understood, notUnderstood } = readRules([...Array(10).fill(wide(100)), rule(TITLE)]);
    expect(understood).toHaveLength(10);
    expect(notUnderstood).toMatchObject([{ index: 10, problems: [{ path: 'when', message: expect.stringContaining('1000') }] }]);
  });

  it('that is not understood is named as far as it can be, and keeps no other from being read', () => {
    const { understood, notUnderstood } = readRules([rule({}, EXCLUDE, { name: 'Broken' }), 7, rule(TITLE)]);
    expect(notUnderstood.map(({ index, name }) => [index, name])).toEqual([
      [0, 'Broken'],
      [1, null],
    ]);
    expect(understood.map(({ index }) => index)).toEqual([2]);
  });
});

describe('Whatever is stored', () => {
  it('never throws, and every item is understood or has a problem', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), almostRule())), (items) => {
        const { understood, notUnderstood } = readRules(items);
        expect([...understood, ...notUnderstood].map(({ index }) => index).sort((a, b) => a - b)).toEqual([...items.keys()]);
        for (const { problems } of notUnderstood) expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('is not understood once any object of a rule has a key we do not know', () => {
    const places = objectsOf(FULL).length;
    fc.assert(
      fc.property(fc.nat(places - 1), fc.string({ minLength: 1 }), fc.jsonValue(), (at, key, value) => {
        const item = structuredClone(FULL);
        const place = objectsOf(item)[at] as Record<string, unknown>;
        fc.pre(!KNOWN_KEYS.has(key) && key !== '__proto__');
        place[key] = value;
        expect(readRules([item]).understood).toEqual([]);
      }),
    );
  });

  it('may have __proto__ as a key of its own, which is as unknown as any', () => {
    expect(problemsOf(JSON.parse('{"version":1,"when":{"field":"title","is":"x","__proto__":{}},"then":{"exclude":true}}'))).toHaveLength(
      1,
    );
  });
});

const KNOWN_KEYS = new Set(
  'version name when then all any none field path is contains starts_with wildcard matches from to at_least less_than budget_id line_item_id task_id billable description exclude'.split(
    ' ',
  ),
);

/** Every object within a rule, itself included. */
function objectsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(objectsOf);
  return Array.isArray(value) ? below : [value, ...below];
}

/** Rules made of the right words in places that are mostly right. */
function almostRule(): fc.Arbitrary<unknown> {
  const text = fc.oneof(fc.string(), fc.constantFrom('title', 'weekday', 'monday', '09:00', '(a+)+$', '{title}', '*x*'));
  const { condition } = fc.letrec((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.record(
        {
          field: fc.constantFrom('title', 'attendee_domain', 'metadata', 'time_of_day', 'weekday', 'duration_minutes', 'x'),
          is: fc.oneof(text, fc.array(text)),
          path: fc.array(text),
          matches: text,
          from: text,
          to: text,
          at_least: fc.double(),
        },
        { requiredKeys: ['field'] },
      ),
      fc.record({ all: fc.array(tie('condition')) }),
      fc.record({ any: fc.array(tie('condition')), none: fc.array(tie('condition')) }, { requiredKeys: [] }),
    ),
  }));
  const then = fc.record(
    { exclude: fc.boolean(), billable: fc.constantFrom(0, 1, 2, true), description: text, budget_id: text, x: text },
    { requiredKeys: [] },
  );
  return fc.record({ version: fc.constantFrom(1, 1, 1, 2), name: text, when: condition, then }, { requiredKeys: ['version'] });
}
