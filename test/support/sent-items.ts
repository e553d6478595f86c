import fc from 'fast-check';

/** One signal or draft of an ingest call, without its user. */
export type Wire = Record<string, unknown> & { id: string };
export type SentItems = { signals: Wire[]; drafts: Wire[] };

/** Three days in Berlin; in the night after the first, clocks go forward. */
const START = Date.parse('2026-03-27T23:00:00Z');
const MINUTES = 3 * 24 * 60 - 60;

const SHAPES = [
  { source: 'git', signal_type: 'commit' },
  { source: 'git', signal_type: 'commit' },
  { source: 'wakatime', signal_type: 'coding' },
  { source: 'meetings', signal_type: 'call' },
  { source: 'google_calendar', signal_type: 'event', response: 'accepted' },
  { source: 'ical', signal_type: 'event', response: 'needsAction' },
  { source: 'ical', signal_type: 'event', response: 'declined' },
] as const;

const row = fc.record({
  shape: fc.constantFrom(...SHAPES),
  minute: fc.oneof(
    fc.nat(MINUTES),
    fc.integer({ min: 540, max: 720 }),
    fc.integer({ min: 1_380, max: 1_500 }),
    fc.integer({ min: 18, max: 24 }).map((halfHours) => halfHours * 30),
  ),
  minutes: fc.constantFrom(null, 20, 30, 60, 90, 600, 1_600),
  title: fc.constantFrom(null, 'Tidy', 'ACME-12 Login'),
  repository: fc.constantFrom('acme/web', 'acme/api'),
});

/** Signals `s0`, `s1` and so on, all on whole minutes. */
export const sentSignals: fc.Arbitrary<Wire[]> = fc.array(row, { minLength: 2, maxLength: 16, size: 'max' }).map((rows) =>
  rows.map(({ shape, minute, minutes, title, repository }, index): Wire => {
    const { source, signal_type, ...rest } = shape;
    const startsAt = START + minute * 60_000;
    return {
      id: `s${index}`,
      source_id: `s${index}`,
      source,
      signal_type,
      title,
      started_at: new Date(startsAt).toISOString(),
      ended_at: minutes === null ? null : new Date(startsAt + minutes * 60_000).toISOString(),
      metadata: JSON.stringify({ ...rest, repository }),
    };
  }),
);

/** Signals, and up to two drafts of an agent that name some of the first, perhaps the same ones. */
export const sentItems: fc.Arbitrary<SentItems> = sentSignals.chain((signals) => {
  const ids = signals.slice(0, 3).map(({ id }) => id);
  const named = fc.tuple(fc.constantFrom('2026-03-28', '2026-03-29'), fc.subarray(ids, { maxLength: 2 }));
  return fc.array(named, { maxLength: 2 }).map((drafts) => ({
    signals,
    drafts: drafts.map(([date, ids], index): Wire => ({ id: `a${index}`, date, hours: 1, signal_ids: JSON.stringify(ids) })),
  }));
});

/** The same items in some order over several calls, some of them twice; between calls the days may be built. */
export function callsOf({ signals, drafts }: SentItems): fc.Arbitrary<(SentItems & { isBuilt: boolean })[]> {
  const all = [
    ...signals.map((item) => ({ kind: 'signals' as const, item })),
    ...drafts.map((item) => ({ kind: 'drafts' as const, item })),
  ];
  const twice = fc.subarray(all).chain((repeated) => {
    const both = [...all, ...repeated];
    return fc.shuffledSubarray(both, { minLength: both.length });
  });
  const breaks = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 2 * all.length, maxLength: 2 * all.length });
  return fc.tuple(twice, breaks).map(([items, ends]) => {
    const calls: (SentItems & { isBuilt: boolean })[] = [];
    let call = { signals: [] as Wire[], drafts: [] as Wire[], isBuilt: false };
    for (const [index, { kind, item }] of items.entries()) {
      call[kind].push(item);
      const [isEnd, isBuilt] = ends[index] ?? [true, false];
      if (!isEnd && index < items.length - 1) continue;
      calls.push({ ...call, isBuilt });
      call = { signals: [], drafts: [], isBuilt: false };
    }
    return calls;
  });
}
