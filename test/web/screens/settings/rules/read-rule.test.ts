import { describe, expect, it } from 'vitest';
import { readRules } from '#domain/rules/read-rules.ts';
import { readRule } from '#web/screens/settings/rules/read-rule.ts';
import { missingIn, NEW_CONDITION, NEW_RULE, toRule } from '#web/screens/settings/rules/rule-values.ts';

const SHOWN = [
  {
    version: 1,
    name: 'Acme stand-ups',
    when: {
      all: [
        { field: 'title', contains: 'stand-up' },
        { field: 'attendee_domain', is: 'acme.example' },
      ],
    },
    then: { task_id: 't1', billable: 1, description: 'Support: {title}' },
  },
  { version: 1, name: 'Private calendar', when: { field: 'calendar', is: ['Private', 'Family'] }, then: { exclude: true } },
  {
    version: 1,
    when: { none: [{ field: 'time_of_day', from: '22:00', to: '06:00' }] },
    then: { budget_id: 'b1', line_item_id: 'l1' },
  },
  { version: 1, when: { field: 'weekday', is: ['saturday', 'sunday'] }, then: { billable: 0 } },
  { version: 1, when: { field: 'duration_minutes', at_least: 30 }, then: { billable: 0 } },
  { version: 1, when: { field: 'metadata', path: ['pull_request', 'labels'], matches: '^v\\d' }, then: { billable: 0 } },
];

const NOT_SHOWN = [
  null,
  'anything',
  { version: 2, when: { field: 'title', is: 'x' }, then: { billable: 0 } },
  { version: 1, note: 'mine', when: { field: 'title', is: 'x' }, then: { billable: 0 } },
  { version: 1, when: { field: 'title', is: 'x', contains: 'y' }, then: { billable: 0 } },
  { version: 1, when: { any: [{ all: [{ field: 'title', is: 'x' }] }] }, then: { billable: 0 } },
  { version: 1, when: { field: 'metadata', path: ['draft'], is: true }, then: { billable: 0 } },
  { version: 1, when: { field: 'title', is: 'x' }, then: { exclude: true, billable: 0 } },
  { version: 1, when: { field: 'weekday', is: ['caturday'] }, then: { billable: 0 } },
];

describe('readRule', () => {
  it.each(SHOWN)('reads a rule and writes the same again: %j', (rule) => {
    const values = readRule(rule);
    expect(values && toRule(values)).toEqual(rule);
  });

  it.each(NOT_SHOWN)('leaves to its JSON what the form has no place for: %j', (item) => {
    expect(readRule(item)).toBeNull();
  });

  it('reads nothing that the server would not understand once it is written again', () => {
    const written = SHOWN.map((rule) => toRule(readRule(rule) ?? NEW_RULE));
    expect(readRules(written).notUnderstood).toEqual([]);
  });
});

describe('toRule', () => {
  it('joins only several conditions, but always those of which none may hold', () => {
    const condition = { ...NEW_CONDITION, texts: ['x'] };
    expect(toRule({ ...NEW_RULE, conditions: [condition] })).toMatchObject({ when: { field: 'title', contains: 'x' } });
    expect(toRule({ ...NEW_RULE, conditions: [condition], join: 'none' })).toMatchObject({ when: { none: [{ field: 'title' }] } });
  });

  it('leaves out blank lines and what an exclusion has no use for', () => {
    const values = {
      ...NEW_RULE,
      name: '  ',
      excludes: true,
      billable: 1,
      conditions: [{ ...NEW_CONDITION, operator: 'is' as const, texts: ['a', ' ', 'b'] }],
    };
    expect(toRule(values)).toEqual({ version: 1, when: { field: 'title', is: ['a', 'b'] }, then: { exclude: true } });
  });
});

describe('missingIn', () => {
  it('asks for every condition and for an effect', () => {
    expect(missingIn(NEW_RULE)).toBe('conditions');
    const conditions = [{ ...NEW_CONDITION, texts: ['x'] }];
    expect(missingIn({ ...NEW_RULE, conditions })).toBe('effects');
    expect(missingIn({ ...NEW_RULE, conditions, billable: 0 })).toBeNull();
    expect(missingIn({ ...NEW_RULE, conditions, excludes: true })).toBeNull();
  });

  it('wants bounds the right way round', () => {
    const lasts = (atLeast: number | null, lessThan: number | null) => [
      { ...NEW_CONDITION, field: 'duration_minutes' as const, atLeast, lessThan },
    ];
    expect(missingIn({ ...NEW_RULE, billable: 0, conditions: lasts(60, 30) })).toBe('conditions');
    expect(missingIn({ ...NEW_RULE, billable: 0, conditions: lasts(null, null) })).toBe('conditions');
    expect(missingIn({ ...NEW_RULE, billable: 0, conditions: lasts(30, 60) })).toBeNull();
  });
});
