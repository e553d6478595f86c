import { expect, test } from 'vitest';
import { readRules } from '#domain/rules/read-rules.ts';
import type { DraftDetail } from '#web/api/drafts.ts';
import { type OfferedCondition, ruleFromDraft, toRule, whatWouldWin, withRule } from '#web/screens/review/why/rule-from-draft.ts';

const COMMIT = { id: 'commit', source: 'git', signal_type: 'commit', title: 'Fix the login', metadata: '{"repository":"acme/web"}' };
const MEETING = {
  id: 'meeting',
  source: 'google_calendar',
  signal_type: 'event',
  title: 'Planning {weekly}',
  metadata: '{"calendar":"Work"}',
};

const SOURCE: OfferedCondition = { field: 'source', operator: 'is', value: 'git', isTicked: true };

test('the signal that speaks for the draft offers its conditions, and the most telling one is ticked', () => {
  const start = ruleFromDraft(detailOf([MEETING, COMMIT], 'commit'), null);
  expect(start?.conditions.map(({ field, operator, value }) => `${field} ${operator} ${value}`)).toEqual([
    'title contains Fix the login',
    'repository is acme/web',
    'source is git',
  ]);
  expect(tickedFields(start?.conditions)).toEqual(['repository']);
  expect(tickedFields(ruleFromDraft(detailOf([MEETING]), null)?.conditions)).toEqual(['title']);
});

test('a draft without signals makes no rule', () => {
  expect(ruleFromDraft(detailOf([]), null)).toBeNull();
});

test('what an edit set becomes what the rule does; without an edit it books as the draft does', () => {
  const edit = { budget_id: 'studio', billable: 0, description: 'Call: Planning {weekly}, notes' } as const;
  expect(ruleFromDraft(detailOf([MEETING]), edit)?.effect).toEqual({
    budget_id: 'studio',
    line_item_id: null,
    task_id: 'login',
    billable: 0,
    description: 'Call: {title}, notes',
    exclude: false,
  });
  expect(ruleFromDraft(detailOf([MEETING]), null)?.effect).toMatchObject({ budget_id: 'acme', billable: null, description: null });
});

test('braces of a description stand for themselves', () => {
  expect(ruleFromDraft(detailOf([COMMIT]), { description: 'a {b}' })?.effect.description).toBe('a {{b}}');
});

test('what comes of it is a rule that is understood, whatever is ticked', () => {
  const start = ruleFromDraft(detailOf([COMMIT]), { billable: 1 });
  if (!start) throw new Error('There is a signal.');
  for (const conditions of [start.conditions, start.conditions.map((one) => ({ ...one, isTicked: true }))]) {
    const rule = toRule(start.name, conditions, start.effect);
    expect(rule).not.toBeNull();
    expect(readRules([rule]).notUnderstood).toEqual([]);
  }
});

test('no condition, or nothing to do, is no rule', () => {
  const effect = { budget_id: null, line_item_id: null, task_id: null, billable: null, description: null, exclude: false };
  expect(toRule('x', [], { ...effect, billable: 1 })).toBeNull();
  expect(toRule('x', [SOURCE], effect)).toBeNull();
  expect(toRule('x', [SOURCE], { ...effect, description: ' ' })).toBeNull();
  expect(toRule('x', [{ ...SOURCE, isTicked: false }], { ...effect, billable: 1 })).toBeNull();
  expect(toRule('x', [SOURCE, { ...SOURCE, field: 'title', value: ' ' }], { ...effect, billable: 1 })).toBeNull();
});

test('a rule that makes no draft says nothing else', () => {
  const effect = { budget_id: 'acme', line_item_id: null, task_id: null, billable: null, description: null, exclude: true };
  const rule = toRule('x', [SOURCE], effect);
  expect(rule).toMatchObject({ then: { exclude: true } });
  expect(readRules([rule]).notUnderstood).toEqual([]);
});

test('a rule goes before the one that holds for the draft, else to the end, and touches no other', () => {
  const rules = ['not understood', { version: 7 }];
  expect(withRule(rules, { version: 1 }, null)).toEqual([...rules, { version: 1 }]);
  expect(withRule(rules, { version: 1 }, 1)).toEqual([rules[0], { version: 1 }, rules[1]]);
  expect(withRule(rules, { version: 1 }, 9)).toEqual([...rules, { version: 1 }]);
  const { draft, signals, explanation } = detailOf([COMMIT]);
  const ruled = { draft, signals, explanation: { ...explanation, rule: { index: 3, name: null, sets: [] } } } as unknown as DraftDetail;
  expect([ruleFromDraft(ruled, null)?.before, ruleFromDraft(detailOf([COMMIT]), null)?.before]).toEqual([3, null]);
});

test('what the title names would win against a rule that books on something else, and on nothing else', () => {
  const acme = { budget_id: 'acme', line_item_id: null, task_id: 'login' };
  const { draft, signals } = detailOf([COMMIT]);
  const tiers = [
    { tier: 'signal', candidates: [] },
    { tier: 'code', candidates: [acme] },
  ];
  const start = ruleFromDraft({ draft, signals, explanation: { matched_by: { signal_id: '', tiers } } } as unknown as DraftDetail, null);
  if (!start) throw new Error('There is a signal.');
  const wins = (effect: Partial<typeof start.effect>) => whatWouldWin({ ...start.effect, ...effect }, start);
  expect(wins({})).toBeNull();
  expect(wins({ budget_id: 'other', task_id: null })).toBe('code');
  expect(wins({ budget_id: null, task_id: null, billable: 0 })).toBeNull();
  expect(wins({ budget_id: 'other', exclude: true })).toBeNull();
});

function tickedFields(conditions: readonly OfferedCondition[] = []): string[] {
  return conditions.filter(({ isTicked }) => isTicked).map(({ field }) => field);
}

function detailOf(signals: object[], speaker = ''): DraftDetail {
  const draft = { id: 'd', budget_id: 'acme', line_item_id: null, task_id: 'login', billable: 1, description: 'x' };
  return { draft, signals, explanation: { matched_by: { signal_id: speaker, tiers: [] } } } as unknown as DraftDetail;
}
