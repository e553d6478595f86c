import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLive, type Live } from '#web/api/live.ts';

/** What a browser has that Node hasn't: the connection itself, told what the server would send. */
class FakeEventSource extends EventTarget {
  static last: FakeEventSource;
  isClosed = false;
  constructor() {
    super();
    FakeEventSource.last = this;
  }
  close(): void {
    this.isClosed = true;
  }
}

let queries: QueryClient;
let live: Live;
let reads: string[];
let stopReading: (() => void)[];

beforeEach(() => {
  vi.stubGlobal('EventSource', FakeEventSource);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: false } } });
  live = createLive(queries);
  reads = [];
  stopReading = [];
});

afterEach(() => {
  live.stop();
  for (const stop of stopReading) stop();
  queries.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what was read before the stream was open is read again once it is, what is read after that is not', async () => {
  await show('drafts');
  live.start();
  tell([]);
  await expect.poll(() => reads).toEqual(['drafts', 'drafts']);
  await show('days');
  tell(['catalogue-of-something-else']);
  await settle();
  expect(reads).toEqual(['drafts', 'drafts', 'days']);
});

test('what waits for the stream to open is read once', async () => {
  const reading = live.opened().then(() => show('drafts'));
  live.start();
  await settle();
  expect(reads).toEqual([]);
  tell([]);
  await reading;
  await settle();
  expect(reads).toEqual(['drafts']);
});

test('who waits after a stop waits for the next stream', async () => {
  live.start();
  tell([]);
  await live.opened();
  live.stop();
  live.start();
  let isOpen = false;
  void live.opened().then(() => {
    isOpen = true;
  });
  await settle();
  expect(isOpen).toBe(false);
  tell([]);
  await expect.poll(() => isOpen).toBe(true);
});

