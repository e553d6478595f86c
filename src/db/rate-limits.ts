import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js';
import type { Instant } from '#domain/instant.ts';
import type { Store } from './engine.ts';

/** At most `quota` takes of one key in `windowSeconds`, counted from the first. */
export type RateLimitPolicy = { name: string; quota: number; windowSeconds: number };

/** Where a key stands: takes in this window, whether the take (of `peek`: the next one) is within the quota, and when the window ends. */
export type RateLimitState = { taken: number; isAllowed: boolean; msUntilReset: number };

/** Takes of one policy, kept in the store under hashed keys, so that it holds no e-mail address and no IP address in plain. */
export type RateLimit = {
  /** Counts one more. Atomic: of many at once, at most `quota` are allowed. */
  take(key: string, windowSeconds?: number): Promise<RateLimitState>;
  peek(key: string): Promise<RateLimitState>;
  giveBack(key: string): Promise<void>;
  forget(key: string): Promise<void>;
};

export function rateLimit(store: Store, policy: RateLimitPolicy, now: Instant): RateLimit {
  const limiter = new StoredRateLimiter(store, policy, now);
  return {
    async take(key, windowSeconds = policy.windowSeconds) {
      const result = await limiter.consume(hashKey(key), 1, { customDuration: windowSeconds }).catch(refusal);
      return { taken: result.consumedPoints, isAllowed: result.consumedPoints <= policy.quota, msUntilReset: result.msBeforeNext };
    },
    async peek(key) {
      const result = await limiter.get(hashKey(key));
      const taken = result?.consumedPoints ?? 0;
      return { taken, isAllowed: taken < policy.quota, msUntilReset: result?.msBeforeNext ?? 0 };
    },
    giveBack: async (key) => void (await limiter.reward(hashKey(key))),
    forget: async (key) => void (await limiter.delete(hashKey(key))),
  };
}

/** Drops what no longer counts. */
export async function removeExpiredRateLimits({ db }: Store, now: Instant): Promise<void> {
  await db.deleteFrom('rate_limits').where('expires_at', '<=', now).execute();
}

function hashKey(key: string): string {
  return hash('sha256', key);
}

/** The library rejects with its result where the quota is used up; errors of the store stay errors. */
function refusal(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}

type Row = { points: number; expires_at: Instant | null };

/** rate-limiter-flexible over Kysely: one atomic upsert, the same on both engines. */
class StoredRateLimiter extends RateLimiterStoreAbstract<Row> {
  readonly #store: Store;
  readonly #now: Instant;

  constructor(store: Store, policy: RateLimitPolicy, now: Instant) {
    super({ points: policy.quota, duration: policy.windowSeconds, keyPrefix: policy.name });
    this.#store = store;
    this.#now = now;
  }

  protected override _upsert(key: string, points: number, msDuration: number, forceExpire = false): Promise<Row> {
    const fresh = { points: Math.max(points, 0), expires_at: this.#now + msDuration };
    const restarts = forceExpire ? sql`1 = 1` : sql`rate_limits.expires_at <= ${this.#now}`;
    return this.#store.db
      .insertInto('rate_limits')
      .values({ key, ...fresh })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          points: sql<number>`case when ${restarts} then excluded.points when rate_limits.points + ${points} < 0 then 0 else rate_limits.points + ${points} end`,
          expires_at: sql<Instant>`case when ${restarts} then excluded.expires_at else rate_limits.expires_at end`,
        }),
      )
      .returning(['points', 'expires_at'])
      .executeTakeFirstOrThrow();
  }

  protected override async _get(key: string): Promise<Row | null> {
    const { db } = this.#store;
    const row = await db.selectFrom('rate_limits').select(['points', 'expires_at']).where('key', '=', key).executeTakeFirst();
    return row && (row.expires_at ?? 0) > this.#now ? row : null;
  }

  protected override async _delete(key: string): Promise<boolean> {
    const { numDeletedRows } = await this.#store.db.deleteFrom('rate_limits').where('key', '=', key).executeTakeFirst();
    return numDeletedRows > 0n;
  }

  protected override _getRateLimiterRes(_key: string, changedPoints: number, row: Row): RateLimiterRes {
    const remaining = Math.max(this.points - row.points, 0);
    return new RateLimiterRes(remaining, Math.max((row.expires_at ?? 0) - this.#now, 0), row.points, row.points === changedPoints);
  }
}
