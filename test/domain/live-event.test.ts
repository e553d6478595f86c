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
      LIVE_NOUNS.filter((noun) => noun !== 'approvals' && noun !== 'tool_permissions'),
    );
  });

  test('is of users what concerns themself, and of others what they may view; whoever approves reads again whose entries wait', () => {
    const changed = { noun: 'users', user_id: 'other' } as const;
    expect(nounsTold(changed, readerOf('employee', 'time'))).toEqual([]);
    expect(nounsTold({ noun: 'users', user_id: 'reader' }, readerOf('employee'))).toEqual(['users']);
    expect(nounsTold(changed, readerOf('head', 'users'))).toEqual(['users']);
    expect(nounsTold(changed, readerOf('manager', 'time'))).toEqual(['approvals']);
    expect(nounsTold(changed, readerOf('head', 'time', 'users'))).toEqual(['approvals', 'users']);
  });

  test('is of permissions for whoever may view users', () => {
    const changed = { noun: 'tool_permissions', user_id: null } as const;
    expect(nounsTold(changed, readerOf('executive', 'time', 'budgets', 'tokens'))).toEqual([]);
    expect(nounsTold(changed, readerOf('lead', 'users'))).toEqual(['tool_permissions']);
  });

  test('is of service tokens their own, and all of them where they may view tokens; of API tokens never another’s', () => {
    expect(nounsTold({ noun: 'service_tokens', user_id: 'other' }, readerOf('executive', 'time', 'users'))).toEqual([]);
    expect(nounsTold({ noun: 'service_tokens', user_id: 'other' }, readerOf('head', 'tokens'))).toEqual(['service_tokens']);
    expect(nounsTold({ noun: 'service_tokens', user_id: 'reader' }, readerOf('employee'))).toEqual(['service_tokens']);
    expect(nounsTold({ noun: 'api_tokens', user_id: 'reader' }, readerOf('employee'))).toEqual(['api_tokens']);
    expect(nounsTold({ noun: 'api_tokens', user_id: 'other' }, readerOf('executive', 'time', 'users', 'tokens'))).toEqual([]);
  });
});
