import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { daysWithin, signalWindow, touchedDays } from '#domain/drafting/signal-window.ts';
import type { Signal } from '#domain/signal.ts';
import { daySpan, userDaySpan } from '#domain/time-zone.ts';
import { at, build, commit, meeting, signal } from './sample.ts';

const BERLIN = [{ effective_at: 0, time_zone: 'Europe/Berlin' }];
const touched = (...signals: Signal[]) => touchedDays(signals, BERLIN, DEFAULT_DRAFTING_SETTINGS);

describe('signalWindow', () => {
  test('reaches back as far as the longest signal and on as far as a burst', () => {
    const span = daySpan('UTC', '2026-03-10');
    expect(signalWindow(span, DEFAULT_DRAFTING_SETTINGS)).toEqual({ from: at('2026-03-03T00:00Z'), until: at('2026-03-11T00:30Z') });
    expect(signalWindow(span, { ...DEFAULT_DRAFTING_SETTINGS, burst_lead_minutes: 45 }).until).toBe(at('2026-03-11T00:45Z'));
  });
});

describe('touchedDays', () => {
  test('is the local day of a point, and the neighbour that its burst reaches', () => {
    expect(touched(commit('2026-03-10T12:00Z'))).toEqual(['2026-03-10']);
    expect(touched(commit('2026-03-10T23:10Z'))).toEqual(['2026-03-10', '2026-03-11']);
    expect(touched(commit('2026-03-10T22:40Z'))).toEqual(['2026-03-10', '2026-03-11']);
  });

  test('is every day that an interval overlaps, but not the one at whose midnight it ends', () => {
    expect(touched(meeting('2026-03-10T22:00Z', '2026-03-10T23:00Z'))).toEqual(['2026-03-10']);
    expect(touched(meeting('2026-03-10T22:00Z', '2026-03-12T12:00Z'))).toEqual(['2026-03-10', '2026-03-11', '2026-03-12']);
  });

  test('is bounded for signals that claim to last for ever', () => {
    expect(touched(meeting('2026-03-10T12:00Z', '9999-12-31T23:59Z'))).toHaveLength(8);
    expect(touched(signal({ duration_minutes: 1e308 }))).toHaveLength(8);
  });

  test('ends at the ends of the calendar', () => {
    expect(touchedDays([commit('9999-12-31T23:59:59Z')], [], DEFAULT_DRAFTING_SETTINGS)).toEqual(['9999-12-31']);
    expect(touched(commit('9999-12-31T23:59:59Z'))).toEqual([]);
    expect(touched(commit('0001-01-01T00:00:00Z'))).toEqual(['0001-01-01']);
  });

  test('is no day for a signal without a start', () => {
    expect(touched(signal({ started_at: null }))).toEqual([]);
  });

  test('follows the zone of each moment', () => {
    const zones = [...BERLIN, { effective_at: at('2026-03-10T12:00Z'), time_zone: 'Australia/Sydney' }];
    expect(touchedDays([commit('2026-03-09T14:00Z'), commit('2026-03-11T14:00Z')], zones, DEFAULT_DRAFTING_SETTINGS)).toEqual([
      '2026-03-09',
      '2026-03-12',
    ]);
  });

  test('names every day whose drafts a new signal changes, whatever the zones', () => {
    const minutes = fc.integer({ min: 0, max: 4 * 24 * 60 });
    const zone = fc.constantFrom('Europe/Berlin', 'Australia/Sydney', 'Australia/Lord_Howe', 'America/New_York');
    const start = at('2026-03-27T00:00Z');
    const times = fc.array(fc.tuple(minutes, fc.constantFrom(0, 0, 0, 20, 1_500)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(times, zone, zone, minutes, (drawn, first, second, movedAfter) => {
        const zones = [
          { effective_at: 0, time_zone: first },
          { effective_at: start + movedAfter * 60_000, time_zone: second },
        ];
        const signals = drawn.map(([minute, duration_minutes], index) => ({
          ...commit('2026-03-27T00:00Z', { id: `c${index}`, duration_minutes }),
          started_at: start + minute * 60_000,
        }));
        const days = touchedDays(signals.slice(0, 1), zones, DEFAULT_DRAFTING_SETTINGS);
        for (let day = '2026-03-25'; day < '2026-04-05'; day = addDays(day, 1)) {
          const span = userDaySpan(zones, day);
          const draftsOf = (some: Signal[]) => build('UTC', day, some, { span }).drafts;
          if (!days.includes(day)) expect(draftsOf(signals)).toEqual(draftsOf(signals.slice(1)));
        }
      }),
    );
  });
});

describe('daysWithin', () => {
  const within = (from: string, to: string, zones = BERLIN) => daysWithin({ startsAt: at(from), endsAt: at(to) }, zones);

  test('is every local day that an interval touches, but not the one at whose midnight it ends', () => {
    expect(within('2026-03-10T22:30Z', '2026-03-10T23:00Z')).toEqual(['2026-03-10']);
    expect(within('2026-03-10T22:30Z', '2026-03-11T23:00:01Z')).toEqual(['2026-03-10', '2026-03-11', '2026-03-12']);
  });

  test('goes by the zone that was in force', () => {
    const moved = [...BERLIN, { effective_at: at('2026-03-11T12:00Z'), time_zone: 'America/New_York' }];
    expect(within('2026-03-10T22:30Z', '2026-03-10T23:30Z', moved)).toEqual(['2026-03-10', '2026-03-11']);
    expect(within('2026-03-12T02:00Z', '2026-03-12T05:00Z', moved)).toEqual(['2026-03-11', '2026-03-12']);
  });
});
