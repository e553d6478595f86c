import { defineConfig } from 'vitest/config';

const TEST_TIMEOUT_MS = 15_000;
const JOURNEY_TIMEOUT_MS = 60_000;
/** A browser on a busy machine may take longer than the second that a poll is given otherwise. */
const JOURNEY_POLL_MS = 10_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'daybook',
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/support/template-stores.ts'],
          // Our modules keep no state, so files may share them: a third of the processor time of a fresh set for each file.
          pool: 'forks',
          isolate: false,
          testTimeout: TEST_TIMEOUT_MS,
          hookTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: JOURNEY_TIMEOUT_MS,
          hookTimeout: JOURNEY_TIMEOUT_MS,
          expect: { poll: { timeout: JOURNEY_POLL_MS } },
          // One server and one browser at a time, so that a journey's seconds mean something.
          fileParallelism: false,
        },
      },
    ],
  },
});
