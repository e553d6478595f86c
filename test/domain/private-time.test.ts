import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_PRIVATE, readPrivatePatterns } from '#domain/private-patterns.ts';
import { isPrivate, isRedacted, redact } from '#domain/private-time.ts';
import type { SentSignal } from '#domain/signal.ts';

const SECRET = 'Zebra';

function signal(given: Partial<SentSignal> = {}): SentSignal {
  return {
    user_id: 'u',
    id: 's',
    source: 'git',
    source_id: 'abc',
    signal_type: 'commit',
    title: 'Fix the login',
    started_at: 1,
    ended_at: 2,
    duration_minutes: 3,
    metadata: null,
    matched_budget_id: 'b',
    matched_task_id: 't',
    ...given,
  };
}

function event(metadata: object, given: Partial<SentSignal> = {}): SentSignal {
  return signal({ source: 'google_calendar', signal_type: 'event', metadata: JSON.stringify(metadata), ...given });
}

describe('A signal is private', () => {
  test.each([
    ['its title', { title: 'The ZEBRA crossing' }],
    ['its source id', { source_id: 'https://zebra.example' }],
    ['its type', { signal_type: 'zebra_visit' }],
    ['a value deep in its metadata', { metadata: '{"a":[{"b":"say zebra"}]}' }],
    ['a key of its metadata', { metadata: '{"a":{"zebra":1}}' }],
    ['an escape in its metadata', { metadata: '{"a":"\\u007aebra"}' }],
    ['a value that a later one of its key hides', { metadata: '{"a":"zebra","a":"x"}' }],
    ['metadata that is a bare text', { metadata: '"zebra"' }],
    ['metadata deeper than any call stack', { metadata: `${'['.repeat(20_000)}"zebra"${']'.repeat(20_000)}` }],
  ])('when a pattern is in %s', (_where, given) => {
    expect(isPrivate(signal(given), readPrivatePatterns([SECRET]))).toBe(true);
    expect(isPrivate(signal(given), readPrivatePatterns(['giraffe']))).toBe(false);
  });

  test('never over the border of two texts, and a star reaches over one text alone', () => {
    const parted = signal({ title: 'zeb', source_id: 'ra', metadata: '{"one":"two"}' });
    expect(isPrivate(parted, readPrivatePatterns(['zebra', 'zeb*ra', 'one*two']))).toBe(false);
    expect(isPrivate(parted, readPrivatePatterns(['z*b']))).toBe(true);
  });

  test('by the type only where that is a word of its sender', () => {
    expect(isPrivate(signal({ signal_type: 'meeting', metadata: '{"n":1}' }), readPrivatePatterns(['meeting']))).toBe(false);
  });

  test('when its calendar says so, and no other source', () => {
    for (const visibility of ['private', 'Confidential']) {
      expect(isPrivate(event({ visibility }), NOTHING_PRIVATE)).toBe(true);
      expect(isPrivate(event({ visibility }, { source: 'git', signal_type: 'commit' }), NOTHING_PRIVATE)).toBe(false);
    }
    expect(isPrivate(event({ visibility: 'public' }), NOTHING_PRIVATE)).toBe(false);
  });
});

describe('A redacted signal', () => {
  test('keeps its time, what names it, and the words that drafting goes by', () => {
    const metadata = {
      status: 'Cancelled',
      response: 'DECLINED',
      transparency: 'opaque',
      event_type: 'focusTime',
      actor_kind: 'human',
      all_day: 1,
      visibility: 'confidential',
      revision: 7,
    };
    const sent = event({ ...metadata, organizer: SECRET, series_id: SECRET, attendees: [SECRET], own: SECRET }, { title: SECRET });
    expect(redact(sent, NOTHING_PRIVATE)).toEqual({
      ...sent,
      title: 'Private event',
      source_id: 'private',
      metadata:
        '{"status":"cancelled","response":"declined","transparency":"opaque","event_type":"focustime","actor_kind":"human","all_day":true,"visibility":"private","revision":7}',
    });
  });

  test('has no word in its metadata that is not one of ours', () => {
    const metadata = { status: SECRET, response: SECRET, transparency: SECRET, event_type: SECRET, actor_kind: SECRET, revision: SECRET };
    expect(redact(event(metadata), NOTHING_PRIVATE).metadata).toBe('{"visibility":"private"}');
    expect(redact(event({}, { metadata: '{"revision":1e999}' }), NOTHING_PRIVATE).metadata).toBe('{"visibility":"private"}');
  });

  test('is called Private where it is no event, and keeps its type unless that is private', () => {
    expect(redact(signal(), NOTHING_PRIVATE)).toMatchObject({ title: 'Private', signal_type: 'commit' });
    expect(redact(signal({ signal_type: 'zebra_visit' }), readPrivatePatterns([SECRET])).signal_type).toBe('private');
    expect(redact(event({}), readPrivatePatterns(['*'])).signal_type).toBe('event');
  });

  test('is known as one, and what was not redacted is not', () => {
    for (const sent of [signal(), event({ status: 'cancelled' })]) {
      expect(isRedacted(sent)).toBe(false);
      expect(isRedacted(redact(sent, NOTHING_PRIVATE))).toBe(true);
      expect(isRedacted({ ...redact(sent, NOTHING_PRIVATE), title: SECRET })).toBe(false);
      expect(isRedacted({ ...redact(sent, NOTHING_PRIVATE), metadata: `{"visibility":"private","x":"${SECRET}"}` })).toBe(false);
    }
  });

  test('holds nothing of what any sender wrote, and redacting it again changes nothing', () => {
    const word = fc.constantFrom(SECRET, `${SECRET}!`, 'cancelled', 'declined', 'private');
    const metadata = fc.record(
      { status: word, response: word, visibility: word, event_type: word, all_day: fc.boolean(), revision: fc.double(), other: fc.json() },
      { requiredKeys: [] },
    );
    const sent = fc.record({
      title: fc.option(word),
      source_id: word,
      signal_type: fc.oneof(word, fc.constant('event')),
      metadata: fc.option(metadata.map((value) => JSON.stringify(value))),
    });
    fc.assert(
      fc.property(sent, (given) => {
        const once = redact(signal(given), readPrivatePatterns([SECRET]));
        expect(JSON.stringify(once)).not.toContain(SECRET);
        expect(redact(once, readPrivatePatterns([SECRET]))).toEqual(once);
        expect(isRedacted(once)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
