import { describe, expect, it } from 'vitest';
import {
  clockTime,
  endsOf,
  firstDayOfWeek,
  instantAt,
  instantsAt,
  isSecondTime,
  sameClock,
  stretchOf,
  todayIn,
} from '#web/text/local-time.ts';

const BERLIN = 'Europe/Berlin';
const LORD_HOWE = 'Australia/Lord_Howe';
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

describe('a time that clocks show twice', () => {
  it('has both instants, in order, also where clocks change by half an hour', () => {
    expect(instantsAt('2026-10-25', '02:30', BERLIN)).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
    expect(instantsAt('2026-04-05', '01:45', LORD_HOWE)).toEqual(['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z']);
  });

  it('is one just before and after, and on days without a change', () => {
    for (const clock of ['01:59', '03:00']) expect(instantsAt('2026-10-25', clock, BERLIN)).toHaveLength(1);
    for (const clock of ['01:29', '02:00']) expect(instantsAt('2026-04-05', clock, LORD_HOWE)).toHaveLength(1);
    for (const clock of ['02:00', '02:59']) expect(instantsAt('2026-10-25', clock, BERLIN)).toHaveLength(2);
    expect(instantsAt('2026-10-26', '02:30', BERLIN)).toHaveLength(1);
    expect(instantsAt('2026-03-29', '02:30', BERLIN)).toHaveLength(1);
  });

  it('is found from either instant, which know which they are', () => {
    for (const [instant, isSecond] of [
      ['2026-10-25T00:30:00Z', false],
      ['2026-10-25T01:30:00Z', true],
    ] as const) {
      expect(sameClock(instant, BERLIN)).toHaveLength(2);
      expect(isSecondTime(instant, BERLIN)).toBe(isSecond);
    }
    expect(sameClock('2026-10-25T02:30:00Z', BERLIN)).toHaveLength(1);
    expect(isSecondTime('2026-10-25T02:30:00Z', BERLIN)).toBe(false);
  });
});

describe('a stretch of the clock', () => {
  it('takes the one that is meant of times that come twice', () => {
    const clocks = { from: '02:30', to: '02:45' };
    expect(stretchOf('2026-10-25', clocks, BERLIN).hours).toBe(0.25);
    expect(stretchOf('2026-10-25', { ...clocks, isToSecond: true }, BERLIN).hours).toBe(1.25);
    expect(stretchOf('2026-10-25', { ...clocks, isFromSecond: true }, BERLIN)).toEqual({
      started_at: '2026-10-25T01:30:00.000Z',
      ended_at: '2026-10-25T01:45:00.000Z',
      hours: 0.25,
    });
  });

  it('ends the second time where it starts the first', () => {
    expect(stretchOf('2026-10-25', { from: '02:30', to: '02:30' }, BERLIN).hours).toBe(1);
    expect(stretchOf('2026-04-05', { from: '01:30', to: '01:30' }, LORD_HOWE).hours).toBe(0.5);
    expect(endsOf('2026-10-24', { from: '23:00', to: '02:30' }, BERLIN)).toHaveLength(2);
  });

  it('has the hours that pass, also where clocks change', () => {
    expect(stretchOf('2026-03-10', { from: '09:00', to: '10:30' }, BERLIN).hours).toBe(1.5);
    expect(stretchOf('2026-03-29', { from: '01:00', to: '04:00' }, BERLIN).hours).toBe(2);
  });

  it('ends on the next day if it ends no later than it starts', () => {
    const stretch = stretchOf('2026-03-10', { from: '22:00', to: '01:00' }, 'UTC');
    expect(stretch).toEqual({ started_at: '2026-03-10T22:00:00.000Z', ended_at: '2026-03-11T01:00:00.000Z', hours: 3 });
    expect(stretchOf('2026-03-10', { from: '09:00', to: '09:00' }, 'UTC')).toMatchObject({
      ended_at: '2026-03-11T09:00:00.000Z',
      hours: 24,
    });
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
