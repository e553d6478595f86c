import { expect, test } from 'vitest';
import { changedTexts } from '#web/components/changed-texts.ts';
import { en } from '#web/text/en/index.ts';

type Planned = Parameters<typeof changedTexts>[0];

const before = {
  hours: 1,
  description: 'Call',
  budget_name: 'Acme',
  line_item_name: null,
  task_title: null,
  billable: 1,
  status: 'pending',
  match_confidence: 0.49,
} as Planned;
const format = { percent: (share: number) => `${Math.round(share * 100)} %` };

function told(after: Partial<Planned>, ...fields: string[]): string[] {
  return changedTexts(before, { ...before, ...after }, fields, en.changes, format);
}

test('each thing that changes is a line', () => {
  expect(told({ hours: 1.5, budget_name: null, billable: 0 }, 'hours', 'budget_id', 'billable', 'intervals', 'match_confidence')).toEqual([
    'Hours 1:00 → 1:30',
    'Acme → No budget',
    'No longer billable',
  ]);
});

test('no change is without a line, however small it is', () => {
  expect(told({}, 'intervals')).toEqual(['Other times of day']);
  expect(told({ match_confidence: 0.7 }, 'match_confidence')).toEqual(['Confidence 49 % → 70 %']);
  expect(told({}, 'signal_ids', 'raw_minutes')).toEqual(['Only where it comes from']);
});
