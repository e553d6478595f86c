import { type ApiRequest, type ApiResponse, ConnectionError, type Transport } from './transport.ts';

export type RetryPolicy = {
  /** Tries in all, the first included. */
  tries: number;
  /** Wait before the second try; doubles with each. */
  firstWaitMs: number;
  maxWaitMs: number;
  /** A server that asks for a longer pause is not waited for. */
  maxRetryAfterMs: number;
  sleep: (ms: number) => Promise<void>;
  /** 0 ≤ n < 1, so that many agents don't come back at the same moment. */
  random: () => number;
  onWait: (reason: string, ms: number) => void;
};

export const DEFAULT_RETRY_POLICY: Omit<RetryPolicy, 'onWait'> = {
  tries: 6,
  firstWaitMs: 500,
  maxWaitMs: 15_000,
  maxRetryAfterMs: 60_000,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

const PASSING_STATUSES = new Set([429, 502, 503, 504]);

/**
 * Sends again, with growing pauses, what failed for a passing reason: 429, 502, 503, 504 (`Retry-After` is respected) and lost connections.
 * Only for requests that do no harm when they arrive twice. A server that never answered and refuses the connection is not waited for: it isn't running.
 */
export function withRetries(transport: Transport, policy: RetryPolicy): Transport {
  let hasAnswered = false;
  async function attempt(request: ApiRequest): Promise<ApiResponse | ConnectionError> {
    try {
      const response = await transport.send(request);
      hasAnswered = true;
      return response;
    } catch (error) {
      if (error instanceof ConnectionError) return error;
      throw error;
    }
  }
  return {
    async send(request) {
      for (let tried = 1; ; tried += 1) {
        const outcome = await attempt(request);
        const waitMs = pauseBeforeNext(outcome, tried, hasAnswered, policy);
        if (waitMs === null && outcome instanceof ConnectionError) throw outcome;
        if (waitMs === null) return outcome as ApiResponse;
        policy.onWait(outcome instanceof ConnectionError ? outcome.code : `status ${outcome.status}`, waitMs);
        await policy.sleep(waitMs);
      }
    },
    close: () => transport.close(),
  };
}

/** Milliseconds to wait before the next try, or null where there is none. */
function pauseBeforeNext(outcome: ApiResponse | ConnectionError, tried: number, hasAnswered: boolean, policy: RetryPolicy): number | null {
  if (tried >= policy.tries) return null;
  const growing = Math.min(policy.firstWaitMs * 2 ** (tried - 1), policy.maxWaitMs);
  const backOffMs = Math.round(growing * (0.5 + policy.random() / 2));
  if (outcome instanceof ConnectionError) return outcome.lasting || (outcome.refused && !hasAnswered) ? null : backOffMs;
  if (!PASSING_STATUSES.has(outcome.status)) return null;
  const askedMs = readRetryAfter(outcome.header('retry-after'));
  if (askedMs !== null && askedMs > policy.maxRetryAfterMs) return null;
  return Math.max(askedMs ?? 0, backOffMs);
}

/** RFC 9110, section 10.2.3: seconds or a date. Null where there is neither. */
function readRetryAfter(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
