import { describe, expect, test } from 'vitest';
import { isPoint, readActivity, signalInterval, statedMinutes } from '#domain/drafting/activity.ts';
import { activity, at, signal } from './sample.ts';

const NINE = '2026-03-10T09:00Z';
const TEN = '2026-03-10T10:00Z';

describe('signalInterval', () => {
  test('goes from start to end', () => {
    expect(signalInterval(signal({ started_at: NINE, ended_at: TEN, duration_minutes: 5 }))).toEqual({
      startsAt: at(NINE),
      endsAt: at(TEN),
    });
  });

  test('lasts its duration where there is no end, or an end that is the start', () => {
    const interval = { startsAt: at(NINE), endsAt: at(TEN) };
    expect(signalInterval(signal({ started_at: NINE, duration_minutes: 60 }))).toEqual(interval);
    expect(signalInterval(signal({ started_at: NINE, ended_at: NINE, duration_minutes: 60 }))).toEqual(interval);
  });

  test('is a point where nothing gives it a length', () => {
    expect(isPoint(activity({ started_at: NINE }))).toBe(true);
    expect(isPoint(activity({ started_at: NINE, ended_at: NINE }))).toBe(true);
    expect(isPoint(activity({ started_at: NINE, duration_minutes: -5 }))).toBe(true);
    expect(isPoint(activity({ started_at: NINE, duration_minutes: 0.001 }))).toBe(false);
  });

  test('is nowhere without a start', () => {
    expect(readActivity(signal({ started_at: null, ended_at: TEN, duration_minutes: 60 }))).toBeNull();
  });
});

describe('statedMinutes', () => {
  test('knows a length of zero from an unknown one', () => {
    expect(statedMinutes(activity({ ended_at: TEN }))).toBe(60);
    expect(statedMinutes(activity({ duration_minutes: 7.5 }))).toBe(7.5);
    expect(statedMinutes(activity({ ended_at: NINE }))).toBe(0);
    expect(statedMinutes(activity({ duration_minutes: 0 }))).toBe(0);
    expect(statedMinutes(activity())).toBeNull();
  });
});
