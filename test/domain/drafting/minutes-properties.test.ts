import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSignalIds } from '#domain/draft.ts';
import { type BuiltDay, buildDay } from '#domain/drafting/build-day.ts';
import type { DraftExplanation } from '#domain/drafting/explanation.ts';
import { type Interval, intersect, MS_PER_MINUTE, subtract, totalMs, union } from '#domain/interval.ts';
import { type GeneratedDay, generatedDay } from './generated-day.ts';
import { intervalsOf } from './sample.ts';

const RUNS = { numRuns: 500 };
const draftedTime = ({ drafts }: BuiltDay): Interval[] => union(drafts.flatMap(intervalsOf));
const explanationsOf = ({ explanations }: BuiltDay): DraftExplanation[] => [...explanations.values()];

/** The time that each signal claims in the day by its piece, apart from what stands for a decision. */
function claimedTime({ input }: GeneratedDay, { pieces }: BuiltDay): Interval[] {
  return union(pieces.filter(({ signal }) => !input.takenSignalIds.has(signal.id)).map(({ interval }) => interval));
}

/** The widest time a signal can stand for: a point's reaches back to the point before or as far as its lead. */
function widestTime({ signals, input }: GeneratedDay): Interval[] {
  const reachMs = Math.max(input.settings.burst_gap_minutes, input.settings.burst_lead_minutes) * MS_PER_MINUTE;
  return union(
    signals.map(({ signal: { started_at, ended_at, duration_minutes } }) => {
      const startsAt = started_at ?? 0;
      const endsAt = ended_at ?? startsAt + (duration_minutes ?? 0) * MS_PER_MINUTE;
      return endsAt > startsAt ? { startsAt, endsAt } : { startsAt: startsAt - reachMs, endsAt: startsAt };
    }),
  );
}

/** All time that is not the engine's to give: booked, of shaped drafts, and of what agents' drafts name. */
function heldTime({ input }: GeneratedDay, { pieces }: BuiltDay): Interval[] {
  const standing = pieces.filter(({ signal }) => input.draftIdBySignalId.has(signal.id));
  return union([...input.bookedTime, ...input.heldTime, ...standing].map(({ interval }) => interval));
}

describe('The minutes of a day', () => {
  test('are drafted once at most, within the day', () => {
    fc.assert(
      fc.property(generatedDay(), ({ input }) => {
        const built = buildDay(input);
        const all = built.drafts.flatMap(intervalsOf);
        expect(totalMs(union(all))).toBe(totalMs(all));
        expect(subtract(union(all), [input.span])).toEqual([]);
      }),
      RUNS,
    );
  });

  test('are never drafted where no signal stands, bursts and their leads included', () => {
    fc.assert(
      fc.property(generatedDay(), (day) => {
        const built = buildDay(day.input);
        expect(subtract(draftedTime(built), widestTime(day))).toEqual([]);
        expect(subtract(claimedTime(day, built), widestTime(day))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('are never drafted where time is booked, shaped, or an agent’s draft stands for it', () => {
    fc.assert(
      fc.property(generatedDay(), (day) => {
        const built = buildDay(day.input);
        expect(intersect(draftedTime(built), heldTime(day, built))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('are all drafted that are claimed and not held', () => {
    fc.assert(
      fc.property(generatedDay(), (day) => {
        const built = buildDay(day.input);
        expect(draftedTime(built)).toEqual(subtract(claimedTime(day, built), heldTime(day, built)));
      }),
      RUNS,
    );
  });
});

describe('The ids of a day’s drafts', () => {
  test('are each its own, and none that a decided draft has', () => {
    const drawn = generatedDay().chain((day) => fc.tuple(fc.constant(day), fc.subarray(buildDay(day.input).drafts.map(({ id }) => id))));
    fc.assert(
      fc.property(drawn, ([{ input }, occupied]) => {
        const before = buildDay(input);
        const { drafts } = buildDay({ ...input, occupiedDraftIds: new Set(occupied) });
        expect(new Set([...occupied, ...drafts.map(({ id }) => id)]).size).toBe(occupied.length + drafts.length);
        expect(drafts.map(intervalsOf)).toEqual(before.drafts.map(intervalsOf));
      }),
      { numRuns: 200 },
    );
  });
});

describe('The explanations of a day', () => {
  test('give each signal what it claims: what it gave and what it lost', () => {
    fc.assert(
      fc.property(generatedDay(), ({ input }) => {
        for (const { signals } of explanationsOf(buildDay(input))) {
          for (const { claimed, claimed_ms, given_ms, lost } of signals) {
            expect(claimed_ms).toBe(claimed.endsAt - claimed.startsAt);
            expect(given_ms + lost.reduce((sum, { ms }) => sum + ms, 0)).toBe(claimed_ms);
            expect(lost.every(({ ms }) => ms > 0)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  test('give each draft the time that its signals gave it, to the millisecond', () => {
    fc.assert(
      fc.property(generatedDay(), ({ input }) => {
        const built = buildDay(input);
        for (const draft of built.drafts) {
          const { signals } = built.explanations.get(draft.id) as DraftExplanation;
          expect(signals.map(({ signal_id }) => signal_id).sort()).toEqual(parseSignalIds(draft.signal_ids).sort());
          expect(signals.reduce((sum, { given_ms }) => sum + given_ms, 0)).toBe(totalMs(intervalsOf(draft)));
        }
      }),
      RUNS,
    );
  });

  test('name as evidence on a draft exactly what other work says it lost to it', () => {
    fc.assert(
      fc.property(generatedDay(), ({ input }) => {
        const built = buildDay(input);
        const inDrafts = new Set(explanationsOf(built).flatMap(({ signals }) => signals.map(({ signal_id }) => signal_id)));
        for (const [id, { evidence }] of built.explanations) {
          const told = evidence.map(({ signal_id, reason, lost_ms }) => ({ signal_id, reason, ms: lost_ms }));
          expect(sums(told.filter(({ signal_id }) => inDrafts.has(signal_id)))).toEqual(sums(lostTo(id, built)));
          for (const { signal_id } of evidence.filter((one) => !inDrafts.has(one.signal_id))) {
            const left = built.leftOut.find((one) => one.signal_id === signal_id);
            expect(left).toMatchObject({ reason: 'no_time_left', lost_to: expect.arrayContaining([{ kind: 'draft', id }]) });
          }
        }
      }),
      RUNS,
    );
  });
});

type Lost = { signal_id: string; reason: string | null; ms: number };

/** What signals of other drafts lost to one. */
function lostTo(id: string, built: BuiltDay): Lost[] {
  const shares = explanationsOf(built).flatMap(({ signals }) => signals);
  return shares.flatMap(({ signal_id, lost }) =>
    lost.filter(({ to, reason }) => to?.id === id && reason !== 'same_draft').map(({ reason, ms }) => ({ signal_id, reason, ms })),
  );
}

/** A signal whose draft was split loses in two parts. */
function sums(rows: readonly Lost[]): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { signal_id, reason, ms } of rows) totals[`${signal_id} ${reason}`] = (totals[`${signal_id} ${reason}`] ?? 0) + ms;
  return totals;
}
