import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSignalMetadata } from '#domain/drafting/signal-metadata.ts';

describe('readSignalMetadata', () => {
  test('reads every key that the contract names', () => {
    const sent = {
      status: 'confirmed',
      response: 'accepted',
      transparency: 'opaque',
      all_day: true,
      visibility: 'private',
      event_type: 'default',
      calendar: 'Work',
      organizer: 'ann@example.com',
      attendees: ['ann@example.com', 'bob@example.com'],
      series_id: 'uid-1',
      original_start: '2026-03-10T09:00:00Z',
      repository: 'acme/web',
      branch: 'main',
      paths: ['src/a.ts'],
      project: 'Web',
      url: 'https://example.com/1',
      revision: 3,
      actor_kind: 'human',
    };
    expect(readSignalMetadata(JSON.stringify(sent))).toEqual(sent);
  });

  test('reads words in lower case and text without the blanks around it', () => {
    expect(readSignalMetadata('{"status":"CANCELLED","event_type":"outOfOffice","branch":" Main "}')).toMatchObject({
      status: 'cancelled',
      event_type: 'outofoffice',
      branch: 'Main',
    });
  });

  test('takes 1 and true for all-day, and nothing else', () => {
    const allDay = (value: unknown) => readSignalMetadata(JSON.stringify({ all_day: value })).all_day;
    expect([true, 1, false, 0, 'true', null, {}].map(allDay)).toEqual([true, true, false, false, false, false, false]);
  });

  test('ignores values of the wrong type and keeps their neighbours', () => {
    const text =
      '{"status":7,"attendees":["a",null,{"email":"b"},{"email":7},["c"]],"paths":"x","revision":"3","branch":"","repository":"acme/web","__proto__":{"project":"x"}}';
    expect(readSignalMetadata(text)).toMatchObject({
      status: null,
      attendees: ['a', 'b'],
      paths: [],
      revision: null,
      branch: null,
      repository: 'acme/web',
      project: null,
    });
  });

  test('ignores text that no store holds', () => {
    const text = '{"repository":"acme\\u0000","branch":"\\ud800","paths":["a\\udc00","b"],"project":"Web"}';
    expect(readSignalMetadata(text)).toMatchObject({ repository: null, branch: null, paths: ['b'], project: 'Web' });
  });

  test('reads damaged text, other JSON and no text as nothing', () => {
    const empty = readSignalMetadata('{}');
    for (const text of [null, '', '{', '[]', 'null', '7', '"x"', `${'['.repeat(50_000)}`]) expect(readSignalMetadata(text)).toEqual(empty);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          expect(readSignalMetadata(text).attendees).toBeInstanceOf(Array);
        },
      ),
    );
  });
});
