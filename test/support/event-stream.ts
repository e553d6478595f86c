import { onTestFinished } from 'vitest';
import type { TestApp } from './app.ts';

export type ToldEvent = { event: string; data: { nouns?: string[]; pending_count?: number; reason?: string } };

/** An open stream of live changes, read over a real connection. */
export type EventStream = {
  /** Those that have come and were not taken yet, waiting for the first for `ms` at most. */
  next(ms?: number): Promise<ToldEvent | undefined>;
  /** All nouns told within `ms`. */
  nounsWithin(ms: number): Promise<string[]>;
  /** Resolves when the server has ended it. */
  ended: Promise<void>;
  response: Response;
  leave(): void;
};

/** Makes the app listen on a free port, and says where. */
export async function listenOnFreePort({ app }: Pick<TestApp, 'app'>): Promise<string> {
  return app.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => '' });
}

export async function openEventStream(origin: string, headers: Record<string, string>): Promise<EventStream> {
  const leaving = new AbortController();
  const response = await fetch(`${origin}/api/events`, { headers, signal: leaving.signal });
  onTestFinished(() => leaving.abort());
  const events: ToldEvent[] = [];
  let wake = () => {};
  const ended = readEvents(response, (event) => {
    events.push(event);
    wake();
  });
  return {
    response,
    ended,
    leave: () => leaving.abort(),
    async next(ms = 2_000) {
      if (events.length === 0) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        const timer = setTimeout(resolve, ms);
        await Promise.race([promise, ended]);
        clearTimeout(timer);
      }
      return events.shift();
    },
    async nounsWithin(ms) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return [...new Set(events.splice(0).flatMap(({ data }) => data.nouns ?? []))].sort();
    },
  };
}

async function readEvents({ body }: Response, found: (event: ToldEvent) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body ?? []) {
      const blocks = (text + decoder.decode(chunk, { stream: true })).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        // That nothing happens is nothing that happens.
        if (event !== undefined && data !== undefined && event !== 'quiet') found({ event, data: JSON.parse(data) });
      }
    }
  } catch {
    // The test left, or the connection was cut.
  }
}