test('what is on its way when the stream opens is asked for anew: its answer may be older', async () => {
  const answers: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['drafts'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  stopReading.push(observer.subscribe(() => {}));
  live.start();
  tell([]);
  await expect.poll(() => answers.length).toBe(2);
  answers[0]?.('old');
  answers[1]?.('new');
  await expect.poll(() => observer.getCurrentResult().data).toBe('new');
});

test('a change reads again what it names only, and brings the count along', async () => {
  live.start();
  tell([]);
  await settle();
  for (const noun of ['drafts', 'preferences', 'approvals']) await show(noun);
  tell(['preferences'], 7);
  await expect.poll(() => reads).toEqual(['drafts', 'preferences', 'approvals', 'preferences']);
  expect(queries.getQueryData(['pending-count'])).toBe(7);
});

test('an older count that is on its way does not take the place of the one that was told', async () => {
  let answer: (count: number) => void = () => {};
  const observer = new QueryObserver(queries, {
    queryKey: ['pending-count'],
    queryFn: () =>
      new Promise<number>((resolve) => {
        answer = resolve;
      }),
  });
  stopReading.push(observer.subscribe(() => {}));
  live.start();
  tell([], 3);
  await settle();
  answer(9);
  await settle();
  expect(observer.getCurrentResult().data).toBe(3);
});

test('who has another access now asks for it at once, and is told of no lost connection', async () => {
  await show('me');
  await show('users');
  live.start();
  tell([]);
  await settle();
  const before = FakeEventSource.last;
  reads = [];
  before.dispatchEvent(new MessageEvent('end', { data: JSON.stringify({ reason: 'access_changed' }) }));
  expect(before.isClosed).toBe(true);
  expect(FakeEventSource.last).not.toBe(before);
  expect(live.connection()).toBe('connected');
  tell([]);
  await expect.poll(() => reads.toSorted()).toEqual(['me', 'users']);
});

test('who has too many streams open is let in again after a while, and is told of no lost connection', async () => {
  vi.useFakeTimers();
  live.start();
  tell([]);
  const before = FakeEventSource.last;
  before.dispatchEvent(new MessageEvent('end', { data: JSON.stringify({ reason: 'replaced' }) }));
  expect(before.isClosed).toBe(true);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(FakeEventSource.last).toBe(before);
  await vi.advanceTimersByTimeAsync(1);
  expect(FakeEventSource.last).not.toBe(before);
  expect(live.connection()).toBe('connected');
});

describe('a connection whose other end has vanished', () => {
  const SILENCE_MS = 50_000;
  beforeEach(() => {
    vi.useFakeTimers();
    live.start();
  });

  test('is given up after two silent intervals and a half, and taken up anew', async () => {
    tell([]);
    const vanished = FakeEventSource.last;
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    expect([FakeEventSource.last, live.connection()]).toEqual([vanished, 'connected']);
    await vi.advanceTimersByTimeAsync(1);
    expect(vanished.isClosed).toBe(true);
    expect(FakeEventSource.last).not.toBe(vanished);
    expect(live.connection()).toBe('lost');
    tell([]);
    expect(live.connection()).toBe('connected');
  });

  test.each(['quiet', 'changed'])('is not taken for one where %s is told', async (event) => {
    tell([]);
    const { last } = FakeEventSource;
    for (let interval = 0; interval < 10; interval += 1) {
      await vi.advanceTimersByTimeAsync(20_000);
      if (event === 'changed') tell(['rules']);
      else last.dispatchEvent(new MessageEvent('quiet', { data: '{}' }));
    }
    expect([FakeEventSource.last, live.connection()]).toEqual([last, 'connected']);
  });

  test('is given up as well where it never opened', async () => {
    const first = FakeEventSource.last;
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect(FakeEventSource.last).not.toBe(first);
  });

  test('is not missed once none is wanted', async () => {
    const { last } = FakeEventSource;
    live.stop();
    await vi.advanceTimersByTimeAsync(2 * SILENCE_MS);
    expect(FakeEventSource.last).toBe(last);
  });
});

test('a server that shuts down is connected to again as after any break', async () => {
  vi.useFakeTimers();
  live.start();
  tell([]);
  const before = FakeEventSource.last;
  before.dispatchEvent(new MessageEvent('end', { data: JSON.stringify({ reason: 'shutting_down' }) }));
  expect(FakeEventSource.last).toBe(before);
  before.dispatchEvent(new Event('error'));
  await vi.advanceTimersByTimeAsync(999);
  expect(FakeEventSource.last).toBe(before);
  await vi.advanceTimersByTimeAsync(1);
  expect(FakeEventSource.last).not.toBe(before);
});

test('after each break everything is read again', async () => {
  vi.useFakeTimers();
  live.start();
  tell([]);
  await settle();
  await show('drafts');
  for (const times of [2, 3]) {
    FakeEventSource.last.dispatchEvent(new Event('error'));
    expect(live.connection()).toBe('lost');
    expect(FakeEventSource.last.isClosed).toBe(true);
    await vi.advanceTimersByTimeAsync(2_500);
    tell([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(live.connection()).toBe('connected');
    expect(reads).toHaveLength(times);
  }
});

describe('a connection that is lost', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    live.start();
    tell([]);
  });

  test('is tried again after twice the time, half a minute at most, and soon again once there was one', async () => {
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) await expectAnewAfter(seconds);
    tell([]);
    await expectAnewAfter(1);
  });

  test('asks whether the session has ended, as the first one does not', async () => {
    await show('me');
    live.stop();
    live.start();
    tell([]);
    await settle();
    expect(reads).toEqual(['me']);
    await expectAnewAfter(1);
    expect(reads).toEqual(['me', 'me']);
  });

  test('is given up at once without a network, and taken up at once with one', () => {
    const lost = FakeEventSource.last;
    window.dispatchEvent(new Event('offline'));
    expect(lost.isClosed).toBe(true);
    expect(live.connection()).toBe('lost');
    window.dispatchEvent(new Event('online'));
    expect(FakeEventSource.last).not.toBe(lost);
  });

  test('is not tried again where there is a new one, or none is wanted', async () => {
    breakOff();
    window.dispatchEvent(new Event('online'));
    const next = FakeEventSource.last;
    await vi.advanceTimersByTimeAsync(40_000);
    expect(FakeEventSource.last).toBe(next);
    breakOff();
    live.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeEventSource.last).toBe(next);
  });

  async function expectAnewAfter(seconds: number): Promise<void> {
    const lost = FakeEventSource.last;
    breakOff();
    await vi.advanceTimersByTimeAsync(seconds * 1_000 - 1);
    expect(FakeEventSource.last).toBe(lost);
    await vi.advanceTimersByTimeAsync(1);
    expect(FakeEventSource.last).not.toBe(lost);
  }

  function breakOff(): void {
    FakeEventSource.last.dispatchEvent(new Event('error'));
  }
});

