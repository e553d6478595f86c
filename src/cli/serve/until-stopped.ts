import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm and a terminal may both pass on one Ctrl-C: what comes this soon is the same one. */
const ECHO_MS = 1_000;

/** Resolves at the first signal to stop. A second one, later, ends the process at once. */
export function untilStopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let stoppedAt: number | null = null;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const now = performance.now();
      if (stoppedAt === null) {
        stoppedAt = now;
        resolve();
      } else if (now - stoppedAt > ECHO_MS) process.exit(128 + constants.signals[signal]);
    });
  }
  return promise;
}
