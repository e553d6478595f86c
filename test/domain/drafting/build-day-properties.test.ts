import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { parseSignalIds } from '#domain/draft.ts';
import { signalInterval } from '#domain/drafting/activity.ts';
import { buildDay } from '#domain/drafting/build-day.ts';
import { reconcileDay } from '#domain/drafting/reconcile-day.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { MS_PER_MINUTE, totalMs, union } from '#domain/interval.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import type { Signal } from '#domain/signal.ts';
import { daySpan } from '#domain/time-zone.ts';
import { at, build, dayInput, intervalsOf, signal } from './sample.ts';

const START = at('2026-03-27T00:00Z');
const DAYS = Array.from({ length: 9 }, (_, index) => addDays('2026-03-25', index));
const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
);

const sent = fc.record({
  // Half of them on the half hour, so that signals share instants.
  offsetMs: fc.oneof(
    fc.integer({ min: 0, max: 4 * 86_400_000 }),
    fc.integer({ min: 0, max: 4 * 48 }).map((halfHours) => halfHours * 1_800_000),
  ),
  duration_minutes: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 3_000, noNaN: true })),
  source: fc.constantFrom('git', 'google_calendar', 'ical', 'wakatime', 'github'),
  title: fc.constantFrom(null, 'ACME-12 fix', 'Tidy', 'Lunch'),
  metadata: fc.constantFrom(
    {},
    { repository: 'acme/web' },
    { repository: 'acme/api', branch: 'feature/acme-12' },
    { series_id: 'x', original_start: 'y' },
    { status: 'cancelled' },
  ),
});
/** Up to 25 signals of four days around the end of March, when clocks change in half of the zones. */
const signals = fc.array(sent, { maxLength: 25 }).map((drawn) =>
  drawn.map(
    ({ offsetMs, ...rest }, index): Signal => ({
      ...signal({ id: `s${index}`, signal_type: 'activity', ...rest }),
      started_at: START + offsetMs,
    }),
  ),
);

describe('buildDay', () => {
  test('gives the same bytes whatever the order of the signals', () => {
    const shuffled = signals.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })));
    fc.assert(
      fc.property(zone, fc.constantFrom(...DAYS), shuffled, (name, day, [made, mixed]) => {
        expect(JSON.stringify(build(name, day, mixed))).toBe(JSON.stringify(build(name, day, made)));
      }),
    );
  });

  test('changes nothing when it is built and stored a second time', () => {
    fc.assert(
      fc.property(zone, fc.constantFrom(...DAYS), signals, (name, day, made) => {
        const stored = reconcileDay(build(name, day, made).drafts, [], 1).insert;
        expect(reconcileDay(build(name, day, made).drafts, stored, 2)).toEqual({ insert: [], update: [], remove: [] });
      }),
    );
  });

  test('never gives a draft more than the time of its signals, leads and joined gaps included', () => {
    const reachMs = DEFAULT_DRAFTING_SETTINGS.burst_gap_minutes * MS_PER_MINUTE;
    fc.assert(
      fc.property(zone, fc.constantFrom(...DAYS), signals, (name, day, made) => {
        const byId = new Map(made.map((one) => [one.id, one]));
        for (const draft of build(name, day, made).drafts) {
          const times = parseSignalIds(draft.signal_ids).map((id) => signalInterval(byId.get(id) as Signal) ?? { startsAt: 0, endsAt: 0 });
          const widest = union(
            times.map(({ startsAt, endsAt }) => (startsAt === endsAt ? { startsAt: startsAt - reachMs, endsAt } : { startsAt, endsAt })),
          );
          expect(totalMs(union([...widest, ...intervalsOf(draft)]))).toBe(totalMs(widest));
          expect(draft.raw_minutes).toBeLessThan(totalMs(intervalsOf(draft)) / MS_PER_MINUTE + 1);
        }
      }),
    );
  });

  test('adds up to the full minutes of its drafts’ time, each 0 to 24 hours within its day', () => {
    fc.assert(
      fc.property(
        zone,
        fc.constantFrom(...DAYS),
        signals,
        fc.constantFrom('none', '15min', '7min_up', '60min_down'),
        (name, day, made, default_rounding) => {
          const input = dayInput(name, day, made, { preferences: { ...DEFAULT_PREFERENCES, default_rounding } });
          const { drafts } = buildDay(input);
          const lengthMs = drafts.reduce((sum, draft) => sum + totalMs(intervalsOf(draft)), 0);
          expect(drafts.reduce((sum, draft) => sum + (draft.raw_minutes ?? 0), 0)).toBe(Math.floor(lengthMs / MS_PER_MINUTE));
          for (const draft of drafts) {
            expect(draft.hours > 0 && draft.hours <= 24).toBe(true);
            for (const { startsAt, endsAt } of intervalsOf(draft))
              expect(input.span.startsAt <= startsAt && startsAt < endsAt && endsAt <= input.span.endsAt).toBe(true);
          }
          expect(new Set(drafts.map((draft) => draft.id)).size).toBe(drafts.length);
        },
      ),
    );
  });

  test('gives all days together the same time, wherever the zone puts their midnights', () => {
    fc.assert(
      fc.property(zone, zone, signals, (one, other, made) => {
        const timeIn = (name: string) => union(DAYS.flatMap((day) => build(name, day, made).drafts.flatMap(intervalsOf)));
        // What reaches over the ends of the nine days is cut there, at each zone's own midnight.
        const within = { startsAt: daySpan('UTC', '2026-03-26').startsAt, endsAt: daySpan('UTC', '2026-04-02').startsAt };
        const inside = (name: string) =>
          timeIn(name).filter(({ startsAt, endsAt }) => startsAt >= within.startsAt && endsAt <= within.endsAt);
        expect(inside(one)).toEqual(inside(other));
      }),
    );
  });

  test('drafts, once it is over, what it drafts bit by bit while the clock runs', () => {
    fc.assert(
      fc.property(zone, fc.constantFrom(...DAYS), signals, (name, day, made) => {
        let now = START - 86_400_000;
        for (let step = 0; step < 100; step += 1) {
          const { nextEndsAt } = build(name, day, made, { now });
          if (nextEndsAt === null) break;
          expect(nextEndsAt).toBeGreaterThan(now);
          now = nextEndsAt;
        }
        expect(build(name, day, made, { now }).drafts).toEqual(build(name, day, made).drafts);
      }),
    );
  });
});
