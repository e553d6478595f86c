import { expect, it } from 'vitest';
import type { ServiceToken } from '#web/api/service-tokens.ts';
import { readSources, tokenState } from '#web/screens/admin/tokens/token-state.ts';

function token(part: Partial<ServiceToken>): ServiceToken {
  return { revoked_at: null, last_used_at: '2026-11-25T09:00:00Z', items_refused: 0, ...part } as ServiceToken;
}

it('says first of a token what matters most', () => {
  expect(tokenState(token({}))).toBe('fine');
  expect(tokenState(token({ items_refused: 2 }))).toBe('refusing');
  expect(tokenState(token({ last_used_at: null }))).toBe('neverUsed');
  expect(tokenState(token({ items_refused: 2, revoked_at: '2026-11-25T09:00:00Z' }))).toBe('revoked');
});

it('reads sources between commas, each once', () => {
  expect(readSources(' jira, , git,jira ')).toEqual(['jira', 'git']);
  expect(readSources(' ')).toEqual([]);
});
