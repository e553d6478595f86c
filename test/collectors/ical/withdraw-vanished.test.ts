import { describe, expect, it } from 'vitest';
import { toSignals } from '#collectors/ical/to-signals.ts';
import { rememberSeen, withdrawVanished } from '#collectors/ical/withdraw-vanished.ts';
import { calendarOf, factsOf, READING } from './corpus.ts';

const { window } = READING;
const meeting = (uid: string, day: string, ...more: string[]) => [
  `UID:${uid}`,
  `SUMMARY:${uid}`,
  `DTSTART:${day}T090000Z`,
  'DURATION:PT1H',
  ...more,
];
const read = (...events: string[][]) => toSignals(calendarOf(...events), READING);
const titles = (signals: { title: string | null }[]) => signals.map(({ title }) => title);

describe('withdrawVanished', () => {
  it('cancels what is no longer in the feed, with all that was known of it', () => {
    const before = read(meeting('stays', '20260310'), meeting('goes', '20260311', 'SEQUENCE:2'));
    const [gone, ...others] = withdrawVanished(before.signals, read(meeting('stays', '20260310')), window);
    const known = before.signals.find(({ title }) => title === 'goes');

    expect(others).toEqual([]);
    expect({ ...gone, metadata: null }).toEqual({ ...known, metadata: null });
    expect(factsOf(gone)).toEqual({ ...factsOf(known), status: 'cancelled' });
  });

  it('cancels the instance that EXDATE took out of a series, and no other', () => {
    const series = meeting('series', '20260302', 'RRULE:FREQ=WEEKLY;COUNT=4');
    const withdrawn = withdrawVanished(read(series).signals, read([...series, 'EXDATE:20260309T090000Z']), window);

    expect(withdrawn.map(({ started_at }) => started_at)).toEqual(['2026-03-09T09:00:00.000Z']);
  });

  it('withdraws nothing over an unchanged feed, nor what moved within the window', () => {
    const before = read(meeting('a', '20260310'), meeting('b', '20260311'));

    expect(withdrawVanished(before.signals, read(meeting('a', '20260310'), meeting('b', '20260501')), window)).toEqual([]);
  });

  it('leaves alone what lies outside the window this run looked at', () => {
    const before = read(meeting('early', '20260310'), meeting('late', '20260610'));
    const narrow = { since: Date.parse('2026-06-01T00:00Z'), until: Date.parse('2026-07-01T00:00Z') };

    expect(titles(withdrawVanished(before.signals, { signals: [], unread: [] }, narrow))).toEqual(['late']);
  });

  it('does not cancel twice', () => {
    const before = read(meeting('a', '20260310', 'STATUS:CANCELLED'));

    expect(withdrawVanished(before.signals, read(), window)).toEqual([]);
  });

  it('takes an event for deleted only if it could have been read', () => {
    const before = read(meeting('a', '20260310'), meeting('b', '20260311'));
    const damaged = read(['UID:a', 'SUMMARY:a', 'DTSTART:nonsense']);
    const cutShort = toSignals('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', READING);

    expect(titles(withdrawVanished(before.signals, damaged, window))).toEqual(['b']);
    expect(withdrawVanished(before.signals, cutShort, window)).toEqual([]);
  });
});

describe('rememberSeen', () => {
  it('keeps what is there now, and what this run could not tell, but not what it withdrew', () => {
    const before = read(
      meeting('stays', '20260310'),
      meeting('goes', '20260311'),
      meeting('damaged', '20260312'),
      meeting('outside', '20260610'),
    );
    const spring = { since: Date.parse('2026-03-01T00:00Z'), until: Date.parse('2026-04-01T00:00Z') };
    const text = calendarOf(meeting('stays', '20260310'), meeting('new', '20260313'), ['UID:damaged', 'DTSTART:nonsense']);
    const now = toSignals(text, { ...READING, window: spring });

    expect(titles(rememberSeen(before.signals, now, spring))).toEqual(['stays', 'damaged', 'new', 'outside']);
  });

  it('forgets what lies more than a year before the window', () => {
    const before = read(meeting('old', '20260310'), meeting('recent', '20261110'));
    const later = { since: Date.parse('2027-04-01T00:00Z'), until: Date.parse('2027-05-01T00:00Z') };

    expect(titles(rememberSeen(before.signals, { signals: [], unread: [] }, later))).toEqual(['recent']);
  });

  it('comes back to the same over an unchanged feed', () => {
    const now = read(meeting('a', '20260310'), meeting('b', '20260311'));
    const kept = rememberSeen([], now, window);

    expect(rememberSeen(kept, now, window)).toEqual(kept);
  });
});
