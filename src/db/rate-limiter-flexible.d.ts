/** The package exports this class from no typed entry; its own stores extend it from here. */
declare module 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js' {
  import type { RateLimiterRes } from 'rate-limiter-flexible';

  type KeyOptions = { customDuration?: number };

  abstract class RateLimiterStoreAbstract<StoreResult> {
    readonly points: number;
    constructor(options: { points: number; duration: number; keyPrefix: string });
    /** Rejects with a `RateLimiterRes` when more than `points` are consumed. */
    consume(key: string, points?: number, options?: KeyOptions): Promise<RateLimiterRes>;
    reward(key: string, points?: number, options?: KeyOptions): Promise<RateLimiterRes>;
    get(key: string): Promise<RateLimiterRes | null>;
    delete(key: string): Promise<boolean>;
    protected abstract _upsert(key: string, points: number, msDuration: number, forceExpire?: boolean): Promise<StoreResult>;
    protected abstract _get(key: string): Promise<StoreResult | null>;
    protected abstract _delete(key: string): Promise<boolean>;
    protected abstract _getRateLimiterRes(key: string, changedPoints: number, result: StoreResult): RateLimiterRes;
  }

  export = RateLimiterStoreAbstract;
}
