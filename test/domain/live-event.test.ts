import { describe, expect, test } from 'vitest';
import type { AccessLevel } from '#domain/access-level.ts';
import { LIVE_NOUNS, nounsTold } from '#domain/live-event.ts';
import type { Tool } from '#domain/permissions.ts';

/** Someone who may do everything with these tools, and nothing with the others. */
function readerOf(access_level: AccessLevel, ...tools: Tool[]) {
  const permissions = tools.map((tool) => ({ tool, access_level, can_view: 1, can_update: 1, can_manage: 1 }));
  return { user_id: 'reader', access_level, permissions };
}

describe('What a reader is told of a change', () => {
  test('is nothing of the catalogue where they may not view budgets', () => {
    const changed = { noun: 'catalogue', user_id: null } as const;
    expect(nounsTold(changed, readerOf('executive', 'time'))).toEqual([]);
    expect(nounsTold(changed, readerOf('employee', 'budgets'))).toEqual(['catalogue']);
    expect(nounsTold({ noun: 'everything', user_id: null }, readerOf('executive', 'time'))).not.toContain('catalogue');
  });

  test('is nothing of other people’s time where their level sees only their own, whatever they may manage', () => {
    const changed = { noun: 'time_entries', user_id: 'other' } as const;
    for (const level of ['employee', 'lead'] as const) expect(nounsTold(changed, readerOf(level, 'time'))).toEqual([]);
    for (const level of ['manager', 'head', 'executive'] as const)
      expect(nounsTold(changed, readerOf(level, 'time'))).toEqual(['approvals']);
    expect(nounsTold({ noun: 'everything', user_id: null }, readerOf('lead', 'time', 'budgets'))).toEqual(
      LIVE_NOUNS.filter((noun) => noun !== 'approvals'),
    );
  });
});
