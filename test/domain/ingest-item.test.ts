import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { compareSignal, draftContentDiffers, type SentDraft, signalIdsTouched } from '#domain/ingest-item.ts';
import type { SentSignal, Signal } from '#domain/signal.ts';

const SENT_SIGNAL: SentSignal = {
  user_id: 'u',
  id: 's',
  source: 'git',
  source_id: '',
  signal_type: 'commit',
  title: 'As it was',
  started_at: 1,
  ended_at: null,
  duration_minutes: null,
  metadata: '{"revision":2}',
  matched_budget_id: null,
  matched_task_id: null,
};
const STORED_SIGNAL: Signal = { ...SENT_SIGNAL, started_on: '1970-01-01', created_at: 1, updated_at: 1 };

const SENT_DRAFT: SentDraft = {
  user_id: 'u',
  id: 'd',
  date: '2026-03-10',
  hours: 1,
  description: null,
  budget_id: null,
  task_id: null,
  billable: 1,
  signal_ids: '["a","b"]',
  signal_count: 2,
  match_confidence: 0,
  categorization_source: 'none',
};
const STORED_DRAFT = { ...SENT_DRAFT, billable: 1, status: 'pending' } as unknown as Draft;

describe('compareSignal', () => {
  test.each([
    ['the same again', {}, 'same'],
    ['other content', { metadata: null }, 'changed'],
    ['a higher revision', { metadata: '{"revision":3}' }, 'changed'],
    ['other content of the same revision', { title: 'New' }, 'changed'],
    ['a lower revision', { metadata: '{"revision":1}' }, 'outdated'],
    ['a revision that is no number', { metadata: '{"revision":"1"}' }, 'changed'],
  ] as const)('takes %s as it is', (_, change, verdict) => {
    expect(compareSignal(STORED_SIGNAL, { ...SENT_SIGNAL, ...change })).toBe(verdict);
  });
});

test('A draft sent without a billable flag says nothing new by that', () => {
  expect(draftContentDiffers(STORED_DRAFT, { ...SENT_DRAFT, billable: null })).toBe(false);
  expect(draftContentDiffers(STORED_DRAFT, { ...SENT_DRAFT, billable: 0 })).toBe(true);
  expect(draftContentDiffers(STORED_DRAFT, { ...SENT_DRAFT, hours: 2 })).toBe(true);
});

test('A draft touches the signals it names now and those it named before, each once', () => {
  expect(signalIdsTouched(STORED_DRAFT, { ...SENT_DRAFT, signal_ids: '["b","c"]' }).sort()).toEqual(['a', 'b', 'c']);
  expect(signalIdsTouched(undefined, SENT_DRAFT)).toEqual(['a', 'b']);
});
