import { type RateLimitPolicy, type RateLimitState, rateLimit } from '#db/rate-limits.ts';
import { AppError } from '#domain/app-error.ts';
import { clientNetwork } from '#domain/client-network.ts';
import { signInWaitSeconds } from '#domain/sign-in-wait.ts';
import type { Context } from '#operations/context.ts';

const HOUR_SECONDS = 3_600;

/** Wrong tokens and links of one network. Generous, since 32 random bytes can't be guessed: it keeps floods out of the store. */
const WRONG_TOKENS: RateLimitPolicy = { name: 'wrong-tokens', quota: 100, windowSeconds: 60 };
/** Wrong passwords of one network, for whomever: an office may share one address. */
const SIGN_INS_OF_NETWORK: RateLimitPolicy = { name: 'sign-in-network', quota: 100, windowSeconds: HOUR_SECONDS };
/** Wrong passwords in a row for one e-mail address from one network. Only counts; what it leads to is the wait below. */
const SIGN_INS_IN_A_ROW: RateLimitPolicy = { name: 'sign-in-series', quota: Number.MAX_SAFE_INTEGER, windowSeconds: 24 * HOUR_SECONDS };
/** One attempt a wait, once there is one. */
const SIGN_IN_WAIT: RateLimitPolicy = { name: 'sign-in', quota: 1, windowSeconds: signInWaitSeconds(Number.MAX_SAFE_INTEGER) };

type GuessContext = Pick<Context, 'db' | 'engine' | 'clock'>;

/**
 * The answer to a wrong token or link from `address`: `error`, or `too_many_attempts` once there were too many. A right one
 * is never held up, and beyond the quota nothing is written.
 */
export async function answerWrongToken(ctx: GuessContext, address: string, error: AppError): Promise<AppError> {
  const limit = rateLimit(ctx, WRONG_TOKENS, ctx.clock());
  const network = clientNetwork(address);
  let state = await limit.peek(network);
  if (state.isAllowed) state = await limit.take(network);
  return state.isAllowed ? error : tooManyAttempts(WRONG_TOKENS, state);
}

/**
 * Counts an attempt to sign in before the password is looked at, so that guesses sent at once don't slip by; call `succeeded`
 * once the password was right. Throws `too_many_attempts` while there is a wait, whatever the password.
 */
export async function beginSignInAttempt(ctx: GuessContext, email: string, address: string): Promise<{ succeeded(): Promise<void> }> {
  const network = clientNetwork(address);
  const person = `${email}\n${network}`;
  const ofNetwork = rateLimit(ctx, SIGN_INS_OF_NETWORK, ctx.clock());
  const series = rateLimit(ctx, SIGN_INS_IN_A_ROW, ctx.clock());
  const wait = rateLimit(ctx, SIGN_IN_WAIT, ctx.clock());

  const waiting = await wait.peek(person);
  if (!waiting.isAllowed) throw tooManyAttempts(SIGN_IN_WAIT, waiting);
  const all = await ofNetwork.take(network);
  if (!all.isAllowed) throw tooManyAttempts(SIGN_INS_OF_NETWORK, all);
  const { taken } = await series.take(person);
  const seconds = signInWaitSeconds(taken);
  const turn = seconds > 0 ? await wait.take(person, seconds) : null;
  if (turn && !turn.isAllowed) {
    await series.giveBack(person);
    await ofNetwork.giveBack(network);
    throw tooManyAttempts(SIGN_IN_WAIT, turn);
  }
  return {
    async succeeded() {
      await series.forget(person);
      await wait.forget(person);
      await ofNetwork.giveBack(network);
    },
  };
}

function tooManyAttempts({ name, quota, windowSeconds }: RateLimitPolicy, { msUntilReset }: RateLimitState): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil(msUntilReset / 1_000));
  return new AppError('too_many_attempts', `Too many attempts. Try again in ${retryAfterSeconds} s.`, {
    retryAfterSeconds,
    usedUp: { policy: name, quota, windowSeconds },
  });
}
