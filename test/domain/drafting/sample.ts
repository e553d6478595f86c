import { type Activity, readActivity } from '#domain/drafting/activity.ts';
import { type BuiltDay, buildDay } from '#domain/drafting/build-day.ts';
import { buildCatalogue, type Catalogue } from '#domain/drafting/catalogue.ts';
import type { DayInput } from '#domain/drafting/day-input.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import type { EngineDraft } from '#domain/drafting/to-draft.ts';
import { type Instant, parseInstant } from '#domain/instant.ts';
import type { Interval } from '#domain/interval.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '#domain/preferences.ts';
import { NOTHING_PRIVATE } from '#domain/private-patterns.ts';
import { NO_RULES } from '#domain/rules/rule-set.ts';
import type { Signal } from '#domain/signal.ts';
import { daySpan } from '#domain/time-zone.ts';

/** Preferences that neither round nor dismiss nor leave out, so that a test sees the minutes as they are. */
export const PLAIN: Preferences = {
  ...DEFAULT_PREFERENCES,
  enabled: 1,
  default_rounding: 'none',
  auto_dismiss_below_minutes: 0,
  calendar_min_duration_minutes: 0,
};

/** `2026-03-10T09:00Z` or with an offset. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`No instant: ${text}`);
  return instant;
}

let counter = 0;

type Sent = Partial<Omit<Signal, 'started_at' | 'ended_at' | 'metadata'>> & {
  started_at?: string | null;
  ended_at?: string | null;
  metadata?: object | string;
};

export function signal(sent: Sent = {}): Signal {
  const { started_at = '2026-03-10T09:00Z', ended_at = null, metadata, ...rest } = sent;
  return {
    user_id: 'u1',
    id: `s${++counter}`,
    source: 'git',
    source_id: 'x',
    signal_type: 'commit',
    title: null,
    duration_minutes: null,
    matched_budget_id: null,
    matched_task_id: null,
    started_on: null,
    created_at: 0,
    updated_at: 0,
    ...rest,
    started_at: started_at === null ? null : at(started_at),
    ended_at: ended_at === null ? null : at(ended_at),
    metadata: metadata === undefined || typeof metadata === 'string' ? (metadata ?? null) : JSON.stringify(metadata),
  };
}

export function commit(started_at: string, sent: Sent = {}): Signal {
  return signal({ started_at, title: 'Fix login', metadata: { repository: 'acme/web', branch: 'main' }, ...sent });
}

export function meeting(started_at: string, ended_at: string | null, sent: Sent = {}): Signal {
  return signal({ source: 'google_calendar', signal_type: 'event', title: 'Planning', started_at, ended_at, ...sent });
}

export function activity(sent: Sent = {}): Activity {
  const read = readActivity(signal(sent));
  if (!read) throw new Error('An activity needs a start');
  return read;
}

const NO_CATALOGUE: Catalogue = buildCatalogue({ budgets: [], lineItems: [], tasks: [] });

export function dayInput(zone: string, day: string, signals: readonly Signal[], rest: Partial<DayInput> = {}): DayInput {
  return {
    user_id: 'u1',
    span: daySpan(zone, day),
    signals,
    preferences: PLAIN,
    settings: DEFAULT_DRAFTING_SETTINGS,
    catalogue: NO_CATALOGUE,
    timeZone: zone,
    ruleSet: NO_RULES,
    hasPrivateText: NOTHING_PRIVATE,
    bookedTime: [],
    takenSignalIds: new Set(),
    occupiedDraftIds: new Set(),
    draftIdBySignalId: new Map(),
    heldTime: [],
    now: at('2100-01-01T00:00Z'),
    ...rest,
  };
}

export function build(zone: string, day: string, signals: readonly Signal[], rest: Partial<DayInput> = {}): BuiltDay {
  return buildDay(dayInput(zone, day, signals, rest));
}

export function intervalsOf(draft: EngineDraft): Interval[] {
  return (JSON.parse(draft.intervals ?? '[]') as [number, number][]).map(([startsAt, endsAt]) => ({ startsAt, endsAt }));
}

/** `09:00–10:00` in UTC, to read in a failing test. */
export function clockTimes(draft: EngineDraft | undefined): string[] {
  return draft ? intervalsOf(draft).map(({ startsAt, endsAt }) => `${hourMinute(startsAt)}–${hourMinute(endsAt)}`) : [];
}

function hourMinute(instant: Instant): string {
  return new Date(instant).toISOString().slice(11, 16);
}
