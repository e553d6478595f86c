import { expect, test } from 'vitest';
import { placeSignals } from '#domain/drafting/place-signals.ts';
import type { Signal } from '#domain/signal.ts';
import { daySpan } from '#domain/time-zone.ts';
import { at, build, commit, meeting, signal } from './sample.ts';

const DAY = '2026-03-10';
const SPAN = daySpan('UTC', DAY);

function placesOf(signals: Signal[], given: Parameters<typeof build>[3] = {}): string[] {
  const { pieces } = build('UTC', DAY, signals, given);
  return placeSignals(signals, pieces, SPAN).map(({ signal: { id }, interval }) =>
    [id, ...[interval.startsAt, interval.endsAt].map((instant) => new Date(instant).toISOString().slice(8, 16))].join(' '),
  );
}

test('points have the time they stand for, others their own, in the order of that time', () => {
  const signals = [
    meeting('2026-03-10T09:10Z', '2026-03-10T10:00Z', { id: 'm' }),
    commit('2026-03-10T09:20Z', { id: 'c2' }),
    commit('2026-03-10T09:15Z', { id: 'c1' }),
  ];
  expect(placesOf(signals)).toEqual(['c1 10T09:00 10T09:15', 'm 10T09:10 10T10:00', 'c2 10T09:15 10T09:20']);
});

test('a second point at one instant, and one that is left out, stand for no time', () => {
  const signals = [commit('2026-03-10T09:15Z', { id: 'c1' }), commit('2026-03-10T09:15Z', { id: 'c2' })];
  expect(placesOf(signals)).toEqual(['c1 10T09:00 10T09:15', 'c2 10T09:15 10T09:15']);
  expect(placesOf([commit('2026-03-10T09:15Z', { id: 'c', metadata: { actor_kind: 'agent' } })])).toEqual(['c 10T09:15 10T09:15']);
});

test('what reaches over a midnight is cut there, whether it is drafted or left out', () => {
  const night = (id: string, response?: string) => meeting('2026-03-09T22:00Z', '2026-03-10T01:00Z', { id, metadata: { response } });
  expect(placesOf([night('held'), night('declined', 'declined')])).toEqual(['declined 10T00:00 10T01:00', 'held 10T00:00 10T01:00']);
});

test('the lead of a point just after the day is of the day, other signals of its neighbours are not', () => {
  const signals = [
    commit('2026-03-11T00:05Z', { id: 'after' }),
    meeting('2026-03-09T10:00Z', '2026-03-10T00:00Z', { id: 'before', metadata: { response: 'declined' } }),
    meeting('2026-03-11T00:00Z', '2026-03-11T01:00Z', { id: 'next' }),
    signal({ id: 'never', started_at: null }),
  ];
  expect(placesOf(signals)).toEqual(['after 10T23:50 11T00:00']);
});

test('what goes on has all of its time, and a point that is still to come none', () => {
  const signals = [meeting('2026-03-10T09:00Z', '2026-03-10T11:00Z', { id: 'm' }), commit('2026-03-10T10:30Z', { id: 'c' })];
  expect(placesOf(signals, { now: at('2026-03-10T10:00Z') })).toEqual(['m 10T09:00 10T11:00', 'c 10T10:30 10T10:30']);
});
