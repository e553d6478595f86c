import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeSourceChange, mergeSourceChange, type SourceChange, type SourceFacts, sourceFacts } from '#domain/source-change.ts';
import { at, signal } from './drafting/sample.ts';

function facts(from: string, to: string, state: SourceFacts['state'] = 'active'): SourceFacts {
  return { started_at: at(`2026-03-10T${from}Z`), ended_at: at(`2026-03-10T${to}Z`), duration_minutes: null, state };
}

const BOOKED = facts('10:00', '11:00');

describe('sourceFacts', () => {
  test('hold times and state, and no text', () => {
    const times = { started_at: '2026-03-10T10:00Z', ended_at: '2026-03-10T11:00Z', duration_minutes: 60 };
    const found = sourceFacts(signal({ ...times, title: 'Secret', metadata: '{"organizer":"secret@example.com"}' }));
    expect(found).toEqual({ ...BOOKED, duration_minutes: 60 });
  });

  test.each([
    ['ical', '{"status":"Cancelled"}', 'cancelled'],
    ['git', '{"status":"cancelled"}', 'cancelled'],
    ['ical', '{"response":"declined"}', 'declined'],
    ['google_calendar', '{"response":"declined","status":"cancelled"}', 'cancelled'],
    ['github', '{"response":"declined"}', 'active'],
    ['ical', 'no JSON', 'active'],
  ])('of a signal of %s with %s say %s', (source, metadata, state) => {
    expect(sourceFacts(signal({ source, metadata })).state).toBe(state);
  });
});

describe('describeSourceChange', () => {
  test.each([
    ['shortened at its end', facts('10:00', '10:30'), ['shortened']],
    ['shortened at its start', facts('10:30', '11:00'), ['shortened']],
    ['lengthened', facts('09:30', '11:00'), ['lengthened']],
    ['moved', facts('14:00', '15:00'), ['moved']],
    ['moved and shortened', facts('14:00', '14:30'), ['moved', 'shortened']],
    ['cancelled', facts('10:00', '11:00', 'cancelled'), ['cancelled']],
    ['declined', facts('10:00', '11:00', 'declined'), ['declined']],
    ['cancelled and moved', facts('12:00', '13:00', 'cancelled'), ['cancelled', 'moved']],
    ['left without a start', { ...BOOKED, started_at: null, ended_at: null, duration_minutes: 60 }, ['moved']],
  ] as const)('says of an event that it was %s', (_what, after, words) => {
    expect(describeSourceChange(BOOKED, after)).toEqual(words);
  });

  test('says that what was cancelled or declined takes place again', () => {
    expect(describeSourceChange(facts('10:00', '11:00', 'cancelled'), BOOKED)).toEqual(['reinstated']);
    expect(describeSourceChange(facts('10:00', '11:00', 'declined'), facts('10:00', '12:00'))).toEqual(['reinstated', 'lengthened']);
    expect(describeSourceChange(facts('10:00', '11:00', 'declined'), facts('10:00', '11:00', 'cancelled'))).toEqual(['cancelled']);
  });

  test('says nothing where the same time is said in another way', () => {
    expect(describeSourceChange(BOOKED, { ...BOOKED, ended_at: null, duration_minutes: 60 })).toEqual([]);
    expect(describeSourceChange(BOOKED, { ...BOOKED, duration_minutes: 5 })).toEqual([]);
  });
});

describe('mergeSourceChange', () => {
  test('keeps what was booked, however often the event changes before its owner acknowledges it', () => {
    const first = mergeSourceChange(undefined, { before: BOOKED, after: facts('10:00', '10:30'), changed_at: 1 });
    const second = mergeSourceChange(first ?? undefined, {
      before: facts('10:00', '10:30'),
      after: facts('12:00', '13:00'),
      changed_at: 2,
    });
    expect(second).toEqual({ before: BOOKED, after: facts('12:00', '13:00'), changed_at: 2, acknowledged_at: null });
  });

  test('keeps nothing once the event is back where it was', () => {
    const first = mergeSourceChange(undefined, { before: BOOKED, after: facts('10:00', '10:30'), changed_at: 1 });
    expect(mergeSourceChange(first ?? undefined, { before: facts('10:00', '10:30'), after: BOOKED, changed_at: 2 })).toBeNull();
  });

  test('starts from what was acknowledged', () => {
    const acknowledged = { before: BOOKED, after: facts('10:00', '10:30'), changed_at: 1, acknowledged_at: 2 };
    expect(mergeSourceChange(acknowledged, { before: acknowledged.after, after: BOOKED, changed_at: 3 })).toEqual({
      before: acknowledged.after,
      after: BOOKED,
      changed_at: 3,
      acknowledged_at: null,
    });
  });

  test('says the same of many changes as of the last one alone', () => {
    const hour = fc.integer({ min: 0, max: 3 });
    const state = fc.constantFrom('active', 'cancelled', 'declined');
    const anyFacts = fc.record({
      started_at: hour,
      ended_at: hour,
      duration_minutes: fc.constant(null),
      state,
    }) as fc.Arbitrary<SourceFacts>;
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 2 }), (versions) => {
        let kept: SourceChange | null = null;
        for (let at = 1; at < versions.length; at++) {
          const [before, after] = [versions[at - 1], versions[at]] as [SourceFacts, SourceFacts];
          if (describeSourceChange(before, after).length > 0)
            kept = mergeSourceChange(kept ?? undefined, { before, after, changed_at: at });
        }
        const [booked, last] = [versions[0], versions.at(-1)] as [SourceFacts, SourceFacts];
        const shown = kept ? describeSourceChange(kept.before, kept.after) : [];
        expect(shown).toEqual(describeSourceChange(booked, last));
      }),
    );
  });
});
