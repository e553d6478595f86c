import { expect, test } from 'vitest';
import { dayEffects, overfullDays } from '#domain/day-effect.ts';

const [TUESDAY, WEDNESDAY, THURSDAY] = ['2026-03-10', '2026-03-11', '2026-03-12'];

test('adds up exactly what each day has and gets, without days that get nothing', () => {
  const adding = [
    { date: WEDNESDAY, hours: 0.1 },
    { date: TUESDAY, hours: 1 },
    { date: WEDNESDAY, hours: 0.2 },
  ];
  expect(dayEffects(adding, [{ date: THURSDAY, hours: 9 }, ...adding])).toEqual([
    { date: TUESDAY, booked_hours: 1, adding_hours: 1 },
    { date: WEDNESDAY, booked_hours: 0.3, adding_hours: 0.3 },
  ]);
});

test('a day is overfull with more than 24 hours, booked ones and new ones together', () => {
  const days = [
    { date: TUESDAY, booked_hours: 16, adding_hours: 8 },
    { date: WEDNESDAY, booked_hours: 16, adding_hours: 10 },
    { date: THURSDAY, booked_hours: 0, adding_hours: 962 },
  ];
  expect(overfullDays(days)).toEqual([
    { date: WEDNESDAY, hours: 26 },
    { date: THURSDAY, hours: 962 },
  ]);
});
