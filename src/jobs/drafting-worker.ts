import type { Context } from '#operations/context.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import type { JobLog } from './job-log.ts';

export type DraftingWorker = {
  /** Days are waiting. */
  wake(): void;
  /** Resolves once a running step has finished. */
  stop(): Promise<void>;
};

/** Another process's news, a clock set anew and a laptop's sleep are noticed within this time. */
const LONGEST_SLEEP_MS = 60_000;
const FIRST_RETRY_MS = 1_000;

/** Drafts what is due when woken and whenever the next day falls due, one run at a time, until it is stopped. */
export function startDraftingWorker(server: Omit<Context, 'caller' | 'operationId' | 'wakeDrafting'>, log: JobLog): DraftingWorker {
  const stopping = new AbortController();
  let failures = 0;
  let woken = false;
  let interruptSleep = () => {};

  function wake() {
    woken = true;
    interruptSleep();
  }

  async function draft(): Promise<number> {
    try {
      const ctx: Context = { ...server, caller: { kind: 'system' }, operationId: server.newId(), wakeDrafting: wake };
      const { failed, nextDueAt } = await draftDueDays(ctx, null, stopping.signal);
      for (const { user_id, date, error } of failed)
        log.error({ job: 'draftDueDays', user_id, date, err: error }, 'a day could not be drafted');
      failures = 0;
      return nextDueAt === null ? LONGEST_SLEEP_MS : nextDueAt - server.clock();
    } catch (error) {
      failures += 1;
      log.error({ job: 'draftDueDays', err: error }, 'drafting failed');
      return FIRST_RETRY_MS * 2 ** failures;
    }
  }

  async function sleep(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, Math.min(Math.max(ms, 0), LONGEST_SLEEP_MS));
    interruptSleep = resolve;
    await promise;
    clearTimeout(timer);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      woken = false;
      const sleepMs = await draft();
      // What woke us while we worked may have come too late for this run; after an error we wait all the same.
      if (!stopping.signal.aborted && (!woken || failures > 0)) await sleep(sleepMs);
    }
  }

  const running = run();
  return {
    wake,
    stop() {
      stopping.abort();
      interruptSleep();
      return running;
    },
  };
}
