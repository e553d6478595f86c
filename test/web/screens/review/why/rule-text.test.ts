import { expect, test } from 'vitest';
import { ruleText } from '#web/screens/review/why/rule-text.ts';
import { en } from '#web/text/en/index.ts';

const format = { list: (items: readonly string[]) => items.join(' and ') };
const rule = { index: 1, name: 'Calls', sets: ['target', 'billable'] } as const;

test('a rule that is taken is said to set what it sets', () => {
  expect(ruleText({ ...rule, sets: [...rule.sets] }, null, en.why, format)).toBe(
    'Rule 2 “Calls” holds for it, and sets budget or task and whether it is billed.',
  );
});

test('a rule that comes second is never said to set the budget', () => {
  expect(ruleText({ ...rule, sets: [...rule.sets] }, 'code', en.why, format)).toBe(
    'Rule 2 “Calls” holds for it too, but what the title or branch names comes first. So it sets only whether it is billed.',
  );
  expect(ruleText({ index: 0, name: null, sets: ['target'] }, 'signal', en.why, format)).toBe(
    'Rule 1 holds for it too, but what was sent with the signal comes first. So it sets nothing here.',
  );
});
