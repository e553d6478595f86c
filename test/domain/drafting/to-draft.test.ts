import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#domain/drafting/catalogue.ts';
import type { MatchedPiece, MatchedShare } from '#domain/drafting/group.ts';
import { toDraft } from '#domain/drafting/to-draft.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '#domain/preferences.ts';
import { readPrivatePatterns } from '#domain/private-patterns.ts';
import type { Rule } from '#domain/rules/rule-set.ts';
import { daySpan } from '#domain/time-zone.ts';
import { activity, PLAIN } from './sample.ts';

const CATALOGUE = buildCatalogue({
  budgets: [{ id: 'acme', code: null, billable: 1, archived_at: null }],
  lineItems: [{ id: 'unbilled', budget_id: 'acme', billable: 0, archived_at: null }],
  tasks: [],
});
const interval = { startsAt: 0, endsAt: 60_000 };
const match = {
  budget_id: 'acme',
  line_item_id: null,
  task_id: null,
  categorization_source: 'code' as const,
  match_confidence: 0.7,
  runner_up: null,
};

function draft(rawMinutes: number, preferences: Partial<Preferences> = {}, speaker: Partial<MatchedPiece> = {}) {
  const shares = [
    activity({ id: 'b', started_at: '2026-03-10T09:00Z', title: 'Second' }),
    activity({ id: 'a', started_at: '2026-03-10T08:00Z', title: 'First' }),
  ].map((made): MatchedShare => {
    const piece: MatchedPiece = { ...made, workItem: 'w', kind: 'burst', match, interval, ...speaker };
    return { piece, owner: 'w', holder: null, kind: 'burst', given: [interval], losses: [], stretches: [] };
  });
  return toDraft(
    { owner: 'w', workItem: 'w', shares, speaker: (shares[0] as MatchedShare).piece, intervals: [interval] },
    {
      id: 'eng_1',
      user_id: 'u1',
      span: daySpan('UTC', '2026-03-10'),
      lengthMs: rawMinutes * 60_000,
      rawMinutes,
      preferences: { ...PLAIN, ...preferences },
      hasPrivateText: readPrivatePatterns(['secret']),
      catalogue: CATALOGUE,
    },
  );
}

describe('toDraft', () => {
  test('has every column that the store does not add', () => {
    expect(draft(90)).toEqual({
      user_id: 'u1',
      id: 'eng_1',
      date: '2026-03-10',
      hours: 1.5,
      description: 'First; Second',
      budget_id: 'acme',
      line_item_id: null,
      task_id: null,
      billable: 1,
      signal_ids: '["a","b"]',
      signal_count: 2,
      match_confidence: 0.7,
      categorization_source: 'code',
      status: 'pending',
      time_entry_id: null,
      origin: 'engine',
      dismissed_by: null,
      pinned: 0,
      raw_minutes: 90,
      intervals: '[[0,60000]]',
      match_runner_up: null,
    });
  });

  test('rounds the hours and keeps the raw minutes', () => {
    expect(draft(37, { default_rounding: '15min' })).toMatchObject({ hours: 0.5, raw_minutes: 37 });
    expect(draft(38, { default_rounding: '15min_up' })).toMatchObject({ hours: 0.75, raw_minutes: 38 });
  });

  test('books whole minutes as they are where the rounding is unreadable', () => {
    expect(draft(37, { default_rounding: 'weird' }).hours).toBe(37 / 60);
  });

  test('dismisses what is strictly shorter than the limit before rounding, and nothing where the limit is 0', () => {
    expect(draft(4, DEFAULT_PREFERENCES)).toMatchObject({ status: 'dismissed', dismissed_by: 'rule', hours: 0.25 });
    expect(draft(5, DEFAULT_PREFERENCES)).toMatchObject({ status: 'pending', dismissed_by: null });
    expect(draft(0, { auto_dismiss_below_minutes: 0 })).toMatchObject({ status: 'pending', hours: 1 / 60, raw_minutes: 0 });
  });

  test('bills as the line item says, else the budget, else not', () => {
    expect(draft(60, {}, { match: { ...match, line_item_id: 'unbilled' } }).billable).toBe(0);
    expect(draft(60, {}, { match: { ...match, budget_id: null } }).billable).toBe(0);
  });

  test('takes the word of a rule for billing and description', () => {
    const effect = { exclude: false, target: null, billable: 0, description: 'Support: {title}' };
    expect(draft(60, {}, { rule: { index: 0, name: null, effect } as unknown as Rule })).toMatchObject({
      billable: 0,
      description: 'Support: First; Support: Second',
    });
  });

  test('says nothing that is private, even where a rule put it there', () => {
    const effect = { exclude: false, target: null, billable: null, description: 'Secret: {title}' };
    expect(draft(60, {}, { rule: { index: 0, name: null, effect } as unknown as Rule }).description).toBe('Private time');
  });

  test('keeps the runner-up as text', () => {
    const runnerUp = {
      budget_id: 'beta',
      line_item_id: null,
      task_id: null,
      categorization_source: 'code' as const,
      match_confidence: 0.4,
    };
    expect(JSON.parse(draft(60, {}, { match: { ...match, runner_up: runnerUp } }).match_runner_up ?? '')).toEqual(runnerUp);
  });
});
