import { lockDraftsByKeys } from '#db/drafts.ts';
import { findSignalsByKeys, saveSignals } from '#db/signals.ts';
import { lockEntriesOfDrafts } from '#db/time-entries.ts';
import { compareSignal } from '#domain/ingest-item.ts';
import { isRedacted } from '#domain/private-time.ts';
import type { SentSignal, Signal } from '#domain/signal.ts';
import { userDayAt, type ZoneChange } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';
import { type DayReaches, daysTouchedBy, reachIn, type UserDay } from '#operations/drafting/touched-days.ts';
import { redactMadeOf } from '#operations/private-time/redact-made-of.ts';
import { keyOf } from './item-key.ts';
import { type ChangedSignal, daysOfUndecided, findDraftsNaming, noteSourceChanges } from './note-source-changes.ts';

/** How many rows are new (of signals: or changed), and the days whose drafts they may change. */
export type StoredItems = { count: number; days: UserDay[] };

/** `tookTexts`: a stored text has gone, since its signal has become private. */
export type StoredSignals = StoredItems & { tookTexts: boolean };

/**
 * Stores signals new or changed, and marks what was booked of those whose time or state changes. Returns how many rows that were and which
 * days are to be drafted, both where they were and where they are now. The users are locked, so nobody else writes their signals meanwhile.
 */
export async function storeSentSignals(ctx: Context, sent: readonly SentSignal[], reaches: DayReaches): Promise<StoredSignals> {
  if (sent.length === 0) return { count: 0, days: [], tookTexts: false };
  const stored = new Map((await findSignalsByKeys(ctx, sent)).map((signal) => [keyOf(signal), signal]));
  const written = new Map<string, Signal>();
  for (const item of sent) {
    const key = keyOf(item);
    const present = written.get(key) ?? stored.get(key);
    if (present && compareSignal(present, item) !== 'changed') continue;
    written.set(key, toSignal(item, present, reachIn(reaches, item.user_id).zones, ctx.clock()));
  }
  const signals = [...written.values()];
  await saveSignals(ctx, signals);
  const changed = [...written].flatMap(([key, after]): ChangedSignal[] => {
    const before = stored.get(key);
    return before ? [{ before, after }] : [];
  });
  const newlyPrivate = newlyPrivateOf(written, stored);
  const madeOfPrivate = await redactMadeOfPrivate(ctx, newlyPrivate, reaches);
  const days = [
    ...daysTouchedBy([...changed.map(({ before }) => before), ...signals], reaches),
    ...madeOfPrivate.days,
    ...(await noteSourceChanges(ctx, changed, reaches)),
  ];
  return { count: signals.length, days, tookTexts: madeOfPrivate.count > 0 || newlyPrivate.some((signal) => stored.has(keyOf(signal))) };
}

/** Signals that were not private until now, as they were; one that is new may have been named before it came. */
function newlyPrivateOf(written: ReadonlyMap<string, Signal>, stored: ReadonlyMap<string, Signal>): Signal[] {
  return [...written].flatMap(([key, signal]) => {
    const before = stored.get(key);
    return isRedacted(signal) && !(before && isRedacted(before)) ? [before ?? signal] : [];
  });
}

/** They may have been drafted, and booked, with what they said. Entries are locked before drafts, as whoever deletes one does. */
async function redactMadeOfPrivate(ctx: Context, signals: readonly Signal[], reaches: DayReaches): Promise<StoredItems> {
  if (signals.length === 0) return { count: 0, days: [] };
  const naming = await findDraftsNaming(ctx, signals, reaches);
  for (const [userId, ofUser] of Map.groupBy(naming, (draft) => draft.user_id)) {
    const draftIds = ofUser.map((draft) => draft.id);
    for await (const _ of lockEntriesOfDrafts(ctx, userId, draftIds));
  }
  const drafts = await lockDraftsByKeys(ctx, naming);
  return { count: await redactMadeOf(ctx, signals, drafts), days: daysOfUndecided(drafts) };
}

function toSignal(item: SentSignal, present: Signal | undefined, zones: readonly ZoneChange[], now: number): Signal {
  return { ...item, started_on: startedOn(item, present, zones), created_at: present?.created_at ?? now, updated_at: now };
}

/** A day once given stays, even when the user has changed zone since; a start that moved is given a new one. */
function startedOn(item: SentSignal, present: Signal | undefined, zones: readonly ZoneChange[]): string | null {
  if (item.started_at === null) return null;
  if (present && present.started_at === item.started_at) return present.started_on;
  return userDayAt(zones, item.started_at);
}
