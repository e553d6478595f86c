import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { hoursToMs } from '#domain/hours.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openUndo } from '#test/undo.ts';

const DRAFTS = '/auto-tracking/drafts';
const RUNS = 25;
const TIMEOUT_MS = 60_000;

const KINDS = ['split', 'cut', 'join', 'extend', 'fill', 'restore', 'accept', 'dismiss', 'send', 'send a draft', 'undo'] as const;
type Step = { kind: (typeof KINDS)[number]; one: number; other: number; minute: number; length: number; isUndone: boolean };

function stepOf(...kinds: Step['kind'][]): fc.Arbitrary<Step> {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    one: fc.nat(11),
    other: fc.nat(11),
    minute: fc.integer({ min: 0, max: 300 }),
    length: fc.integer({ min: 1, max: 120 }),
    isUndone: fc.boolean(),
  });
}

/** What single steps rarely come to: minutes that are given away, filled by another draft, and asked back. */
const askedBack = fc
  .tuple(stepOf('split', 'restore'), stepOf('dismiss', 'accept'), stepOf('fill'), stepOf('undo'))
  .map((chain) => chain.map((step): Step => ({ ...step, isUndone: false })));

const steps: fc.Arbitrary<Step[]> = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.tuple(stepOf(...KINDS)) }, { weight: 2, arbitrary: askedBack }), {
    minLength: 3,
    maxLength: 10,
  })
  .map((chains) => chains.flat());

describeOnEachDatabase('Whatever is done to drafts', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function openDay() {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '08:00'), day.event('b', '07:00', '09:00'), day.event('c', '09:30', '10:00'));
    await day.build();
    return { ...day, operations: [] as string[] };
  }

  /** `operations`: what was done to drafts so far, oldest first. */
  type Day = Awaited<ReturnType<typeof openDay>>;
  const rfc3339 = (at: number) => new Date(at).toISOString();
  const instantAt = (minute: number) => rfc3339(Date.parse('2026-03-10T06:00Z') + minute * 60_000);
  const clockAt = (minute: number) => instantAt(minute).slice(11, 16);
  const pendingOf = async ({ drafts }: Day) => (await drafts()).filter(({ status }) => status === 'pending');
  const msOf = (rows: readonly Draft[]) => rows.reduce((sum, { hours }) => sum + hoursToMs(hours), 0);

  /** Null for what can’t be tried, or can’t be undone. */
  async function take(day: Day, { kind, one, other, minute, length }: Step): Promise<{ status: number; operation: string } | null> {
    const drafts = await day.drafts();
    const pick = (status: Draft['status'], at: number) => {
      const some = drafts.filter((draft) => draft.status === status);
      return some[at % some.length];
    };
    const [draft, second, dismissed] = [pick('pending', one), pick('pending', other), pick('dismissed', one)];
    if (kind === 'send') await day.send(day.event(`e${one % 3}`, clockAt(minute), clockAt(minute + length)));
    if (kind === 'send a draft') await day.sendDraft(`sent ${one % 3}`, [`e${other % 3}`], { hours: 1 });
    const earlier = day.operations.at(-1 - (one % day.operations.length));
    if (kind === 'undo') return earlier === undefined ? null : day.undo(earlier);
    if (kind === 'restore' && dismissed) return day.act('POST', `${DRAFTS}/${dismissed.id}/restore`);
    if (!draft) return null;
    const shape = (how: string, payload: object) => day.act('POST', `${DRAFTS}/${draft.id}/${how}`, payload);
    if (kind === 'split') return shape('split', { hours: (draft.hours * (1 + (other % 9))) / 10 });
    if (kind === 'cut') return shape('split', { at: instantAt(minute) });
    if (kind === 'extend') return shape('extend', { starts_at: instantAt(minute), ends_at: instantAt(minute + length) });
    const freed = JSON.parse(dismissed?.intervals ?? '[]')[0] as [number, number] | undefined;
    if (kind === 'fill' && freed) return shape('extend', { starts_at: rfc3339(freed[0]), ends_at: rfc3339(freed[1]) });
    if (kind === 'join' && second) return day.act('POST', `${DRAFTS}/join`, { ids: [draft.id, second.id] });
    return kind === 'accept' || kind === 'dismiss' ? day.decide(draft.id, kind) : null;
  }

  /** Of what waits and what is booked. */
  async function expectNoMinuteTwice(day: Day): Promise<void> {
    const entries = (await day.rowsOf('time_entries')) as Pick<Draft, 'intervals'>[];
    const held = [...(await pendingOf(day)), ...entries].flatMap(({ intervals }) => JSON.parse(intervals ?? '[]') as [number, number][]);
    held.sort(([a], [b]) => a - b);
    for (const [index, [startsAt]] of held.entries()) expect(startsAt).toBeGreaterThanOrEqual(held[index - 1]?.[1] ?? 0);
  }

  test('no minute is there twice, no hour is lost by splitting and joining, and undo takes each step back', {
    timeout: TIMEOUT_MS,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const day = await openDay();
        for (const step of taken) {
          const [before, waiting] = [await day.stored(), msOf(await pendingOf(day))];
          const answer = await take(day, step);
          expect(answer?.status ?? 200).toBeOneOf([200, 400, 409]);
          if (answer?.status === 200) day.operations.push(answer.operation);
          if (['split', 'cut', 'join'].includes(step.kind)) expect(msOf(await pendingOf(day))).toBe(waiting);
          if (answer?.status === 200 && step.isUndone && (await day.undo(answer.operation)).status === 200) {
            expect(await day.stored()).toEqual(before);
          }
          await day.build();
          await expectNoMinuteTwice(day);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
