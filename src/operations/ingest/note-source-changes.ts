import { listNamings } from '#db/draft-signals.ts';
import { noteDraftSourceChanges } from '#db/draft-source-changes.ts';
import { listSignalIdsOfDays, lockDraftsByKeys } from '#db/drafts.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import { isEngineOutput } from '#domain/drafting/held-back.ts';
import type { Signal } from '#domain/signal.ts';
import { describeSourceChange, type SourceFacts, sourceFacts } from '#domain/source-change.ts';
import type { Context } from '#operations/context.ts';
import { type EntrySourceChange, mergeSourceChanges } from '#operations/drafting/merge-source-changes.ts';
import { type DayReaches, daysTouchedBy, type UserDay, widestReaches } from '#operations/drafting/touched-days.ts';
import { keyOf } from './item-key.ts';

/** A stored signal and what it becomes. */
export type ChangedSignal = { before: Signal; after: Signal };

type DraftKey = Pick<Draft, 'user_id' | 'id'>;

/** A signal whose facts have changed. */
type ChangedSource = { user_id: string; id: string; before: SourceFacts; after: SourceFacts };

/**
 * Notes which drafts and time entries stand on signals whose time or state changes now: an entry is marked for its owner, a draft without
 * one remembers what it was made of until it is made anew; one that is decided, too, since it may come back. Whoever decides on a draft holds its row, so the drafts are locked: a decision is either
 * seen here, or sees what is noted here. Returns the days of ours that are to be made anew.
 */
export async function noteSourceChanges(ctx: Context, changed: readonly ChangedSignal[], reaches: DayReaches): Promise<UserDay[]> {
  const sources = changed.filter(({ before, after }) => describeSourceChange(sourceFacts(before), sourceFacts(after)).length > 0);
  if (sources.length === 0) return [];
  const sourceByKey = new Map(sources.map(({ before, after }) => [keyOf(after), toChangedSource(before, after)]));
  const naming = await findDraftsNaming(
    ctx,
    sources.map(({ before }) => before),
    reaches,
  );
  const drafts = await lockDraftsByKeys(ctx, naming);
  const noted = drafts.flatMap((draft) => changesUnder(draft, sourceByKey));
  const now = ctx.clock();
  await noteDraftSourceChanges(
    ctx,
    noted
      .filter(({ draft }) => draft.time_entry_id === null)
      .map(({ draft, source }) => ({
        user_id: draft.user_id,
        draft_id: draft.id,
        signal_id: source.id,
        before: JSON.stringify(source.before),
        changed_at: now,
      })),
  );
  await mergeSourceChanges(
    ctx,
    noted.flatMap(({ draft, source }) => toEntryChange(draft, source, now)),
  );
  return daysOfUndecided(drafts);
}

/** On which drafts of ours lie that a build may change. */
export function daysOfUndecided(drafts: readonly Draft[]): UserDay[] {
  return drafts.filter(isEngineOutput).map(({ user_id, date }) => ({ user_id, date }));
}

function toChangedSource(before: Signal, after: Signal): ChangedSource {
  return { user_id: after.user_id, id: after.id, before: sourceFacts(before), after: sourceFacts(after) };
}

/** Drafts of agents and decided ones are found by what they name, wherever it moved; those of ours that wait lie on the days that their signals had, by whatever settings they were made. */
export async function findDraftsNaming(ctx: Context, signals: readonly Signal[], reaches: DayReaches): Promise<DraftKey[]> {
  const keys = new Set(signals.map(keyOf));
  const waiting = (await listSignalIdsOfDays(ctx, daysTouchedBy(signals, widestReaches(reaches))))
    .filter(({ user_id, signal_ids }) => parseSignalIds(signal_ids).some((id) => keys.has(keyOf({ user_id, id }))))
    .map(({ user_id, id }) => ({ user_id, id }));
  // Read last: what was accepted since the waiting ones were read is named here.
  const named = (await listNamings(ctx, signals))
    .filter(({ user_id, signal_id }) => keys.has(keyOf({ user_id, id: signal_id })))
    .map(({ user_id, draft_id }) => ({ user_id, id: draft_id }));
  return [...new Map([...waiting, ...named].map((key) => [keyOf(key), key])).values()];
}

function changesUnder(draft: Draft, sources: ReadonlyMap<string, ChangedSource>): { draft: Draft; source: ChangedSource }[] {
  return parseSignalIds(draft.signal_ids).flatMap((id) => {
    const source = sources.get(keyOf({ user_id: draft.user_id, id }));
    return source ? [{ draft, source }] : [];
  });
}

/** Nothing where the entry has been deleted. */
function toEntryChange({ user_id, time_entry_id }: Draft, { id, before, after }: ChangedSource, now: number): EntrySourceChange[] {
  return time_entry_id === null ? [] : [{ user_id, time_entry_id, signal_id: id, before, after, changed_at: now }];
}
