import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { type BuiltDay, buildDay } from '#domain/drafting/build-day.ts';
import { signalWindow, touchedDays } from '#domain/drafting/signal-window.ts';
import { type Interval, totalMs, union } from '#domain/interval.ts';
import type { Signal } from '#domain/signal.ts';
import { userDaySpan } from '#domain/time-zone.ts';
import { type GeneratedDay, generatedDay } from './generated-day.ts';
import { build, intervalsOf, signal } from './sample.ts';

const MS_PER_HOUR = 3_600_000;
const lengthMs = ({ drafts }: BuiltDay): number => totalMs(drafts.flatMap(intervalsOf));
const bytes = ({ explanations, ...built }: BuiltDay): string => JSON.stringify([built, [...explanations]]);

/** An interval inside what the day's signals claim, decided ones aside: two fractions of the length of one of its stretches. */
function inside(claimed: readonly Interval[], [one, other]: readonly [number, number]): Interval | null {
  const stretch = claimed[Math.floor(one * 997) % Math.max(claimed.length, 1)];
  if (!stretch) return null;
  const [first, last] = [Math.min(one, other), Math.max(one, other)].map(
    (fraction) => stretch.startsAt + Math.floor(fraction * (stretch.endsAt - stretch.startsAt)),
  ) as [number, number];
  return first < last ? { startsAt: first, endsAt: last } : null;
}

describe('A signal that comes', () => {
  const shape = fc.constantFrom(
    { source: 'meetings', signal_type: 'meeting' },
    { source: 'ical', signal_type: 'event' },
    { source: 'wakatime', signal_type: 'coding', title: 'ACME-12 Login' },
    { source: 'ical', signal_type: 'event', metadata: { response: 'tentative', series_id: 'x', original_start: 'y' } },
  );
  const fraction = fc.nat(9_999).map((tenThousandths) => tenThousandths / 10_000);

  test('with a length inside what others claim never lengthens the day', () => {
    let tried = 0;
    fc.assert(
      fc.property(generatedDay(), shape, fc.tuple(fraction, fraction), ({ input }, given, fractions) => {
        const before = buildDay(input);
        const open = before.pieces.filter((piece) => !input.takenSignalIds.has(piece.signal.id));
        const interval = inside(union(open.map((piece) => piece.interval)), fractions);
        if (interval === null) return;
        tried += 1;
        const coming = { ...signal({ id: 'new', ...given }), started_at: interval.startsAt, ended_at: interval.endsAt };
        expect(lengthMs(buildDay({ ...input, signals: [...input.signals, coming] }))).toBe(lengthMs(before));
      }),
      { numRuns: 600 },
    );
    expect(tried).toBeGreaterThan(200);
  });

  test('may lengthen it as a point, since it may join two others', () => {
    const points = [0, 40].map((minute) => ({
      ...signal({ id: `p${minute}`, source: 'git' }),
      started_at: Date.UTC(2026, 2, 10, 9, minute),
    }));
    const between = { ...signal({ id: 'between', source: 'git' }), started_at: Date.UTC(2026, 2, 10, 9, 20) };
    expect(lengthMs(build('UTC', '2026-03-10', points))).toBe(30 * 60_000);
    expect(lengthMs(build('UTC', '2026-03-10', [...points, between]))).toBe(55 * 60_000);
  });
});

describe('A signal that goes', () => {
  /** The days around, each built with and without the signal. */
  function around({ zones, input }: GeneratedDay, gone: Signal): { day: string; before: BuiltDay; after: BuiltDay }[] {
    return [-2, -1, 0, 1, 2].map((days) => {
      const day = addDays(input.span.day, days);
      const there = { ...input, span: userDaySpan(zones, day) };
      const without = there.signals.filter((one) => one !== gone);
      return { day, before: buildDay(there), after: buildDay({ ...there, signals: without }) };
    });
  }
  /** Often one that lies just before midnight, since those reach over it. */
  const drawn = generatedDay({ hasDecisions: false, isDense: true }).chain((day) => {
    const { signals, span } = day.input;
    const late = signals.filter(
      ({ started_at }) => started_at !== null && started_at < span.startsAt && started_at > span.startsAt - MS_PER_HOUR,
    );
    return fc.tuple(
      fc.constant(day),
      fc.constantFrom(...(late.length > 0 ? [late, signals] : [signals])).chain((some) => fc.constantFrom(...some)),
    );
  });

  test('never lengthens a day that it was no part of', () => {
    fc.assert(
      fc.property(drawn, ([generated, gone]) => {
        for (const { before, after } of around(generated, gone)) {
          const isOfDay = before.pieces.some((piece) => piece.signal === gone);
          if (!isOfDay) expect(lengthMs(after)).toBeLessThanOrEqual(lengthMs(before));
        }
      }),
      { numRuns: 800 },
    );
  });

  test('changes no byte of a day that it is not said to touch', () => {
    fc.assert(
      fc.property(drawn, ([generated, gone]) => {
        const touched = touchedDays([gone], generated.zones, generated.input.settings);
        for (const { day, before, after } of around(generated, gone)) {
          if (!touched.includes(day)) expect(bytes({ ...after, leftOut: [] })).toBe(bytes({ ...before, leftOut: [] }));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('The same signals', () => {
  test('give the same bytes, in whatever order they come', () => {
    const mixed = generatedDay().chain(({ input }) =>
      fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.signals], { minLength: input.signals.length })),
    );
    fc.assert(
      fc.property(mixed, ([input, signals]) => {
        const built = bytes(buildDay(input));
        expect(bytes(buildDay({ ...input, signals }))).toBe(built);
        expect(bytes(buildDay({ ...input, signals: structuredClone(signals) }))).toBe(built);
      }),
      { numRuns: 500 },
    );
  });

  test('give a day the same drafts whether or not it knows of those outside its window', () => {
    fc.assert(
      fc.property(generatedDay({ isDense: true }), ({ input }) => {
        const { from, until } = signalWindow(input.span, input.settings);
        const near = input.signals.filter(({ started_at }) => started_at !== null && started_at >= from && started_at < until);
        const all = buildDay(input);
        const some = buildDay({ ...input, signals: near });
        expect([some.drafts, [...some.explanations]]).toEqual([all.drafts, [...all.explanations]]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('The days around', () => {
  test('hold no minute twice, and never lower each other’s raw minutes', () => {
    fc.assert(
      fc.property(generatedDay({ hasDecisions: false }), ({ zones, input }) => {
        const days = [-2, -1, 0, 1, 2].map((days) => addDays(input.span.day, days));
        const built = days.map((day) => buildDay({ ...input, span: userDaySpan(zones, day) }));
        const all = built.flatMap(({ drafts }) => drafts.flatMap(intervalsOf));
        expect(totalMs(union(all))).toBe(totalMs(all));
        expect(built.flatMap(({ drafts }) => drafts).every((draft) => (draft.raw_minutes ?? -1) >= 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
