import { describe, expect, it } from 'vitest';
import { clockTime, firstDayOfWeek, instantAt, stretchOf, todayIn } from '#web/text/local-time.ts';

const BERLIN = 'Europe/Berlin';
const SUNDAY = 7;

describe('local time', () => {
  it('knows the day of an instant in a zone', () => {
    const at = Date.parse('2026-03-10T23:30:00Z');
    expect(todayIn('UTC', at)).toBe('2026-03-10');
    expect(todayIn(BERLIN, at)).toBe('2026-03-11');
    expect(todayIn('America/New_York', at)).toBe('2026-03-10');
  });

  it('reads a clock and finds the instant again, half-hour zones included', () => {
    for (const zone of [BERLIN, 'Asia/Kolkata', 'America/New_York', 'Pacific/Apia']) {
      const instant = instantAt('2026-03-10', '09:05', zone);
      expect(clockTime(instant, zone)).toBe('09:05');
    }
    expect(instantAt('2026-03-10', '00:00', BERLIN)).toBe('2026-03-09T23:00:00.000Z');
  });

  it('takes the first of a time that comes twice', () => {
    expect(instantAt('2026-10-25', '02:30', BERLIN)).toBe('2026-10-25T00:30:00.000Z');
  });

  it('takes a time that is left out by the clock as it went before', () => {
    expect(instantAt('2026-03-29', '02:30', BERLIN)).toBe('2026-03-29T01:30:00.000Z');
  });
});

describe('a stretch of the clock', () => {
  it('has the hours that pass, also where clocks change', () => {
    expect(stretchOf('2026-03-10', '09:00', '10:30', BERLIN).hours).toBe(1.5);
    expect(stretchOf('2026-03-29', '01:00', '04:00', BERLIN).hours).toBe(2);
  });

  it('ends on the next day if it ends no later than it starts', () => {
    const stretch = stretchOf('2026-03-10', '22:00', '01:00', 'UTC');
    expect(stretch).toEqual({ started_at: '2026-03-10T22:00:00.000Z', ended_at: '2026-03-11T01:00:00.000Z', hours: 3 });
    expect(stretchOf('2026-03-10', '09:00', '09:00', 'UTC')).toMatchObject({ ended_at: '2026-03-11T09:00:00.000Z', hours: 24 });
  });
});

describe('the first day of a week', () => {
  it('is the Monday before where weeks begin on Mondays, and the day itself on one', () => {
    expect(firstDayOfWeek('2026-03-15', 1)).toBe('2026-03-09');
    expect(firstDayOfWeek('2026-03-09', 1)).toBe('2026-03-09');
  });

  it('is the Sunday before where weeks begin on Sundays', () => {
    expect(firstDayOfWeek('2026-03-14', SUNDAY)).toBe('2026-03-08');
    expect(firstDayOfWeek('2026-03-15', SUNDAY)).toBe('2026-03-15');
  });

  it('crosses the end of a year', () => {
    expect(firstDayOfWeek('2027-01-01', 1)).toBe('2026-12-28');
  });
});
