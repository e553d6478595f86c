import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDay } from '#domain/drafting/build-day.ts';
import type { EngineDraft } from '#domain/drafting/to-draft.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';
import { type GeneratedDay, generatedDay } from './generated-day.ts';
import { groupOf, type ModelClaim, winners } from './minute-model.ts';
import { intervalsOf } from './sample.ts';

const day = generatedDay({ unitMs: MS_PER_MINUTE });
const idsOf = (draft: EngineDraft): string[] => JSON.parse(draft.signal_ids);

describe('Each minute of a day', () => {
  test('goes to the claim of the first kind among those that claim it, then to the shortest', () => {
    fc.assert(
      fc.property(day, (generated) => {
        const { span } = generated.input;
        const { drafts } = buildDay(generated.input);
        const drafted = drafts.flatMap((draft) => intervalsOf(draft).map((interval) => ({ ...interval, draft })));
        const wrong = winners(generated).minutes.filter((winner, minute) => {
          const at = span.startsAt + minute * MS_PER_MINUTE;
          const draft = drafted.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)?.draft;
          const isDrafted = winner !== undefined && winner.kind !== 'booked' && winner.kind !== 'decided';
          return isDrafted ? !draft || !idsOf(draft).includes(winner.signalId ?? '') : draft !== undefined;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  test('is counted for the signal that has it, and as lost, with the reason, for each of the others', () => {
    fc.assert(
      fc.property(day, (generated) => {
        const { drafts, explanations } = buildDay(generated.input);
        const groupBySignal = new Map(generated.signals.map((one) => [one.signal.id, groupOf(one, generated)]));
        const { claims, minutes } = winners(generated);
        for (const draft of drafts) {
          for (const share of explanations.get(draft.id)?.signals ?? []) {
            const claim = claims.find(({ signalId }) => signalId === share.signal_id);
            const wholeClaim = claim && share.claimed.startsAt === claim.startsAt && share.claimed.endsAt === claim.endsAt;
            if (!claim || !wholeClaim) continue;
            const given = minutes.filter((winner) => winner === claim).length * MS_PER_MINUTE;
            expect(share).toMatchObject({ kind: claim.kind, given_ms: given });
            const losses = lossesOf(claim, generated, minutes);
            // What gave nothing is there only if its own work has all of its time.
            if (given === 0) expect(losses.filter(({ reason }) => reason !== 'same_draft')).toEqual([]);
            const told = share.lost.map(({ to, reason, ms }) => ({ to: ownerOf(to?.id ?? '', drafts, groupBySignal), reason, ms }));
            // The largest by name, and the rest as one sum.
            expect(lengthsOf(told.filter(({ reason }) => reason !== null))).toEqual(lengthsOf(losses).slice(0, 8));
            if (losses.length <= 8) expect(asText(told)).toEqual(asText(losses));
          }
        }
      }),
      { numRuns: 800 },
    );
  });

  test('leaves out, with who has its time, each signal whose time went to others', () => {
    fc.assert(
      fc.property(day, (generated) => {
        const { leftOut } = buildDay(generated.input);
        const { claims, minutes } = winners(generated);
        const expected = claims
          .filter(({ kind, signalId }) => signalId !== null && kind !== 'decided')
          .filter((claim) => {
            const losses = lossesOf(claim, generated, minutes);
            return !minutes.includes(claim) && losses.some(({ reason }) => reason !== 'same_draft');
          });
        const told = leftOut.filter(({ reason }) => reason === 'no_time_left');
        expect(told.map(({ signal_id }) => signal_id).sort()).toEqual(expected.map(({ signalId }) => signalId).sort());
        expect(told.every(({ lost_to }) => lost_to.length > 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

type Loss = { to: string | undefined; reason: string | null; ms: number };

/** Who holds the time by what it is rather than by what it is called: of an engine's draft, what its signals have in common. */
function ownerOf(id: string, drafts: readonly EngineDraft[], groupBySignal: ReadonlyMap<string, string>): string | undefined {
  const draft = drafts.find((one) => one.id === id);
  return draft ? groupBySignal.get(idsOf(draft)[0] ?? '') : id;
}

/** One for each holder and kind of claim, as the model has it. */
function lossesOf(claim: ModelClaim, { input }: GeneratedDay, minutes: readonly (ModelClaim | undefined)[]): Loss[] {
  const losses = new Map<string, Loss>();
  for (const [minute, winner] of minutes.entries()) {
    const at = input.span.startsAt + minute * MS_PER_MINUTE;
    if (!winner || winner === claim || at < claim.startsAt || at >= claim.endsAt) continue;
    const key = `${winner.owner} ${winner.kind}`;
    const ms = (losses.get(key)?.ms ?? 0) + MS_PER_MINUTE;
    losses.set(key, { to: winner.owner, reason: reasonOf(claim, winner), ms });
  }
  return [...losses.values()];
}

function reasonOf(claim: ModelClaim, winner: ModelClaim): string {
  if (winner.kind === 'booked' || winner.kind === 'decided') return winner.kind;
  if (winner.owner === claim.owner) return 'same_draft';
  return winner.kind === claim.kind ? 'same_kind' : 'precedence';
}

/** The longest first. */
function lengthsOf(losses: readonly Loss[]): number[] {
  return losses.map(({ ms }) => ms).sort((a, b) => b - a);
}

function asText(losses: readonly Loss[]): string[] {
  return losses.map(({ to, reason, ms }) => `${to}: ${reason} ${ms}`).sort();
}
