import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#domain/drafting/catalogue.ts';
import { type Match, matchActivity } from '#domain/drafting/match.ts';
import { activity, type signal } from './sample.ts';

const budget = (id: string, code: string | null, archived_at: number | null = null) => ({ id, code, billable: 1, archived_at });
const task = (
  id: string,
  task_key: string | null,
  budget_id: string | null,
  line_item_id: string | null = null,
  archived_at: number | null = null,
) => ({
  id,
  task_key,
  budget_id,
  line_item_id,
  archived_at,
});
const CATALOGUE = buildCatalogue({
  budgets: [budget('acme', 'ACME'), budget('beta', 'BETA'), budget('old', 'OLD', 1)],
  lineItems: [
    { id: 'acme-dev', budget_id: 'acme', billable: null, archived_at: null },
    { id: 'acme-old', budget_id: 'acme', billable: null, archived_at: 1 },
  ],
  tasks: [
    task('t12', 'ACME-12', 'acme', 'acme-dev'),
    task('t13', 'ACME-13', 'acme', 'acme-old'),
    task('t14', 'ACME-14', 'acme', null, 1),
    task('t15', 'BETA-15', 'beta', 'acme-dev'),
    task('t16', 'OLD-16', 'old'),
    task('t8', 'UTF-8', 'beta'),
  ],
});

function match(sent: Parameters<typeof signal>[0]): Match {
  return matchActivity(activity(sent), CATALOGUE);
}

const nowhere = { budget_id: null, line_item_id: null, task_id: null };

describe('matchActivity', () => {
  test('takes what was sent with the signal before anything that its title says', () => {
    expect(match({ title: 'ACME-12 fix', matched_budget_id: 'beta' })).toMatchObject({
      budget_id: 'beta',
      task_id: null,
      categorization_source: 'signal',
      runner_up: { budget_id: 'acme', task_id: 't12', categorization_source: 'code' },
    });
  });

  test('gives a sent task its own budget and line item, and a sent budget only line items of its own', () => {
    expect(match({ matched_task_id: 't12' })).toMatchObject({ budget_id: 'acme', line_item_id: 'acme-dev', task_id: 't12' });
    expect(match({ matched_task_id: 't12', matched_budget_id: 'beta' })).toMatchObject({
      budget_id: 'beta',
      line_item_id: null,
      task_id: 't12',
    });
  });

  test('keeps what was sent and is unknown or archived, without any confidence', () => {
    expect(match({ matched_task_id: 'new' })).toMatchObject({
      ...nowhere,
      task_id: 'new',
      categorization_source: 'signal',
      match_confidence: 0,
    });
    expect(match({ matched_budget_id: 'old' })).toMatchObject({ budget_id: 'old', match_confidence: 0 });
    expect(match({ matched_budget_id: 'acme' }).match_confidence).toBeGreaterThan(0.8);
  });

  test('finds a task by its key in title or branch', () => {
    const found = { budget_id: 'acme', line_item_id: 'acme-dev', task_id: 't12', categorization_source: 'code', runner_up: null };
    expect(match({ title: 'ACME-12 fix' })).toMatchObject(found);
    expect(match({ title: 'wip', metadata: { branch: 'feature/acme-12-fix' } })).toMatchObject(found);
    expect(match({ title: 'wip', metadata: { branch: 'feature-acme-12' } })).toMatchObject(found);
  });

  test('knows a lookalike once the catalogue does', () => {
    expect(match({ title: 'Decode UTF-8' })).toMatchObject({ task_id: 't8' });
    expect(match({ title: 'Hash with SHA-256' })).toMatchObject({ ...nowhere, categorization_source: 'none' });
  });

  test('prefers the first key, is less sure, and keeps the second as runner-up', () => {
    const both = match({ title: 'BETA-15 after ACME-12' });
    expect(both).toMatchObject({ task_id: 't15', runner_up: { task_id: 't12' } });
    expect(both.match_confidence).toBeLessThan(match({ title: 'BETA-15' }).match_confidence);
  });

  test('finds a budget by its code, more weakly than a task by its key', () => {
    for (const title of ['[acme] kickoff', 'ACME: kickoff', 'kickoff #acme', 'ACME-99 unknown']) {
      expect(match({ title })).toMatchObject({ budget_id: 'acme', task_id: null, categorization_source: 'code' });
    }
    const both = match({ title: '[BETA] ACME-12' });
    expect(both).toMatchObject({ task_id: 't12', runner_up: { budget_id: 'beta', task_id: null } });
    expect(match({ title: '[BETA] kickoff' }).match_confidence).toBeLessThan(match({ title: 'ACME-12' }).match_confidence);
  });

  test('never matches what is archived by its code', () => {
    expect(match({ title: '[OLD] tidy' })).toMatchObject({ ...nowhere, categorization_source: 'none' });
    expect(match({ title: 'ACME-14 fix' })).toMatchObject({ budget_id: 'acme', task_id: null });
    expect(match({ title: 'ACME-13 fix' })).toMatchObject({ budget_id: 'acme', line_item_id: null, task_id: 't13' });
    expect(match({ title: 'OLD-16 fix' })).toMatchObject({ budget_id: null, task_id: 't16' });
  });

  test('leaves out a line item of another budget, which accept would refuse', () => {
    expect(match({ title: 'BETA-15' })).toMatchObject({ budget_id: 'beta', line_item_id: null, task_id: 't15' });
  });

  test('says none where nothing hits', () => {
    expect(match({ title: 'Lunch' })).toEqual({ ...nowhere, categorization_source: 'none', match_confidence: 0.05, runner_up: null });
  });
});
