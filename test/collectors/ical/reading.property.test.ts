import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toSignals } from '#collectors/ical/to-signals.ts';
import { calendarOf, READING } from './corpus.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-03-01T00:00:00Z');

const compact = (at: number) => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');

const time = fc.integer({ min: 0, max: 90 * 48 }).map((halfHours) => START + halfHours * 1_800_000);

const startLine = fc.oneof(
  time.map((at) => `DTSTART:${compact(at)}`),
  time.map((at) => `DTSTART:${compact(at).slice(0, -1)}`),
  fc
    .tuple(time, fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'W. Europe Standard Time'))
    .map(([at, zone]) => `DTSTART;TZID=${zone}:${compact(at).slice(0, -1)}`),
  time.map((at) => `DTSTART;VALUE=DATE:${compact(at).slice(0, 8)}`),
);

const event = fc
  .record({
    uid: fc.constantFrom('a', 'b', 'c', 'd'),
    startLine,
    rule: fc.option(
      fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=4', 'FREQ=DAILY;INTERVAL=3;UNTIL=20260401'),
      { nil: null },
    ),
    excluded: fc.array(time, { maxLength: 2 }),
    extra: fc.array(time, { maxLength: 2 }),
    replaces: fc.option(time, { nil: null }),
    lastsDays: fc.integer({ min: 0, max: 3 }),
    sequence: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ uid, startLine, rule, excluded, extra, replaces, lastsDays, sequence }) => [
    `UID:${uid}`,
    `SUMMARY:Of ${uid}`,
    startLine,
    `DURATION:${lastsDays > 0 ? `P${lastsDays}D` : startLine.includes('VALUE=DATE') ? 'P1D' : 'PT30M'}`,
    `SEQUENCE:${sequence}`,
    ...(replaces !== null ? [`RECURRENCE-ID:${compact(replaces)}`] : rule ? [`RRULE:${rule}`] : []),
    ...excluded.map((at) => `EXDATE:${compact(at)}`),
    ...(replaces === null ? extra.map((at) => `RDATE:${compact(at)}`) : []),
  ]);

const calendar = fc.array(event, { maxLength: 6 }).map((events) => calendarOf(...events));
const day = fc.integer({ min: 0, max: 100 }).map((days) => START + days * DAY);

it('gives ids that are unique, signals that end no earlier than they start, and the same again', () => {
  fc.assert(
    fc.property(calendar, (text) => {
      const first = toSignals(text, READING);
      expect(new Set(first.signals.map(({ id }) => id)).size).toBe(first.signals.length);
      for (const { started_at, ended_at } of first.signals) expect((ended_at ?? '') >= (started_at ?? '')).toBe(true);
      expect(JSON.stringify(toSignals(text, READING))).toBe(JSON.stringify(first));
    }),
  );
});

it('finds in a window exactly what touches it of what it finds in a longer one', () => {
  fc.assert(
    fc.property(calendar, fc.uniqueArray(day, { minLength: 4, maxLength: 4 }), (text, days) => {
      const [first, since, until, last] = days.toSorted((one, other) => one - other) as [number, number, number, number];
      const longer = toSignals(text, { ...READING, window: { since: first, until: last } }).signals;
      const touching = longer.filter(({ started_at, ended_at }) => {
        const [start, end] = [Date.parse(started_at ?? ''), Date.parse(ended_at ?? '')];
        return start < until && (end > since || start >= since);
      });
      expect(toSignals(text, { ...READING, window: { since, until } }).signals).toEqual(touching);
    }),
  );
});

it('never fails on damaged text in any other way than by saying so', () => {
  const damage = fc.record({
    at: fc.nat(),
    take: fc.nat({ max: 40 }),
    put: fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom('\r\nBEGIN:VEVENT\r\n', '\r\nEND:VCALENDAR\r\n', 'T', ':', ';', '"')),
  });
  fc.assert(
    fc.property(calendar, fc.array(damage, { minLength: 1, maxLength: 5 }), (text, damages) => {
      const damaged = damages.reduce((sofar, { at, take, put }) => {
        const position = at % (sofar.length + 1);
        return sofar.slice(0, position) + put + sofar.slice(position + take);
      }, text);
      const problem = (() => {
        try {
          toSignals(damaged, READING);
          return null;
        } catch (error) {
          return error;
        }
      })();
      if (problem !== null) expect(problem).toMatchObject({ code: 'not_a_calendar' });
    }),
    { numRuns: 300 },
  );
});
