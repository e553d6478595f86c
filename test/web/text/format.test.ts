import { describe, expect, test } from 'vitest';
import { formatFor } from '#web/text/format.ts';

const WARSAW = 'Europe/Warsaw';
const [first, second] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];

describe('a time of day', () => {
  test('has the name of the zone where clocks go back and show it twice', () => {
    const { time } = formatFor('en-GB');
    expect([first, second].map((at) => plain(time(at, WARSAW)))).toEqual(['02:30 CEST', '02:30 CET']);
    expect([first, second].map((at) => plain(formatFor('de-DE').time(at, WARSAW)))).toEqual(['02:30 MESZ', '02:30 MEZ']);
  });

  test('has none where it comes once, also on a day when clocks change', () => {
    const { time, zoneName } = formatFor('en-GB');
    for (const at of [
      '2026-10-24T23:59:00Z',
      '2026-10-25T02:00:00Z',
      '2026-10-26T01:30:00Z',
      '2026-03-29T01:00:00Z',
      '2026-03-29T00:59:00Z',
    ]) {
      expect(zoneName(at, WARSAW)).toBeNull();
      expect(time(at, WARSAW)).toMatch(/^\d\d:\d\d$/);
    }
  });

  test('tells both apart where clocks change by half an hour', () => {
    const { time } = formatFor('en-AU');
    const both = ['2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z'].map((at) => plain(time(at, 'Australia/Lord_Howe')));
    expect(new Set(both).size).toBe(2);
    for (const one of both) expect(one).toMatch(/^0?1:45 ?(am)? \S/);
    expect(formatFor('en-GB').zoneName('2026-04-04T14:29:00Z', 'Australia/Lord_Howe')).toBeNull();
  });

  test('has the offset where a zone is called the same both times', () => {
    const both = ['2014-10-25T21:30:00Z', '2014-10-25T22:30:00Z'].map((at) => formatFor('ru-RU').zoneName(at, 'Europe/Moscow'));
    expect(new Set(both).size).toBe(2);
  });

  test('stands with its day the same way', () => {
    expect(plain(formatFor('en-GB').moment(second, WARSAW))).toBe('25 Oct 2026, 02:30 CET');
  });
});

/** No-break spaces are what differs between versions of the regions' data. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}
