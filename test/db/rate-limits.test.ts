import { expect, test } from 'vitest';
import { rateLimit, removeExpiredRateLimits } from '#db/rate-limits.ts';
import { describeOnEachDatabase } from '#test/databases.ts';

const POLICY = { name: 'test', quota: 3, windowSeconds: 60 };
const NOW = 1_000_000;

describeOnEachDatabase('A rate limit', (store) => {
  const at = (now: number, policy = POLICY) => rateLimit(store, policy, now);

  test('allows its quota in a window that starts with the first take, then refuses until it ends', async () => {
    expect(await at(NOW).peek('a')).toEqual({ taken: 0, isAllowed: true, msUntilReset: 0 });
    expect(await at(NOW).take('a')).toEqual({ taken: 1, isAllowed: true, msUntilReset: 60_000 });
    await at(NOW + 10_000).take('a');
    expect(await at(NOW + 20_000).peek('a')).toEqual({ taken: 2, isAllowed: true, msUntilReset: 40_000 });
    expect(await at(NOW + 20_000).take('a')).toEqual({ taken: 3, isAllowed: true, msUntilReset: 40_000 });
    expect(await at(NOW + 20_000).peek('a')).toMatchObject({ isAllowed: false });
    expect(await at(NOW + 59_999).take('a')).toEqual({ taken: 4, isAllowed: false, msUntilReset: 1 });
    expect(await at(NOW + 60_000).take('a')).toEqual({ taken: 1, isAllowed: true, msUntilReset: 60_000 });
  });

  test('counts each key and each policy for itself', async () => {
    for (let take = 0; take < 4; take += 1) await at(NOW).take('b');
    expect(await at(NOW).take('c')).toMatchObject({ taken: 1 });
    expect(await at(NOW, { ...POLICY, name: 'other' }).take('b')).toMatchObject({ taken: 1 });
  });

  test('gives back one take, never below none, and forgets all', async () => {
    for (let take = 0; take < 2; take += 1) await at(NOW).take('d');
    await at(NOW).giveBack('d');
    expect(await at(NOW).peek('d')).toMatchObject({ taken: 1 });
    for (let giveBack = 0; giveBack < 3; giveBack += 1) await at(NOW).giveBack('d');
    expect(await at(NOW).take('d')).toMatchObject({ taken: 1 });
    await at(NOW).forget('d');
    expect(await at(NOW).peek('d')).toMatchObject({ taken: 0 });
  });

  test('allows no more than its quota of many takes at once', async () => {
    const takes = await Promise.all(Array.from({ length: 20 }, () => at(NOW).take('e')));
    expect(takes.filter(({ isAllowed }) => isAllowed)).toHaveLength(POLICY.quota);
    expect(new Set(takes.map(({ taken }) => taken)).size).toBe(20);
  });

  test('is cleaned up once it no longer counts', async () => {
    await at(NOW + 200_000).take('f');
    await removeExpiredRateLimits(store, NOW + 120_000);
    expect(await store.db.selectFrom('rate_limits').select('expires_at').execute()).toEqual([{ expires_at: NOW + 260_000 }]);
  });
});
