import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftExplanation, SignalShare } from '#domain/drafting/explanation.ts';
import { precedenceOf } from '#domain/drafting/precedence.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { splitExplanation } from '#domain/drafting/split-explanation.ts';

const MINUTE = 60_000;
const PRECEDENCE = precedenceOf(DEFAULT_DRAFTING_SETTINGS);

function minutes(...ends: [number, number][]): string {
  return JSON.stringify(ends.map((pair) => pair.map((minute) => minute * MINUTE)));
}

function share(signal_id: string, [from, until]: [number, number], given: number, lost: SignalShare['lost'] = []): SignalShare {
  const claimed = { startsAt: from * MINUTE, endsAt: until * MINUTE };
  return { signal_id, kind: 'burst', claimed, claimed_ms: (until - from) * MINUTE, given_ms: given * MINUTE, lost };
}

function lost(to: string, minutes: number): SignalShare['lost'][number] {
  return { to: { kind: 'draft', id: to }, reason: 'precedence', ms: minutes * MINUTE };
}

function explanation(signals: SignalShare[], given: Partial<DraftExplanation> = {}): DraftExplanation {
  return {
    ...{ signals, evidence: [], matched_by: { signal_id: 'a', tiers: [] }, rule: null, rule_set_version: 'v', time_zone: 'UTC' },
    ...{ raw_minutes: 120, rounded_minutes: 120, rounding: '15min', ...given },
  };
}

function split(whole: DraftExplanation, first: string, second: string, ids = '["a","b"]', raw: [number, number] = [60, 60]) {
  const part = (intervals: string, raw_minutes: number) => ({ intervals, signal_ids: ids, raw_minutes });
  return splitExplanation(whole, [part(first, raw[0]), part(second, raw[1])], PRECEDENCE);
}

describe('splitExplanation', () => {
  test('cuts a signal on both sides, and leaves one on one side as it was', () => {
    const b = share('b', [60, 90], 20, [lost('x', 5), lost('y', 5)]);
    const [first, second] = split(explanation([share('a', [0, 120], 100, [lost('x', 20)]), b]), minutes([0, 60]), minutes([60, 120]));
    expect(first.signals).toEqual([share('a', [0, 60], 60)]);
    expect(second.signals).toEqual([share('a', [60, 120], 30, [lost('x', 30)]), b]);
  });

  test('names nobody who has the time where it may have been one of several', () => {
    const [first, second] = split(
      explanation([share('a', [0, 120], 80, [lost('x', 20), lost('y', 20)])]),
      minutes([0, 40]),
      minutes([60, 100]),
    );
    expect(first.signals).toEqual([share('a', [0, 60], 40, [{ to: null, reason: null, ms: 20 * MINUTE }])]);
    expect(second.signals).toEqual([share('a', [60, 120], 40, [{ to: null, reason: null, ms: 20 * MINUTE }])]);
  });

  test('shares raw and rounded minutes, which add up to those of the whole', () => {
    const whole = explanation([share('a', [0, 100], 100)], { raw_minutes: 100, rounded_minutes: 105 });
    const parts = split(whole, minutes([0, 33]), minutes([33, 100]), '["a"]', [33, 67]);
    expect(parts.map(({ raw_minutes, rounded_minutes }) => [raw_minutes, rounded_minutes])).toEqual([
      [33, 35],
      [67, 70],
    ]);
  });

  test('leaves what other work lost with the first part', () => {
    const evidence = [{ signal_id: 'z', kind: 'burst' as const, lost_ms: 1, reason: 'precedence' as const }];
    const parts = split(explanation([], { evidence }), minutes([0, 60]), minutes([60, 120]));
    expect(parts.map((part) => part.evidence)).toEqual([evidence, []]);
  });

  test('tells both parts of a draft without minutes the same of its signals', () => {
    const a = share('a', [0, 60], 60);
    const parts = split(explanation([a]), '[]', '[]');
    expect(parts.map(({ signals }) => signals)).toEqual([[a], [a]]);
  });

  test('what the signals of a part gave is its length, and with what they lost all they claim', () => {
    const edges = fc.tuple(fc.integer({ min: 0, max: 119 }), fc.integer({ min: 1, max: 120 })).filter(([from, until]) => from < until);
    fc.assert(
      fc.property(fc.array(edges, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 119 }), (claims, cut) => {
        const signals = [[0, 120] as [number, number], ...claims].map((ends, index) => share(String(index), ends, 0));
        const ids = JSON.stringify(signals.map(({ signal_id }) => signal_id));
        // Only shares on both sides are worked out anew, so all of them are.
        const across = signals.filter(({ claimed }) => claimed.startsAt < cut * MINUTE && claimed.endsAt > cut * MINUTE);
        const parts = split(explanation(across), minutes([0, cut]), minutes([cut, 120]), ids);
        for (const [index, part] of parts.entries()) {
          const given = part.signals.reduce((sum, { given_ms }) => sum + given_ms, 0);
          expect(given).toBe((index === 0 ? cut : 120 - cut) * MINUTE);
          for (const { given_ms, claimed_ms, lost } of part.signals) expect(given_ms + (lost[0]?.ms ?? 0)).toBe(claimed_ms);
        }
      }),
    );
  });
});
