import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './problem.ts';

const TRIES = 3;

/** What is read stays good until the server says that it changed (`live.ts`). A refusal is final; silence is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Never waits in silence for a network: without one it fails, and says so.
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: (failures, error) => failures < TRIES && isPassing(error),
    },
    mutations: { networkMode: 'always' },
  },
});

/** For what no event tells all of, as when a token was last used: read anew whenever it is shown, or the window is looked at again. */
export const UNTOLD = { staleTime: 0 } as const;
