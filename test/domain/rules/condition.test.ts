import { describe, expect, it } from 'vitest';
import { asks } from './sample.ts';

describe('A text', () => {
  it.each([
    [{ is: 'Stand-up' }, ['stand-up', 'STAND-UP'], ['stand-up with Acme', 'standup']],
    [{ is: ['lunch', 'Dentist'] }, ['Lunch', 'dentist'], ['lunch, dentist']],
    [{ contains: 'stand-up' }, ['Daily Stand-Up', 'stand-ups'], ['standup', '']],
    [{ starts_with: 'Acme:' }, ['ACME: plan'], ['about Acme: plan']],
    [{ wildcard: 'acme*review' }, ['Acme code REVIEW', 'acmereview'], ['the acme review', 'acme reviews', 'acme']],
    [{ wildcard: '*' }, ['anything'], []],
    [{ wildcard: 'what?' }, ['What?'], ['whats']],
    [{ matches: '^(acme|beta)-\\d+' }, ['ACME-12: x', 'beta-1'], ['see acme-12', 'acme-']],
    [{ matches: '(?-i)Acme' }, ['about Acme'], ['about acme']],
    [{ contains: 'straße' }, ['STRASSE', 'Straße 3'], ['strase']],
    [{ contains: 'Caf\u00e9' }, ['cafe\u0301 round'], ['cafe']],
    [{ matches: 'caf\u00e9' }, ['CAFE\u0301'], ['cafe']],
  ])('%j holds for %j and not for %j', (operator, good, bad) => {
    for (const title of good) expect([title, asks({ field: 'title', ...operator }, { title })]).toEqual([title, true]);
    for (const title of bad) expect([title, asks({ field: 'title', ...operator }, { title })]).toEqual([title, false]);
  });

  it.each([{ is: 'x' }, { contains: 'x' }, { starts_with: 'x' }, { wildcard: '*' }, { matches: '.*' }])(
    '%j never holds where there is none',
    (operator) => {
      expect(asks({ field: 'title', ...operator }, { title: null })).toBe(false);
      expect(asks({ none: [{ field: 'title', ...operator }] }, { title: null })).toBe(true);
    },
  );

  it.each([
    ['source', { source: 'google_calendar' }, 'google_calendar'],
    ['type', { signal_type: 'review' }, 'review'],
    ['title', { title: 'Planning' }, 'Planning'],
    ['repository', { metadata: { repository: 'acme/web' } }, 'acme/web'],
    ['branch', { metadata: { branch: 'main' } }, 'main'],
    ['calendar', { metadata: { calendar: 'Work' } }, 'Work'],
    ['organizer', { metadata: { organizer: 'ada@acme.example' } }, 'ada@acme.example'],
    ['project', { metadata: { project: 'Web' } }, 'Web'],
  ])('is read from %s', (field, seen, text) => {
    expect(asks({ field, is: text }, seen)).toBe(true);
    expect(asks({ field, is: `${text}!` }, seen)).toBe(false);
    expect(asks({ field, is: text }, { source: 'other', signal_type: 'other' })).toBe(false);
  });

  it('of attendee_domain is what follows the last @, and any one will do', () => {
    const seen = { metadata: { attendees: ['"Odd @ Name" <ada@ACME.example>', 'bob@beta.example', 'no address'] } };
    for (const domain of ['acme.example', 'beta.example']) expect(asks({ field: 'attendee_domain', is: domain }, seen)).toBe(true);
    for (const domain of ['no address', 'example', 'gamma.example'])
      expect(asks({ field: 'attendee_domain', is: domain }, seen)).toBe(false);
    expect(asks({ field: 'attendee_domain', wildcard: '*.example' }, seen)).toBe(true);
  });
});

describe('Metadata', () => {
  const metadata = {
    labels: ['Billable', 7],
    size: { lines: 12, big: false, note: 'Large' },
    'a.b': 'dot',
    people: [{ name: 'Ada' }, { name: 'Bob' }],
  };
  const holdsFor = (path: string[], operator: object) => asks({ field: 'metadata', path, ...operator }, { metadata });

  it('is found by keys, one inside the other, and compared by its own kind', () => {
    expect(holdsFor(['size', 'note'], { is: 'large' })).toBe(true);
    expect(holdsFor(['size', 'note'], { starts_with: 'LA' })).toBe(true);
    expect(holdsFor(['size', 'lines'], { is: 12 })).toBe(true);
    expect(holdsFor(['size', 'lines'], { is: '12' })).toBe(false);
    expect(holdsFor(['size', 'lines'], { contains: '12' })).toBe(false);
    expect(holdsFor(['size', 'big'], { is: false })).toBe(true);
    expect(holdsFor(['size', 'big'], { is: [0, true] })).toBe(false);
    expect(holdsFor(['a.b'], { is: 'dot' })).toBe(true);
  });

  it('that is a list stands for each of its items', () => {
    expect(holdsFor(['labels'], { is: ['other', 'billable'] })).toBe(true);
    expect(holdsFor(['labels'], { is: 7 })).toBe(true);
    expect(holdsFor(['people', 'name'], { matches: '^b' })).toBe(true);
    expect(asks({ field: 'metadata', path: ['a'], is: 1 }, { metadata: { a: [[1]] } })).toBe(false);
  });

  it.each(['{', '[1]', 'null', '"labels"', '{"labels":null}', '{"labels":{}}'])('such as %s holds for nothing', (text) => {
    expect(asks({ field: 'metadata', path: ['labels'], wildcard: '*' }, { metadata: text })).toBe(false);
  });

  it('has no keys but its own', () => {
    for (const path of [['constructor', 'name'], ['__proto__'], ['toString', 'name']])
      expect(holdsFor(path, { wildcard: '*' })).toBe(false);
  });
});

