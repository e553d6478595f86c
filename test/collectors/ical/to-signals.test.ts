import { describe, expect, it } from 'vitest';
import { toSignals } from '#collectors/ical/to-signals.ts';
import { calendarOf, factsOf, READING, readCorpus, timesOf, titled } from './corpus.ts';

describe('toSignals, recurrence', () => {
  it('repeats a meeting at the same time on the clock over the change to summer time, up to UNTIL and without EXDATE in any form', () => {
    const { signals, problems } = readCorpus('weekly-with-exdate');

    expect(problems).toEqual([]);
    expect(timesOf(titled(signals, 'Weekly planning'))).toEqual([
      '2026-03-02 08:00–09:00 Weekly planning',
      '2026-03-23 08:00–09:00 Weekly planning',
      '2026-04-06 07:00–08:00 Weekly planning',
      '2026-04-13 07:00–08:00 Weekly planning',
      '2026-04-20 07:00–08:00 Weekly planning',
    ]);
    expect(timesOf(titled(signals, 'Day-wise exclusion')).map((time) => time.slice(0, 16))).toEqual([
      '2026-03-03 14:30',
      '2026-03-05 14:30',
      '2026-03-06 14:30',
    ]);
  });

  it('adds RDATE, periods with their own length, once each, and takes EXDATE from them too', () => {
    expect(timesOf(readCorpus('extra-dates').signals)).toEqual([
      '2026-03-03 09:00–10:00 Rule and extra dates',
      '2026-03-10 09:00–10:00 Rule and extra dates',
      '2026-03-12 08:00–08:30 Rule and extra dates',
      '2026-03-13 08:00–10:00 Rule and extra dates',
      '2026-03-19 23:00–2026-03-20 23:00 Extra dates alone',
      '2026-03-21 23:00–2026-03-22 23:00 Extra dates alone',
      '2026-03-23 23:00–2026-03-24 23:00 Extra dates alone',
    ]);
  });

  it('replaces moved and cancelled instances, however their RECURRENCE-ID is written', () => {
    const { signals } = readCorpus('moved-instances');
    const told = signals.map((signal) => [factsOf(signal)['original_start'], signal.started_at, factsOf(signal)['status']].join(' '));

    expect(told.slice(0, 5)).toEqual([
      '2026-03-02T08:15:00.000Z 2026-03-02T08:15:00.000Z confirmed',
      '2026-03-03T08:15:00.000Z 2026-03-03T15:00:00.000Z confirmed',
      '2026-03-04T08:15:00.000Z 2026-03-04T08:15:00.000Z cancelled',
      '2026-03-06T08:15:00.000Z 2026-03-06T08:15:00.000Z cancelled',
      '2026-03-07T08:15:00.000Z 2026-03-07T08:15:00.000Z confirmed',
    ]);
    expect(told.at(-2)).toBe('2026-03-12T12:00:00.000Z 2026-03-12T13:00:00.000Z confirmed');
    expect(told.at(-1)).toBe('2026-03-05T08:15:00.000Z 2026-06-10T07:15:00.000Z confirmed');
    expect(signals).toHaveLength(11);
  });

  it('finds an instance that was moved into the window from outside, and none that was moved out', () => {
    const inJune = { window: { since: Date.parse('2026-06-01T00:00Z'), until: Date.parse('2026-07-01T00:00Z') } };
    const thatDay = { window: { since: Date.parse('2026-03-05T00:00Z'), until: Date.parse('2026-03-06T00:00Z') } };

    expect(timesOf(readCorpus('moved-instances', inJune).signals)).toEqual(['2026-06-10 07:15–07:30 Stand-up in June']);
    expect(readCorpus('moved-instances', thatDay).signals).toEqual([]);
  });

  it('follows a change for this and all future instances', () => {
    expect(timesOf(readCorpus('this-and-future').signals)).toEqual([
      '2026-03-02 08:00–08:30 Early',
      '2026-03-03 08:00–08:30 Early',
      '2026-03-04 10:00–11:00 Late',
      '2026-03-05 10:00–11:00 Late',
      '2026-03-06 10:00–11:00 Late',
    ]);
  });

  it.each([-20, 20])(
    'finds the future instances that such a change moved by %i days, in a window that held none of them before',
    (days) => {
      const at = (day: number) => new Date(Date.UTC(2026, 5, day, 9)).toISOString().replaceAll(/[-:]|\.\d+/g, '');
      const text = calendarOf(
        ['UID:taf', 'SUMMARY:Before', `DTSTART:${at(1)}`, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'],
        ['UID:taf', `RECURRENCE-ID;RANGE=THISANDFUTURE:${at(2)}`, 'SUMMARY:After', `DTSTART:${at(2 + days)}`, 'DURATION:PT1H'],
      );
      const since = Date.UTC(2026, 5, 3 + days);

      expect(toSignals(text, { ...READING, window: { since, until: since + 86_400_000 } }).signals).toMatchObject([{ title: 'After' }]);
    },
  );

  it('reads a series of four hundred days day by day, over both changes of the clocks in Sydney', () => {
    const window = { since: Date.parse('2025-01-01T00:00Z'), until: Date.parse('2027-01-01T00:00Z') };
    const { signals } = readCorpus('series-of-400-days', { window });
    const inSydney = signals.map(({ started_at }) =>
      Temporal.Instant.from(started_at ?? '')
        .toZonedDateTimeISO('Australia/Sydney')
        .toPlainDateTime(),
    );

    expect(signals).toHaveLength(400);
    expect(new Set(inSydney.map((time) => time.toPlainTime().toString()))).toEqual(new Set(['08:30:00']));
    expect(new Set(inSydney.map((time) => time.toPlainDate().toString())).size).toBe(400);
    expect(inSydney.at(-1)?.toPlainDate().toString()).toBe('2026-04-04');
  });

  it('writes out a series without end in the window only, and refuses one that repeats all the time', () => {
    const window = { since: Date.parse('2026-03-01T00:00Z'), until: Date.parse('2026-03-08T00:00Z') };
    const { signals, problems } = readCorpus('without-end', { window });

    expect(signals).toHaveLength(7);
    expect(problems.map(({ what }) => what)).toEqual(['broken_event', 'broken_event']);
  });

  it('writes out half a century of days, and reports what lasts for ever', () => {
    const window = { since: Date.UTC(1975, 0, 1), until: Date.UTC(2025, 0, 1) };
    const daily = calendarOf(['UID:a', 'DTSTART:19700101T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY']);
    const endless = calendarOf(['UID:a', 'DTSTART:19700101T090000Z', 'DURATION:P99999999999999D']);

    expect(toSignals(daily, { ...READING, window }).signals).toHaveLength(18_263);
    expect(toSignals(endless, { ...READING, window })).toMatchObject({ signals: [], problems: [{ what: 'broken_event' }] });
  });

  it('stops at the limit of occurrences, says so, and takes nothing for deleted', () => {
    const { signals, problems, unread } = readCorpus('without-end', { maxOccurrences: 5 });

    expect(signals).toHaveLength(5);
    expect(problems.filter(({ what }) => what === 'too_many_occurrences')).toHaveLength(1);
    expect(unread).toContain('ical:');
  });

  it('reads a rule whose FREQ does not stand first', () => {
    const text = calendarOf(['UID:a', 'DTSTART:20260302T090000Z', 'DURATION:PT1H', 'RRULE:INTERVAL=2;COUNT=2;FREQ=WEEKLY']);

    expect(toSignals(text, READING).signals.map(({ started_at }) => started_at)).toEqual([
      '2026-03-02T09:00:00.000Z',
      '2026-03-16T09:00:00.000Z',
    ]);
  });
});

describe('toSignals, times', () => {
  it('reads every way of giving a length', () => {
    expect(timesOf(readCorpus('lengths').signals)).toEqual([
      '2026-03-10 09:00–10:30 Ninety minutes',
      '2026-03-10 11:00–11:00 Reminder',
      '2026-03-10 23:00–2026-03-11 23:00 Holiday',
      '2026-03-11 23:00–2026-03-12 23:00 Outlook day',
      '2026-03-13 09:00–17:00 Flight',
      '2026-03-15 23:00–2026-03-22 23:00 A week',
      '2026-03-28 11:00–2026-03-29 11:00 Twenty-four hours',
      '2026-03-28 11:00–2026-03-29 10:00 A day on the calendar',
    ]);
    expect(readCorpus('lengths').signals.map(({ duration_minutes }) => duration_minutes)).toEqual([
      90, 0, 1440, 1440, 480, 10_080, 1440, 1380,
    ]);
  });

  it('puts whole days into the zone of the user, 23 hours included', () => {
    const { signals } = readCorpus('all-day');

    expect(timesOf(signals)).toEqual([
      '2026-03-01 23:00–2026-03-02 23:00 On duty',
      '2026-03-09 23:00–2026-03-11 23:00 Workshop',
      '2026-03-16 23:00–2026-03-17 23:00 On duty, swapped',
      '2026-03-22 23:00–2026-03-23 23:00 On duty',
      '2026-03-28 23:00–2026-03-29 22:00 Clocks go forward',
    ]);
    expect(signals.map((signal) => factsOf(signal)['all_day'])).toEqual([true, true, true, true, true]);
    expect(factsOf(signals[2])['original_start']).toBe('2026-03-16');
  });

  it.each([
    ['America/Los_Angeles', '2026-03-10T07:00:00.000Z'],
    ['Australia/Sydney', '2026-03-09T13:00:00.000Z'],
    ['Asia/Kathmandu', '2026-03-09T18:15:00.000Z'],
  ])('starts a day in %s at its own midnight, under the same id', (timeZone, startedAt) => {
    const [here] = titled(readCorpus('all-day', { timeZone }).signals, 'Workshop');
    const [inBerlin] = titled(readCorpus('all-day').signals, 'Workshop');

    expect(here?.started_at).toBe(startedAt);
    expect(here?.id).toBe(inBerlin?.id);
  });

  it("resolves Outlook's names, prefixes and a calendar's own rules; what nobody knows is the user's zone and a problem", () => {
    const { signals, problems } = readCorpus('outlook');

    expect(timesOf(signals).toSorted()).toEqual([
      '2026-03-27 07:00–08:00 Own rules before',
      '2026-04-01 07:00–08:00 Display name',
      '2026-04-01 07:00–08:00 No name',
      '2026-04-01 07:00–08:00 Prefixed name',
      '2026-04-01 07:00–08:00 Unknown name',
      '2026-04-01 07:00–08:00 Windows name',
      '2026-04-01 09:00–10:00 Scheme name',
      '2026-04-01 17:00–18:00 Display name without quotes',
      '2026-04-03 06:00–07:00 Own rules before',
    ]);
    expect(problems).toMatchObject([{ what: 'unknown_time_zone', detail: expect.stringContaining('Atlantis/Capital') }]);
  });

  it('reads times without a zone on the clock of the user, and keeps their ids when the zone changes', () => {
    const text = calendarOf(['UID:float', 'SUMMARY:Floating', 'DTSTART:20260310T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2']);
    const [berlin, sydney] = ['Europe/Berlin', 'Australia/Sydney'].map((timeZone) => toSignals(text, { ...READING, timeZone }).signals);

    expect(berlin?.map(({ started_at }) => started_at)).toEqual(['2026-03-10T08:00:00.000Z', '2026-03-11T08:00:00.000Z']);
    expect(sydney?.map(({ started_at }) => started_at)).toEqual(['2026-03-09T22:00:00.000Z', '2026-03-10T22:00:00.000Z']);
    expect(sydney?.map(({ id }) => id)).toEqual(berlin?.map(({ id }) => id));
  });

  it('reads skipped times with the offset before, doubled times as the first, and half-hour changes', () => {
    expect(timesOf(readCorpus('clock-changes').signals).toSorted()).toEqual([
      '2026-03-07 14:00–15:00 New York',
      '2026-03-08 13:00–14:00 New York',
      '2026-03-10 03:15–04:15 Kathmandu',
      '2026-03-28 01:30–02:00 Over spring',
      '2026-03-29 01:30–02:00 Over spring',
      '2026-03-29 01:30–02:00 Skipped',
      '2026-03-30 00:30–01:00 Over spring',
      '2026-04-03 22:00–23:00 Half an hour',
      '2026-04-04 22:30–23:30 Half an hour',
      '2026-10-24 00:30–01:00 Over autumn',
      '2026-10-25 00:30–01:00 Over autumn',
      '2026-10-25 00:30–01:00 Twice',
      '2026-10-26 01:30–02:00 Over autumn',
    ]);
  });

  it('takes what touches the window: what began before it and runs into it, not what ends where it starts', () => {
    const window = { since: Date.parse('2026-03-10T00:00Z'), until: Date.parse('2026-03-11T00:00Z') };
    const event = (uid: string, start: string, end: string) => [`UID:${uid}`, `SUMMARY:${uid}`, `DTSTART:${start}`, `DTEND:${end}`];
    const text = calendarOf(
      event('ends at the start', '20260309T230000Z', '20260310T000000Z'),
      event('runs in', '20260309T230000Z', '20260310T000001Z'),
      event('no length at the start', '20260310T000000Z', '20260310T000000Z'),
      event('spans it', '20260301T000000Z', '20260320T000000Z'),
      event('runs out', '20260310T235959Z', '20260311T100000Z'),
      event('starts at the end', '20260311T000000Z', '20260311T010000Z'),
    );

    expect(toSignals(text, { ...READING, window }).signals.map(({ title }) => title)).toEqual([
      'spans it',
      'runs in',
      'no length at the start',
      'runs out',
    ]);
  });
});

describe('toSignals, facts', () => {
  it('tells status, answer, transparency, people and revision, and no credentials of an address', () => {
    const { signals } = readCorpus('answers');
    const told = Object.fromEntries(signals.map((signal) => [signal.title, factsOf(signal)]));

    expect(told['Accepted']).toEqual({
      status: 'confirmed',
      response: 'accepted',
      transparency: 'opaque',
      revision: 3,
      calendar: 'Anna, work',
      organizer: 'ben@example.com',
      attendees: ['anna@example.com', 'carl@example.com'],
      url: 'https://meet.example.com/room',
    });
    expect(told['Declined']).toMatchObject({ response: 'declined' });
    expect(told['Unanswered']).toMatchObject({ response: 'needsAction' });
    expect(told['Maybe']).toMatchObject({ response: 'tentative', status: 'tentative' });
    expect(told['Own']).toMatchObject({ response: 'accepted' });
    expect(told['Gone']).toMatchObject({ status: 'cancelled', revision: 4 });
    expect(told['Free']).toMatchObject({ transparency: 'transparent' });
  });

  it("understands Outlook's own words for busy, free and away", () => {
    const told = Object.fromEntries(readCorpus('outlook').signals.map((signal) => [signal.title, factsOf(signal)]));

    expect(told['Windows name']).toMatchObject({ status: 'tentative' });
    expect(told['Display name']).toMatchObject({ transparency: 'transparent' });
    expect(told['Display name without quotes']).toMatchObject({ event_type: 'outOfOffice' });
    expect(told['Scheme name']).toMatchObject({ event_type: 'workingLocation' });
  });

  it('keeps the time of a private event and no text of it, wherever it is told', () => {
    const reading = readCorpus('private');
    const hidden = titled(reading.signals, 'Private event');
    const [known] = titled(reading.signals, 'Public');

    expect(hidden).toHaveLength(4);
    expect(JSON.stringify({ ...reading, signals: hidden })).not.toMatch(/s3cret|clinic|corpus|@/);
    expect(hidden.map((signal) => factsOf(signal)['visibility'])).toEqual(['private', 'private', 'private', 'private']);
    expect(factsOf(hidden[0])).toEqual({ status: 'confirmed', response: 'declined', transparency: 'opaque', visibility: 'private' });
    expect(known?.source_id).toBe('public@corpus');
  });

  it('keeps a private event under the id it had in public', () => {
    const lines = ['UID:a', 'SUMMARY:Talk', 'DTSTART:20260310T090000Z', 'DURATION:PT1H'];
    const [open, closed] = [calendarOf(lines), calendarOf([...lines, 'CLASS:PRIVATE'])].map((text) => toSignals(text, READING).signals[0]);

    expect(closed?.id).toBe(open?.id);
  });

  it('unfolds inside words and characters, drops the byte order mark, takes LF for CRLF and nothing from an alarm', () => {
    const { signals, problems } = readCorpus('odd-lines');

    expect(problems).toEqual([]);
    expect(signals).toMatchObject([
      {
        title: 'Launch 🚀 of the new portal – with everything: budgets, line items; tasks and a second line \\ done',
        duration_minutes: 60,
        source_id: 'folded@corpus',
      },
    ]);
  });

  it('makes text storable: no NUL, no half of a character, no endless title or id', () => {
    const text = calendarOf([
      `UID:${'u'.repeat(2000)}`,
      `SUMMARY:a\0b\ud83d${'x'.repeat(1000)}`,
      'DTSTART:20260310T090000Z',
      'DURATION:PT1H',
    ]);
    const [signal] = toSignals(text, READING).signals;

    expect(signal?.title).not.toContain('\0');
    expect(signal?.title?.isWellFormed()).toBe(true);
    expect(signal?.title?.length).toBeLessThanOrEqual(500);
    expect(signal?.source_id.length).toBeLessThanOrEqual(255);
    expect(signal?.id.length).toBeLessThanOrEqual(255);
  });

  it('takes a whole calendar that was sent to cancel as cancelled', () => {
    const text = calendarOf(['UID:a', 'SUMMARY:Off', 'DTSTART:20260310T090000Z', 'DURATION:PT1H']).replace(
      'VERSION:2.0',
      'VERSION:2.0\r\nMETHOD:CANCEL',
    );

    expect(factsOf(toSignals(text, READING).signals[0])['status']).toBe('cancelled');
  });
});

describe('toSignals, identity', () => {
  const event = (...changes: string[]) => calendarOf(['UID:meeting', ...changes]);

  it('keeps the id of an event that was renamed and moved', () => {
    const [before] = toSignals(event('SUMMARY:Kick-off', 'DTSTART:20260310T090000Z', 'DURATION:PT1H'), READING).signals;
    const [after] = toSignals(event('SUMMARY:Start', 'DTSTART:20260417T140000Z', 'DURATION:PT2H', 'SEQUENCE:1'), READING).signals;

    expect(after?.id).toBe(before?.id);
    expect(after?.id).toMatch(/^ical:[0-9a-f]{32}$/);
    expect(factsOf(after)).not.toHaveProperty('series_id');
  });

  it('keeps the id of an instance that was moved', () => {
    const rule = ['SUMMARY:Weekly', 'DTSTART:20260302T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    const moved = ['UID:meeting', 'SUMMARY:Weekly', 'RECURRENCE-ID:20260309T090000Z', 'DTSTART:20260311T150000Z', 'DURATION:PT1H'];
    const before = toSignals(calendarOf(['UID:meeting', ...rule]), READING).signals;
    const after = toSignals(calendarOf(['UID:meeting', ...rule], moved), READING).signals;

    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[1]?.started_at).toBe('2026-03-11T15:00:00.000Z');
  });

  it('takes the newest of several versions, whichever comes first', () => {
    expect(readCorpus('versions').signals.map(({ title }) => title)).toEqual(['Newer', 'Later stamp', 'Series', 'Newer change']);
  });
});

describe('toSignals, damage', () => {
  it('reports each broken event and keeps its neighbours', () => {
    const { signals, problems, unread } = readCorpus('broken');

    expect(signals.map(({ title }) => title)).toEqual(['Good one', 'Good two', 'Good three']);
    expect(problems).toHaveLength(9);
    expect(new Set(problems.map(({ what }) => what))).toEqual(new Set(['broken_event']));
    expect(problems.map(({ detail }) => detail).join('\n')).not.toMatch(/corpus|Bad|Ends before it/);
    expect(unread).toHaveLength(8);
  });

  it('knows a text that was cut short', () => {
    const whole = calendarOf(['UID:a', 'SUMMARY:A', 'DTSTART:20260310T090000Z'], ['UID:b', 'SUMMARY:B', 'DTSTART:20260310T090000Z']);
    const { signals, problems, unread } = toSignals(whole.slice(0, whole.indexOf('SUMMARY:B')), READING);

    expect(signals.map(({ title }) => title)).toEqual(['A']);
    expect(problems.map(({ what }) => what)).toEqual(['cut_short', 'broken_event']);
    expect(unread).toContain('ical:');
  });

  it.each(['', 'hello', '<!doctype html><title>Sign in</title>', '{"error":"gone"}'])('refuses %j, which is no calendar', (text) => {
    expect(() => toSignals(text, READING)).toThrow(expect.objectContaining({ code: 'not_a_calendar' }));
  });

  it('reads an empty calendar as one without events', () => {
    expect(toSignals(calendarOf(), READING)).toEqual({ signals: [], problems: [], unread: [] });
  });
});
