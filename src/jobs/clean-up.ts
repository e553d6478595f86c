import { setTimeout } from 'node:timers/promises';
import { MS_PER_HOUR } from '#domain/hours.ts';
import type { Context } from '#operations/context.ts';
import { removeExpired } from '#operations/identity/remove-expired.ts';
import type { JobLog } from './job-log.ts';

export type CleanUp = {
  /** Resolves once a running round has finished. */
  stop(): Promise<void>;
};

/** Drops what has expired, at once and then every hour, until it is stopped. A round that fails is told, and the next one comes all the same. */
export function startCleanUp(server: Pick<Context, 'db' | 'engine' | 'clock'>, log: JobLog, everyMs = MS_PER_HOUR): CleanUp {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await removeExpired(server).catch((error) => log.error({ job: 'removeExpired', err: error }, 'cleaning up failed'));
      await setTimeout(everyMs, null, { signal }).catch(() => {});
    }
  }

  const running = run();
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}