test('a change reads again all that shows it, each with its other views', async () => {
  live.start();
  tell([]);
  await settle();
  const shown: Record<string, string[]> = {
    preferences: ['me', 'days'],
    time_entries: ['suggested-targets', 'days'],
    signals: ['drafts', 'draft', 'days'],
  };
  for (const word of new Set(Object.values(shown).flat())) await show(word);
  for (const [noun, words] of Object.entries(shown)) {
    reads = [];
    tell([noun]);
    await expect.poll(() => reads.toSorted()).toEqual(words.toSorted());
  }
});

describe('a tab that nobody looks at', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    live.start();
    tell([]);
  });

  function look(visibilityState: 'visible' | 'hidden'): void {
    Object.assign(document, { visibilityState });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  test('gives its connection back after a while, and has it again once it is looked at', async () => {
    look('hidden');
    expect(FakeEventSource.last.isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(FakeEventSource.last.isClosed).toBe(true);
    look('visible');
    expect(FakeEventSource.last.isClosed).toBe(false);
  });

  test.each(['online', 'error'])('is not connected anew by %s', async (event) => {
    look('hidden');
    if (event === 'error') FakeEventSource.last.dispatchEvent(new Event('error'));
    await vi.advanceTimersByTimeAsync(11_000);
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeEventSource.last.isClosed).toBe(true);
    look('visible');
    expect(FakeEventSource.last.isClosed).toBe(false);
  });

  test('is not let in again while it stays so, where it has too many streams open', async () => {
    const { last } = FakeEventSource;
    look('hidden');
    last.dispatchEvent(new MessageEvent('end', { data: JSON.stringify({ reason: 'replaced' }) }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([FakeEventSource.last, last.isClosed]).toEqual([last, true]);
    look('visible');
    expect(FakeEventSource.last).not.toBe(last);
  });

  test('nor keeps one where it was opened so', async () => {
    live.stop();
    Object.assign(document, { visibilityState: 'hidden' });
    live.start();
    expect(FakeEventSource.last.isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(FakeEventSource.last.isClosed).toBe(true);
  });
});

test('it is started once, whoever asks, and stops for good', () => {
  live.start();
  const first = FakeEventSource.last;
  live.start();
  expect(FakeEventSource.last).toBe(first);
  live.stop();
  window.dispatchEvent(new Event('online'));
  expect(FakeEventSource.last).toBe(first);
  expect(first.isClosed).toBe(true);
});

/** Reads something as a screen does, and keeps it there. */
async function show(noun: string): Promise<void> {
  const observer = new QueryObserver(queries, {
    queryKey: [noun],
    queryFn: async () => {
      reads.push(noun);
      return noun;
    },
  });
  stopReading.push(observer.subscribe(() => {}));
  await settle();
}

function tell(nouns: string[], pending_count = 0): void {
  FakeEventSource.last.dispatchEvent(new MessageEvent('changed', { data: JSON.stringify({ nouns, pending_count }) }));
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
