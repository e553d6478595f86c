import { expect, test } from 'vitest';
import { type RuleRow, withoutSaved } from '#web/screens/settings/rules/use-rule-rows.ts';

const row = (key: string): RuleRow => ({ key, item: { label: key } as RuleRow['item'] });
const sent = [row('stored-0'), row('new-1')];
const stored = sent.map(({ item }) => item);

test('nothing is left to save where nothing was changed while rules were saved', () => {
  expect(withoutSaved({ rows: sent, above: '[]' }, sent, stored)).toBeNull();
  expect(withoutSaved(null, sent, stored)).toBeNull();
});

test('what was changed while rules were saved is kept, above what was saved', () => {
  const rows = [...sent, row('new-2')];
  expect(withoutSaved({ rows, above: '[]' }, sent, stored)).toEqual({ rows, above: JSON.stringify(stored) });
});
