import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, settleMinutes } from '#domain/drafting/ledger.ts';

const claim = (id: string, rank: number, startsAt: number, endsAt: number): Claim => ({ id, rank, interval: { startsAt, endsAt } });

/** `m 10–20` for each holding. */
function settled(...claims: Claim[]): string[] {
  return settleMinutes(claims).map(({ startsAt, endsAt, claim: index }) => `${claims[index]?.id} ${startsAt}–${endsAt}`);
}

describe('settleMinutes', () => {
  test('gives an instant to the claim of the first rank, and what is left to the others', () => {
    expect(settled(claim('timer', 2, 0, 100), claim('meeting', 1, 20, 50), claim('commit', 3, 40, 70))).toEqual([
      'timer 0–20',
      'meeting 20–50',
      'timer 50–100',
    ]);
    expect(settled(claim('commit', 3, 40, 70), claim('meeting', 1, 20, 50))).toEqual(['meeting 20–50', 'commit 50–70']);
  });

  test('takes the shorter of one rank, then the one that ends first, then the first id', () => {
    expect(settled(claim('workshop', 1, 0, 100), claim('call', 1, 20, 50))).toEqual(['workshop 0–20', 'call 20–50', 'workshop 50–100']);
    expect(settled(claim('b', 1, 10, 30), claim('a', 1, 0, 20))).toEqual(['a 0–20', 'b 20–30']);
    expect(settled(claim('b', 1, 0, 20), claim('a', 1, 0, 20))).toEqual(['a 0–20']);
  });

  test('leaves alone what nobody claims, and nothing to an empty claim', () => {
    expect(settled(claim('a', 1, 0, 10), claim('b', 1, 20, 30), claim('c', 0, 5, 5))).toEqual(['a 0–10', 'b 20–30']);
    expect(settled()).toEqual([]);
  });

  test('agrees with a model that asks of each instant who claims it', () => {
    const drawn = fc.record({ rank: fc.integer({ min: 0, max: 3 }), startsAt: fc.nat(40), length: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 20 }), (rows) => {
        const claims = rows.map(({ rank, startsAt, length }, index) => claim(`c${index}`, rank, startsAt, startsAt + length));
        const holdings = settleMinutes(claims);
        for (let at = 0; at < 60; at += 1) {
          const holding = holdings.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
          expect(holding.map((one) => claims[one.claim]?.id)).toEqual(firstOf(claims.filter(({ interval }) => covers(interval, at))));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('visits no stretch twice, however much the claims overlap', () => {
    const nested = Array.from({ length: 20_000 }, (_, index) => claim(`c${index}`, 1, index, 40_000 - index));
    expect(settleMinutes(nested)).toHaveLength(2 * 20_000 - 1);
  });
});

function covers({ startsAt, endsAt }: { startsAt: number; endsAt: number }, at: number): boolean {
  return startsAt <= at && at < endsAt;
}

function firstOf(claims: readonly Claim[]): string[] {
  const length = ({ interval }: Claim) => interval.endsAt - interval.startsAt;
  const order = claims.toSorted(
    (a, b) => a.rank - b.rank || length(a) - length(b) || a.interval.endsAt - b.interval.endsAt || (a.id < b.id ? -1 : 1),
  );
  return order.slice(0, 1).map(({ id }) => id);
}
