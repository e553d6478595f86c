import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeWork, shorten } from '#domain/drafting/description.ts';
import { activity } from './sample.ts';

describe('describeWork', () => {
  test('joins titles without repeats, in order', () => {
    expect(describeWork(['Fix login', 'Add logout', ' Fix  login\n'].map((title) => activity({ title })))).toBe('Fix login; Add logout');
  });

  test('leaves untitled signals out beside titled ones', () => {
    expect(describeWork([activity({ title: null }), activity({ title: 'Fix login' }), activity({ title: ' ' })])).toBe('Fix login');
  });

  test('says what untitled signals are', () => {
    expect(describeWork([activity({ source: 'github', signal_type: 'pull_request_review', metadata: { repository: 'acme/web' } })])).toBe(
      'Pull request review in acme/web (github)',
    );
    expect(describeWork([activity({ source: 'google_calendar', signal_type: 'event' })])).toBe('Event (google calendar)');
    expect(describeWork([activity({ source: 'x', signal_type: '' })])).toBe('Activity (x)');
  });
});

describe('shorten', () => {
  test('keeps 500 characters and cuts 501', () => {
    expect(shorten('a'.repeat(500))).toBe('a'.repeat(500));
    expect(shorten('a'.repeat(501))).toBe(`${'a'.repeat(499)}…`);
  });

  test('cuts before a character that does not fit whole', () => {
    expect(shorten(`${'a'.repeat(498)}👩‍👩‍👧${'b'.repeat(50)}`)).toBe(`${'a'.repeat(498)}…`);
    expect(shorten(`${'a'.repeat(498)}e\u0301${'b'.repeat(50)}`)).toBe(`${'a'.repeat(498)}…`);
    expect(shorten('😀'.repeat(300))).toBe(`${'😀'.repeat(249)}…`);
  });

  test('cuts even a single endless character', () => {
    expect(shorten(`a${'\u0301'.repeat(2_000)}`)).toHaveLength(500);
  });

  test('never gives more than 500, nor half a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 450, maxLength: 700, size: 'max' }), (text) => {
        expect(shorten(text).length).toBeLessThanOrEqual(500);
        expect(shorten(text).isWellFormed()).toBe(true);
      }),
    );
  });
});
