import fc from 'fast-check';
import { buildCatalogue } from '#domain/drafting/catalogue.ts';
import type { DayInput } from '#domain/drafting/day-input.ts';
import { CLAIM_KINDS, type DraftingSettings, TENTATIVE_EVENTS } from '#domain/drafting/settings.ts';
import type { HeldTime } from '#domain/drafting/share-minutes.ts';
import { clip, MS_PER_MINUTE } from '#domain/interval.ts';
import type { Preferences } from '#domain/preferences.ts';
import { toRuleSet } from '#domain/rules/rule-set.ts';
import { type DaySpan, userDaySpan, type ZoneChange, zoneAt } from '#domain/time-zone.ts';
import { type GeneratedSignal, generatedRuns, generatedSignals } from './generated-signals.ts';
import { at, dayInput, PLAIN } from './sample.ts';

export type { GeneratedSignal };
export type GeneratedDay = { zones: readonly ZoneChange[]; signals: GeneratedSignal[]; input: DayInput };

const living = (time_zone: string): ZoneChange[] => [{ effective_at: 0, time_zone }];
const BERLIN_TO_NEW_YORK: ZoneChange[] = [
  ...living('Europe/Berlin'),
  { effective_at: at('2026-03-10T12:00Z'), time_zone: 'America/New_York' },
];

/** Days on both edges of summer time and beside them, a day of 29 hours, and the first one of all. */
const PLACES: readonly { zones: ZoneChange[]; day: string }[] = [
  ...['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26'].map((day) => ({ zones: living('Europe/Berlin'), day })),
  ...['2026-04-05', '2026-10-03', '2026-10-04'].map((day) => ({ zones: living('Australia/Sydney'), day })),
  ...['2018-02-17', '2018-02-18', '2018-11-03', '2018-11-04'].map((day) => ({ zones: living('America/Sao_Paulo'), day })),
  ...['2026-02-15', '2026-03-22'].map((day) => ({ zones: living('Africa/Casablanca'), day })),
  ...['2026-04-05', '2026-10-04'].map((day) => ({ zones: living('Australia/Lord_Howe'), day })),
  { zones: living('Asia/Kathmandu'), day: '2026-03-10' },
  { zones: living('UTC'), day: '1970-01-01' },
  { zones: BERLIN_TO_NEW_YORK, day: '2026-03-10' },
];

const RULES = [
  { version: 1, when: { field: 'title', contains: 'lunch' }, then: { exclude: true } },
  { version: 1, when: { field: 'source', is: 'wakatime' }, then: { billable: 1 } },
];
const RULE_SET = toRuleSet(RULES, buildCatalogue({ budgets: [], lineItems: [], tasks: [] }));

const settings: fc.Arbitrary<DraftingSettings> = fc
  .record({
    burst_gap_minutes: fc.constantFrom(1, 10, 30, 60),
    burst_lead_minutes: fc.constantFrom(0, 15, 120),
    longest_burst_minutes: fc.constantFrom(15, 60, 480),
    precedence: fc.shuffledSubarray([...CLAIM_KINDS], { minLength: CLAIM_KINDS.length }),
    tentative_events: fc.constantFrom(...TENTATIVE_EVENTS),
  })
  .map((drawn) => ({
    ...drawn,
    longest_burst_minutes: Math.max(drawn.longest_burst_minutes, drawn.burst_gap_minutes),
    working_hours: [],
  }));

const preferences: fc.Arbitrary<Preferences> = fc
  .record({
    calendar_min_duration_minutes: fc.constantFrom(0, 0, 15),
    calendar_exclude_patterns: fc.constantFrom<string[]>([], ['lun*h']),
    auto_dismiss_below_minutes: fc.constantFrom(0, 5),
    default_rounding: fc.constantFrom('none', '15min', '7min_up'),
  })
  .map((drawn) => ({ ...PLAIN, ...drawn }));

/** Time of entries and shaped drafts, which may overlap each other; as it is loaded, within the day. */
function heldTime(span: DaySpan, kind: HeldTime['kind']): fc.Arbitrary<HeldTime[]> {
  const drawn = fc.tuple(fc.integer({ min: -30, max: 1_500 }), fc.integer({ min: 1, max: 120 }));
  return fc.array(drawn, { maxLength: 2 }).map((rows) =>
    rows.flatMap(([minute, minutes], index): HeldTime[] => {
      const startsAt = span.startsAt + minute * MS_PER_MINUTE;
      const interval = clip({ startsAt, endsAt: startsAt + minutes * MS_PER_MINUTE }, span);
      if (interval === null) return [];
      return [
        { kind, holder: kind === 'booked' ? { kind: 'time_entry', id: `e${index}` } : { kind: 'draft', id: `pinned${index}` }, interval },
      ];
    }),
  );
}

/** Some of the signals belong to drafts of an agent, some to drafts that were dismissed. */
function decisions(signals: readonly GeneratedSignal[]): fc.Arbitrary<Pick<DayInput, 'takenSignalIds' | 'draftIdBySignalId'>> {
  const ids = signals.map(({ signal }) => signal.id);
  const decided = fc.constantFrom(...Array<null>(8).fill(null), 'dismissed', 'agent1', 'agent2');
  return fc.array(decided, { minLength: ids.length, maxLength: ids.length }).map((drafts) => {
    const named = ids.flatMap((id, index): [string, string][] => (drafts[index] ? [[id, drafts[index]]] : []));
    return {
      takenSignalIds: new Set(named.map(([id]) => id)),
      draftIdBySignalId: new Map(named.filter(([, draftId]) => draftId !== 'dismissed')),
    };
  });
}

/**
 * A user-day with all that can be in it. `unitMs`: every instant lies a whole number of these after the start of the day. `isDense`: mostly
 * points that follow each other closely, over midnight.
 */
export function generatedDay(given: { unitMs?: number; hasDecisions?: boolean; isDense?: boolean } = {}): fc.Arbitrary<GeneratedDay> {
  const { unitMs = 1, hasDecisions = true, isDense = false } = given;
  return fc.constantFrom(...PLACES).chain(({ zones, day }) => {
    const span = userDaySpan(zones, day);
    const held = (kind: HeldTime['kind']) => (hasDecisions ? heldTime(span, kind) : fc.constant<HeldTime[]>([]));
    const now = fc.oneof(
      { weight: 4, arbitrary: fc.constant(span.endsAt + 9e8) },
      { weight: 1, arbitrary: fc.constant(span.startsAt + 39_600_000) },
    );
    const drawn = isDense
      ? fc.tuple(generatedSignals(span, unitMs, 4), generatedRuns(span)).map((both) => both.flat())
      : generatedSignals(span, unitMs, 24);
    return drawn.chain((signals) =>
      fc
        .record({
          preferences,
          settings,
          ruleSet: fc.constantFrom(dayInput('UTC', day, []).ruleSet, RULE_SET),
          bookedTime: held('booked'),
          heldTime: held('decided'),
          decisions: hasDecisions ? decisions(signals) : fc.constant({}),
          now,
        })
        .map(({ decisions, ...rest }) => {
          const own = signals.map(({ signal }) => signal);
          return {
            zones,
            signals,
            input: dayInput('UTC', day, own, { span, timeZone: zoneAt(zones, span.startsAt), ...rest, ...decisions }),
          };
        }),
    );
  });
}