describe('Time', () => {
  it('of day is local, from its first minute until before its last', () => {
    const morning = { field: 'time_of_day', from: '09:00', to: '12:00' };
    const startsAt = (clock: string) => asks(morning, { starts: `2026-07-01T${clock}+05:45`, timeZone: 'Asia/Kathmandu' });
    expect(['08:59', '09:00', '11:59', '12:00'].map(startsAt)).toEqual([false, true, true, false]);
  });

  it('of day goes on past midnight where it ends before it starts', () => {
    const night = { field: 'time_of_day', from: '22:00', to: '06:00' };
    const startsAt = (clock: string) => asks(night, { starts: `2026-03-10T${clock}Z` });
    expect(['21:59', '22:00', '23:59', '00:00', '05:59', '06:00'].map(startsAt)).toEqual([false, true, true, true, true, false]);
    expect(asks({ field: 'time_of_day', from: '22:00', to: '24:00' }, { starts: '2026-03-10T23:59Z' })).toBe(true);
    expect(asks({ field: 'time_of_day', from: '22:00', to: '24:00' }, { starts: '2026-03-10T00:00Z' })).toBe(false);
  });

  it('of day is what clocks show, on both edges of summer time', () => {
    const second = { field: 'time_of_day', from: '02:00', to: '03:00' };
    for (const starts of ['2026-10-25T00:30Z', '2026-10-25T01:30Z']) expect(asks(second, { starts, timeZone: 'Europe/Berlin' })).toBe(true);
    expect(asks(second, { starts: '2026-03-29T01:00Z', timeZone: 'Europe/Berlin' })).toBe(false);
  });

  it('of week is the local day of the start', () => {
    const weekend = { field: 'weekday', is: ['saturday', 'sunday'] };
    const friday = { starts: '2026-03-13T15:30Z' };
    expect(asks(weekend, friday)).toBe(false);
    expect(asks(weekend, { ...friday, timeZone: 'Asia/Tokyo' })).toBe(true);
    expect(asks({ field: 'weekday', is: 'friday' }, friday)).toBe(true);
  });

  it('taken is at least the one and less than the other', () => {
    const lasts = (minutes: number, bounds: object) => asks({ field: 'duration_minutes', ...bounds }, { minutes });
    expect([29.9, 30, 31].map((minutes) => lasts(minutes, { at_least: 30 }))).toEqual([false, true, true]);
    expect([29.9, 30, 31].map((minutes) => lasts(minutes, { less_than: 30 }))).toEqual([true, false, false]);
    expect([10, 30, 60].map((minutes) => lasts(minutes, { at_least: 30, less_than: 60 }))).toEqual([false, true, false]);
  });

  it('taken is unknown of a point, but none of an event that ends at its start', () => {
    for (const bounds of [{ at_least: 0 }, { less_than: 60 }]) expect(asks({ field: 'duration_minutes', ...bounds }, {})).toBe(false);
    expect(asks({ field: 'duration_minutes', less_than: 60 }, { ended_at: Date.parse('2026-03-10T09:00Z') })).toBe(true);
    expect(asks({ field: 'duration_minutes', less_than: 60 }, { duration_minutes: 0 })).toBe(true);
  });
});

describe('Joins', () => {
  const yes = { field: 'source', is: 'git' };
  const no = { field: 'source', is: 'ical' };

  it.each([
    [{ all: [yes, yes] }, true],
    [{ all: [yes, no] }, false],
    [{ any: [no, yes] }, true],
    [{ any: [no, no] }, false],
    [{ none: [no, no] }, true],
    [{ none: [no, yes] }, false],
    [{ all: [yes, { any: [no, { none: [no] }] }] }, true],
    [{ none: [{ all: [yes, { none: [yes] }] }] }, true],
  ])('%j is %s', (when, expected) => {
    expect(asks(when, { source: 'git' })).toBe(expected);
  });
});
