/** Wrong passwords in a row that cost no wait. */
const FREE_SIGN_IN_ATTEMPTS = 5;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 900;

/** Seconds to wait after the `attempt`-th (from 1) wrong password in a row: none, then 30 s from the fifth on, doubling up to 15 minutes. */
export function signInWaitSeconds(attempt: number): number {
  if (attempt < FREE_SIGN_IN_ATTEMPTS) return 0;
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (attempt - FREE_SIGN_IN_ATTEMPTS), LONGEST_WAIT_SECONDS);
}
