import { describe, expect, it } from 'vitest';
import { apiTokenState, expiresAt } from '#web/screens/settings/tokens/expiry.ts';

describe('expiresAt', () => {
  it('lets a token work to the end of its last day in the zone of its owner', () => {
    expect(expiresAt('30', '2026-11-26', 'Europe/Stockholm')).toBe('2026-12-26T23:00:00.000Z');
  });

  it('gives none to a token that lasts', () => {
    expect(expiresAt('never', '2026-11-26', 'UTC')).toBeNull();
  });
});

describe('apiTokenState', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');

  it('says revoked before expired', () => {
    const ended = '2026-11-01T00:00:00Z';
    expect(apiTokenState({ revoked_at: ended, expires_at: ended }, now)).toBe('revoked');
    expect(apiTokenState({ revoked_at: null, expires_at: ended }, now)).toBe('expired');
    expect(apiTokenState({ revoked_at: null, expires_at: '2026-12-01T00:00:00Z' }, now)).toBe('works');
    expect(apiTokenState({ revoked_at: null, expires_at: null }, now)).toBe('works');
  });
});
