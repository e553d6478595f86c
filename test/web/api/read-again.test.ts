import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { readAllAgain, readChangedAgain, readDecidedAgain } from '#web/api/read-again.ts';

/** Which words of queries are read again for a noun of the live events: all others of the table are left as they are. */
const READ_AGAIN: Record<string, string> = {
  drafts: 'accept-preview days draft drafts rebuild suggested-targets',
  signals: 'days draft drafts signals',
  time_entries: 'accept-preview budgets days line-items suggested-targets time-entries',
  approvals: 'approvals budgets line-items',
  catalogue: 'accept-preview approvals budgets days draft drafts line-items rebuild suggested-targets tasks time-entries',
  preferences: 'days drafting-settings me preferences private-patterns rules',
  users: 'me sample-data users',
  tool_permissions: 'tool-permissions',
  service_tokens: 'service-tokens',
  api_tokens: 'api-tokens',
};

/** The last two are of no noun. */
const WORDS = [...new Set(Object.values(READ_AGAIN).join(' ').split(' ')), 'pending-count', 'of-no-noun'];

/** A cache in which every word was read, and which of them are to be read again by now. */
function cache() {
  const queries = new QueryClient();
  for (const word of WORDS) queries.setQueryData([word, 'of a view'], word);
  return { queries, stale: () => WORDS.filter((word) => queries.getQueryState([word, 'of a view'])?.isInvalidated).toSorted() };
}

describe('what is read again', () => {
  test.each(Object.entries(READ_AGAIN))('for %s is all that shows them, and nothing else', async (noun, words) => {
    const { queries, stale } = cache();
    await readChangedAgain(queries, [noun]);
    expect(stale().join(' ')).toBe(words);
  });

  test('for several nouns is what any of them asks for, and for an unknown one nothing', async () => {
    const { queries, stale } = cache();
    await readChangedAgain(queries, ['a-noun-of-a-newer-server']);
    expect(stale()).toEqual([]);
    await readChangedAgain(queries, ['approvals', 'signals']);
    expect(stale()).toEqual(['approvals', 'budgets', 'days', 'draft', 'drafts', 'line-items', 'signals']);
  });

  test('what is being read is stopped only where nothing is shown yet', async () => {
    const queries = new QueryClient();
    const answers: ((value: string) => void)[] = [];
    const queryFn = () => new Promise<string>((resolve) => answers.push(resolve));
    queries.setQueryData(['days', 'shown'], 'before');
    const shown = queries.fetchQuery({ queryKey: ['days', 'shown'], queryFn });
    const first = queries.fetchQuery({ queryKey: ['days', 'first'], queryFn }).catch(() => 'stopped');
    await readChangedAgain(queries, ['signals']);
    for (const answer of answers) answer('anew');
    expect([await shown, await first]).toEqual(['anew', 'stopped']);
  });

  test('after a break is everything but what the events tell themselves', async () => {
    const { queries, stale } = cache();
    await readAllAgain(queries);
    expect(stale()).toEqual(WORDS.filter((word) => word !== 'pending-count' && word !== 'me').toSorted());
  });

  test('after a decision is what it and its undoing change', () => {
    const { queries, stale } = cache();
    readDecidedAgain(queries);
    return expect.poll(stale).toEqual(['approvals', 'days', 'drafts', 'pending-count', 'time-entries']);
  });
});
