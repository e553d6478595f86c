import { describe, expect, test } from 'vitest';
import { drawRuler, fitScale, hourTicks, toWholeHours } from '#cli/day/scale.ts';
import { daySpan } from '#domain/time-zone.ts';

const at = (text: string) => Date.parse(text);
const hours = (from: string, until: string) => ({ startsAt: at(`2026-03-10T${from}Z`), endsAt: at(`2026-03-10T${until}Z`) });

describe('fitScale', () => {
  test.each([
    [108, 5, 108],
    [107, 7.5, 72],
    [71, 10, 54],
    [54, 10, 54],
    [30, 20, 27],
    [20, 30, 18],
    [9, 60, 9],
    [8, 120, 5],
    [1, 360, 2],
  ])('lays nine hours out on %d columns with %d minutes each', (columns, minutes, cells) => {
    expect(fitScale(hours('08:00', '17:00'), columns)).toEqual({ startsAt: at('2026-03-10T08:00Z'), cellMs: minutes * 60_000, cells });
  });
});

describe('toWholeHours', () => {
  test('widens to whole hours of the clock, also where those are no whole hours of UTC', () => {
    expect(toWholeHours(hours('08:10', '16:31'), daySpan('UTC', '2026-03-10'), 'UTC')).toEqual(hours('08:00', '17:00'));
    expect(toWholeHours(hours('08:10', '16:31'), daySpan('Asia/Kathmandu', '2026-03-10'), 'Asia/Kathmandu')).toEqual(
      hours('07:15', '17:15'),
    );
  });

  test('stays within the day', () => {
    const day = daySpan('UTC', '2026-03-10');
    expect(toWholeHours({ startsAt: day.startsAt - 1, endsAt: day.endsAt + 1 }, day, 'UTC')).toEqual({
      startsAt: day.startsAt,
      endsAt: day.endsAt,
    });
  });
});

describe('the ruler', () => {
  const rulerOf = (zone: string, day: string, columns: number) => drawRuler(hourTicks(fitScale(daySpan(zone, day), columns), zone));

  test('has every hour where there is room, and the one that ends the day', () => {
    expect(drawRuler(hourTicks(fitScale(hours('08:00', '11:00'), 18), 'UTC'))).toBe('08    09    10    11');
  });

  test('has every second, third or sixth hour where there is less', () => {
    expect(rulerOf('UTC', '2026-03-10', 48)).toBe('00  02  04  06  08  10  12  14  16  18  20  22  00');
    expect(rulerOf('UTC', '2026-03-10', 24)).toBe('00 03 06 09 12 15 18 21 00');
    expect(rulerOf('UTC', '2026-03-10', 12)).toBe('00 06 12 18 00');
  });

  test('leaves an hour out where clocks go forward, and has one twice where they go back', () => {
    expect(rulerOf('Europe/Berlin', '2026-03-29', 72)).toMatch(/^00 01 03 04 .* 23 00$/);
    expect(rulerOf('Europe/Berlin', '2026-10-25', 75)).toMatch(/^00 01 02 02 03 04 .* 23 00$/);
  });

  test('follows clocks that go back by half an hour', () => {
    expect(rulerOf('Australia/Lord_Howe', '2026-04-05', 150)).toMatch(/^00 {4}01 {7}02 {4}03 {4}04 /);
  });
});
