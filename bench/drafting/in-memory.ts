import { medians } from '#bench/measure.ts';
import { buildDay } from '#domain/drafting/build-day.ts';
import type { DayInput } from '#domain/drafting/day-input.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import { NOTHING_PRIVATE } from '#domain/private-patterns.ts';
import { toRuleSet } from '#domain/rules/rule-set.ts';
import { daySpan } from '#domain/time-zone.ts';
import { generateCatalogue } from './generated-catalogue.ts';
import { generateRules } from './generated-rules.ts';
import { generateSignals } from './generated-signals.ts';
import { endpointsOf, type Measured, nameOf, sortNumbers, toMeasured, type Work } from './work.ts';

const ZONE = 'Europe/Berlin';
/** More different days than this would measure the processor's caches rather than the work. */
const MOST_DIFFERENT_DAYS = 20;

/** Building days of given signals, against sorting their starts and ends; all sizes in turn. Nothing is read or written. */
export async function compareInMemory(works: readonly Work[], rules: 'no rules' | '20 rules'): Promise<Measured[]> {
  const sides = works.map((work) => {
    const inputs = generateDays(work, rules === '20 rules' ? generateRules() : []);
    const endpoints = inputs.map((input) => endpointsOf(input.signals));
    return {
      drafting: { name: `drafting ${nameOf(work)}`, run: async () => repeat(work.days, inputs, buildDay) },
      sorting: { name: `sorting ${nameOf(work)}`, run: async () => repeat(work.days, endpoints, sortNumbers) },
    };
  });
  const result = await medians(sides.flatMap(({ drafting, sorting }) => [drafting, sorting]));
  return works.map((work) => toMeasured(work, { where: 'memory', what: rules }, result));
}

/** User-days as the store would give them, for a user who leaves all sources on. */
function generateDays({ shape, signalsPerDay, days }: Work, customRules: readonly unknown[]): DayInput[] {
  const catalogue = generateCatalogue();
  const span = daySpan(ZONE, '2026-03-10');
  return Array.from({ length: Math.min(days, MOST_DIFFERENT_DAYS) }, (_, seed) => ({
    user_id: 'user',
    span,
    timeZone: ZONE,
    signals: generateSignals({ userId: 'user', span, shape, count: signalsPerDay, seed }),
    preferences: { ...DEFAULT_PREFERENCES, enabled: 1 },
    settings: DEFAULT_DRAFTING_SETTINGS,
    ruleSet: toRuleSet(customRules, catalogue),
    hasPrivateText: NOTHING_PRIVATE,
    catalogue,
    bookedTime: [],
    takenSignalIds: new Set(),
    occupiedDraftIds: new Set(),
    draftIdBySignalId: new Map(),
    heldTime: [],
    now: span.endsAt,
  }));
}

function repeat<T>(times: number, items: readonly T[], work: (item: T) => unknown): void {
  for (let time = 0; time < times; time += 1) work(items[time % items.length] as T);
}
