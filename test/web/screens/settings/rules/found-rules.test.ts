import { expect, it } from 'vitest';
import { foundRules } from '#web/screens/settings/rules/found-rules.ts';
import { settingsRules } from '#web/text/en/settings-rules.ts';
import { formatFor } from '#web/text/format.ts';

const then = { exclude: true };
const rows = [
  { version: 1, name: 'Lunch', when: { field: 'title', contains: 'break' }, then },
  { version: 1, name: 'Deep work', when: { field: 'source', is: 'git' }, then },
  { version: 9, name: 'From tomorrow', whenever: 'Lunchtime' },
].map((item, index) => ({ key: String(index), item }));

function found(search: string): string[] {
  return foundRules(rows as never, search, settingsRules.sentence, formatFor('en-GB')).map(({ key }) => key);
}

it('finds rules by words of their name and conditions, also one that is not understood', () => {
  expect(found('lunch')).toEqual(['0', '2']);
  expect(found('LUNCH  break')).toEqual(['0']);
  expect(found('source is git')).toEqual(['1']);
  expect(found('nothing')).toEqual([]);
});

it('finds all rules where nothing is searched for', () => {
  expect(foundRules(rows as never, ' ', settingsRules.sentence, formatFor('en-GB'))).toBe(rows);
});
