import { describe, expect, test } from 'vitest';
import { byStart } from '#domain/drafting/activity.ts';
import { endInDay, toPieces } from '#domain/drafting/pieces.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { daySpan } from '#domain/time-zone.ts';
import { activity, at } from './sample.ts';

const SPAN = daySpan('UTC', '2026-03-10');

/** `id 23:55–00:00` for each piece of the day. */
function piecesOf(...sent: Parameters<typeof activity>[0][]): string[] {
  const activities = sent.map((one) => activity(one)).sort(byStart);
  const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16);
  return toPieces(activities, SPAN, DEFAULT_DRAFTING_SETTINGS).map(
    ({ signal, interval }) => `${signal.id} ${clock(interval.startsAt)}–${clock(interval.endsAt)}`,
  );
}

describe('toPieces', () => {
  test('clips what lasts to the day', () => {
    expect(
      piecesOf(
        { id: 'a', started_at: '2026-03-09T23:00Z', ended_at: '2026-03-10T01:00Z' },
        { id: 'b', started_at: '2026-03-10T23:00Z', ended_at: '2026-03-12T01:00Z' },
      ),
    ).toEqual(['a 00:00–01:00', 'b 23:00–00:00']);
  });

  test('gives a point after midnight the part of its lead before midnight', () => {
    expect(piecesOf({ id: 'a', started_at: '2026-03-11T00:10Z' })).toEqual(['a 23:55–00:00']);
    expect(piecesOf({ id: 'a', started_at: '2026-03-11T00:15Z' })).toEqual([]);
  });

  test('joins points across midnight', () => {
    expect(piecesOf({ id: 'a', started_at: '2026-03-09T23:50Z' }, { id: 'b', started_at: '2026-03-10T00:15Z' })).toEqual(['b 00:00–00:15']);
    expect(piecesOf({ id: 'b', started_at: '2026-03-10T23:50Z' }, { id: 'c', started_at: '2026-03-11T00:19Z' })).toEqual([
      'b 23:35–23:50',
      'c 23:50–00:00',
    ]);
  });

  test('keeps a point of the day whose time lies in no day or the one before, without time', () => {
    expect(piecesOf({ id: 'a', started_at: '2026-03-10T00:00Z' })).toEqual(['a 00:00–00:00']);
    expect(piecesOf({ id: 'a', started_at: '2026-03-10T09:00Z' }, { id: 'b', started_at: '2026-03-10T09:00Z' })).toEqual([
      'a 08:45–09:00',
      'b 09:00–09:00',
    ]);
  });

  test('keeps both of two points at the midnight that ends their burst', () => {
    expect(piecesOf({ id: 'a', started_at: '2026-03-11T00:00Z' }, { id: 'b', started_at: '2026-03-11T00:00Z' })).toEqual([
      'a 23:45–00:00',
      'b 00:00–00:00',
    ]);
  });

  test('joins only points of one work item', () => {
    expect(piecesOf({ id: 'a', title: 'ACME-12 a' }, { id: 'b', started_at: '2026-03-10T09:20Z', title: 'ACME-13 b' })).toEqual([
      'a 08:45–09:00',
      'b 09:05–09:20',
    ]);
  });
});

describe('endInDay', () => {
  test('is midnight for what goes on past it, and the point itself for a point', () => {
    expect(endInDay(activity({ ended_at: '2026-03-12T00:00Z' }), SPAN)).toBe(SPAN.endsAt);
    expect(endInDay(activity({ ended_at: '2026-03-10T10:00Z' }), SPAN)).toBe(at('2026-03-10T10:00Z'));
    expect(endInDay(activity({ started_at: '2026-03-11T00:10Z' }), SPAN)).toBe(at('2026-03-11T00:10Z'));
  });
});
