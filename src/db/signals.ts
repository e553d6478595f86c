import type { Day } from '#domain/day.ts';
import type { SignalTime } from '#domain/drafting/activity.ts';
import type { Instant } from '#domain/instant.ts';
import { MS_PER_DAY } from '#domain/interval.ts';
import { isRedacted, PRIVATE_WORD } from '#domain/private-time.ts';
import type { Signal } from '#domain/signal.ts';
import { noteChange } from './change-feed.ts';
import type { Store, UpsertPlan } from './engine.ts';
import { inParts } from './in-parts.ts';
import { pagesById } from './pages.ts';

const PLAN: UpsertPlan<'signals'> = {
  table: 'signals',
  key: ['user_id', 'id'],
  keep: ['created_at'],
  columns: {
    user_id: 'text',
    id: 'text',
    source: 'text',
    source_id: 'text',
    signal_type: 'text',
    title: 'text',
    started_at: 'bigint',
    ended_at: 'bigint',
    duration_minutes: 'double precision',
    metadata: 'text',
    matched_budget_id: 'text',
    matched_task_id: 'text',
    started_on: 'text',
    created_at: 'bigint',
    updated_at: 'bigint',
  },
};

const ROWS_PER_PAGE = 500;
/** No zone is this far from UTC, so a local day lies within its UTC day widened by it. */
const WIDEST_OFFSET_MS = 24 * 3_600_000;

export type SignalFilter = { date_from?: Day | undefined; date_to?: Day | undefined; source?: string | undefined };

/** One user's signals, latest start first, those without a start last. */
export async function listSignals({ db }: Store, userId: string, filter: SignalFilter, limit: number): Promise<Signal[]> {
  let query = db.selectFrom('signals').selectAll().where('user_id', '=', userId);
  if (filter.source !== undefined) query = query.where('source', '=', filter.source);
  // The day decides; the instants beside it let the index on the start find the range.
  if (filter.date_from !== undefined)
    query = query.where('started_on', '>=', filter.date_from).where('started_at', '>=', utcMidnight(filter.date_from) - WIDEST_OFFSET_MS);
  if (filter.date_to !== undefined)
    query = query
      .where('started_on', '<=', filter.date_to)
      .where('started_at', '<', utcMidnight(filter.date_to) + MS_PER_DAY + WIDEST_OFFSET_MS);
  return query
    .orderBy('started_at', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Those of `ids` that the user has, latest start first. */
export async function listSignalsByIds({ db, engine }: Store, userId: string, ids: readonly string[]): Promise<Signal[]> {
  const signals = await engine.selectByKeys(
    db,
    PLAN,
    ids.map((id) => ({ user_id: userId, id })),
  );
  return signals.sort((a, b) => (b.started_at ?? -Infinity) - (a.started_at ?? -Infinity) || (a.id < b.id ? -1 : 1));
}

/**
 * One user's signals that can have time in a day: those that start in `[nearFrom, until)`, and those that start in
 * `[from, nearFrom)` and last beyond `dayStartsAt`, or may.
 */
export async function listSignalsAround(
  { db }: Store,
  userId: string,
  { from, nearFrom, dayStartsAt, until }: { from: Instant; nearFrom: Instant; dayStartsAt: Instant; until: Instant },
): Promise<Signal[]> {
  return db
    .selectFrom('signals')
    .selectAll()
    .where('user_id', '=', userId)
    .where('started_at', '>=', from)
    .where('started_at', '<', until)
    .where((where) =>
      where.or([
        where('started_at', '>=', nearFrom),
        where('ended_at', '>', dayStartsAt),
        where.and([
          where.or([where('ended_at', 'is', null), where('ended_at', '<=', where.ref('started_at'))]),
          where('duration_minutes', '>', 0),
        ]),
      ]),
    )
    .execute();
}

export async function findSignalsByKeys({ db, engine }: Store, keys: readonly { user_id: string; id: string }[]): Promise<Signal[]> {
  return engine.selectByKeys(db, PLAN, keys);
}

/** Of what kinds those of `ids` are that the user has, in no order. */
export async function listSignalKinds(
  { db }: Store,
  userId: string,
  ids: readonly string[],
): Promise<Pick<Signal, 'id' | 'source' | 'signal_type'>[]> {
  const kinds: Pick<Signal, 'id' | 'source' | 'signal_type'>[] = [];
  for (const some of inParts(ids)) {
    const query = db.selectFrom('signals').select(['id', 'source', 'signal_type']).where('user_id', '=', userId).where('id', 'in', some);
    kinds.push(...(await query.execute()));
  }
  return kinds;
}

/** All of a user's signals, page by page. */
export function pageSignals({ db }: Store, userId: string): AsyncGenerator<Signal[]> {
  return pagesById((after) =>
    db.selectFrom('signals').selectAll().where('user_id', '=', userId).where('id', '>', after).orderBy('id').limit(ROWS_PER_PAGE).execute(),
  );
}

/** Those of `ids` that are private: of the user's signals the ones without any text. */
export async function listRedactedSignalIds({ db }: Store, userId: string, ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const some of inParts(ids)) {
    const query = db.selectFrom('signals').selectAll().where('user_id', '=', userId).where('id', 'in', some);
    for (const signal of await query.where('source_id', '=', PRIVATE_WORD).execute()) if (isRedacted(signal)) found.push(signal.id);
  }
  return found;
}

/** Writes signals as they are given, new or changed. */
export async function saveSignals(store: Store, signals: readonly Signal[]): Promise<void> {
  await store.engine.upsertMany(store.db, PLAN, signals);
  noteChange(store, 'signals', signals);
}

/** When the user's signals that start at `from` or later, and before `until` where that is given, start and end. */
export async function listSignalTimes({ db }: Store, userId: string, from: Instant, until?: Instant): Promise<SignalTime[]> {
  const query = db
    .selectFrom('signals')
    .select(['started_at', 'ended_at', 'duration_minutes'])
    .where('user_id', '=', userId)
    .where('started_at', '>=', from);
  return (until === undefined ? query : query.where('started_at', '<', until)).execute();
}

function utcMidnight(day: Day): Instant {
  return Date.parse(`${day}T00:00:00Z`);
}
