import { describe, expect, it } from 'vitest';
import { firstDayOfStrip, neediestDay, nextWaitingDay, STRIP_DAYS, stripDays } from '#web/screens/review/strip-days.ts';

describe('firstDayOfStrip', () => {
  const today = '2026-03-10';

  it('begins the last two weeks for their days and those to come', () => {
    for (const day of ['2026-02-25', today, '2026-04-01']) expect(firstDayOfStrip(day, today)).toBe('2026-02-25');
  });

  it('goes back by as many weeks as a day is earlier', () => {
    expect(firstDayOfStrip('2026-02-24', today)).toBe('2026-02-11');
    expect(firstDayOfStrip('2026-02-11', today)).toBe('2026-02-11');
    expect(firstDayOfStrip('2026-02-10', today)).toBe('2026-01-28');
  });
});

describe('stripDays', () => {
  it('are two weeks, with what waits on each', () => {
    const days = stripDays('2026-02-25', [{ date: '2026-03-10' }, { date: '2026-03-10' }, { date: '2026-02-25' }]);
    expect(days).toHaveLength(STRIP_DAYS);
    expect(days[0]).toEqual({ day: '2026-02-25', waiting: 1 });
    expect(days.at(-1)).toEqual({ day: '2026-03-10', waiting: 2 });
  });

  it('go on to days to come on which something waits', () => {
    expect(stripDays('2026-02-25', [{ date: '2026-03-12' }]).at(-1)).toEqual({ day: '2026-03-12', waiting: 1 });
  });

  it('hold the day that is shown, also one to come', () => {
    expect(stripDays('2026-02-25', [], '2026-03-20').at(-1)).toEqual({ day: '2026-03-20', waiting: 0 });
    expect(stripDays('2026-02-25', [], '2026-03-01')).toHaveLength(STRIP_DAYS);
  });
});

describe('nextWaitingDay', () => {
  const drafts = [{ date: '2026-03-10' }, { date: '2026-03-06' }, { date: '2026-03-03' }, { date: '2026-03-06' }];

  it('is the nearest one before', () => {
    expect(nextWaitingDay('2026-03-10', drafts)).toEqual({ day: '2026-03-06', waiting: 2 });
  });

  it('else the nearest one after', () => {
    expect(nextWaitingDay('2026-03-02', drafts)?.day).toBe('2026-03-03');
  });

  it('is never the day itself', () => {
    expect(nextWaitingDay('2026-03-10', [{ date: '2026-03-10' }])).toBeNull();
  });
});

describe('neediestDay', () => {
  const on = (date: string) => [{ date }];

  it('is the latest day on which something waits, also before the strip, else today', () => {
    expect(neediestDay(on('2026-03-09'), on('2026-01-01'), '2026-03-10')).toBe('2026-03-09');
    expect(neediestDay([], on('2026-01-01'), '2026-03-10')).toBe('2026-01-01');
    expect(neediestDay([], [], '2026-03-10')).toBe('2026-03-10');
  });

  it('is nobody’s guess as long as one of the lists is on its way', () => {
    expect(neediestDay(undefined, [], '2026-03-10')).toBeNull();
    expect(neediestDay([], undefined, '2026-03-10')).toBeNull();
  });
});
