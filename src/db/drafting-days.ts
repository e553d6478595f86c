import type { Day } from '#domain/day.ts';
import type { Instant } from '#domain/instant.ts';
import { noteChange } from './change-feed.ts';
import type { Db, Store, UpsertPlan } from './engine.ts';
import type { DraftingDayRow } from './schema.ts';

const PLAN: UpsertPlan<'drafting_days'> = {
  table: 'drafting_days',
  key: ['user_id', 'date'],
  keep: [],
  columns: { user_id: 'text', date: 'text', request_id: 'text', requested_at: 'bigint', due_at: 'bigint' },
};

/** Asks for user-days to be drafted now. Asking again for a waiting day brings it forward. Told as drafts: they wait from now on. */
export async function requestDraftingDays(
  store: Store,
  days: readonly { user_id: string; date: Day }[],
  request: Pick<DraftingDayRow, 'request_id' | 'requested_at'>,
): Promise<void> {
  await store.engine.upsertMany(
    store.db,
    PLAN,
    days.map((day) => ({ ...day, ...request, due_at: request.requested_at })),
  );
  noteChange(store, 'drafts', days);
}

/** Days that are due, of active users who switched auto-tracking on. */
export async function listDueDraftingDays(
  { db }: Store,
  now: Instant,
  userIds: readonly string[] | null,
  limit: number,
): Promise<DraftingDayRow[]> {
  let query = waitingDays(db).selectAll('drafting_days').where('drafting_days.due_at', '<=', now);
  if (userIds) query = query.where('drafting_days.user_id', 'in', userIds);
  return query.orderBy('drafting_days.user_id').orderBy('drafting_days.date').limit(limit).execute();
}

export async function findDraftingDay({ db }: Store, userId: string, day: Day): Promise<DraftingDayRow | undefined> {
  return db.selectFrom('drafting_days').selectAll().where('user_id', '=', userId).where('date', '=', day).executeTakeFirst();
}

/**
 * Takes a day off the list, or puts it off until `nextDueAt`; one that was asked for again since it was read stays as it is.
 * Told as drafts also where none differs: the day waits no more.
 */
export async function settleDraftingDay(
  store: Store,
  { user_id, date, request_id }: Pick<DraftingDayRow, 'user_id' | 'date' | 'request_id'>,
  nextDueAt: Instant | null,
): Promise<void> {
  const { db } = store;
  const key = { user_id, date, request_id };
  if (nextDueAt === null)
    await db
      .deleteFrom('drafting_days')
      .where((where) => where.and(key))
      .execute();
  else
    await db
      .updateTable('drafting_days')
      .set({ due_at: nextDueAt })
      .where((where) => where.and(key))
      .execute();
  noteChange(store, 'drafts', [{ user_id }]);
}

/** When the next day of an active user who switched auto-tracking on falls due; null when none waits. */
export async function nextDraftingDueAt({ db }: Store): Promise<Instant | null> {
  const row = await waitingDays(db).select('drafting_days.due_at').orderBy('drafting_days.due_at').limit(1).executeTakeFirst();
  return row?.due_at ?? null;
}

function waitingDays(db: Db) {
  return db
    .selectFrom('drafting_days')
    .innerJoin('preferences', 'preferences.user_id', 'drafting_days.user_id')
    .innerJoin('users', 'users.id', 'drafting_days.user_id')
    .where('preferences.enabled', '=', 1)
    .where('users.deactivated_at', 'is', null);
}

/** The days from `from` on, of active users who switched auto-tracking on, on which a draft of the engine's is stored that nobody has decided on. */
export async function listAllUndecidedEngineDays({ db }: Store, from: Day): Promise<{ user_id: string; date: Day }[]> {
  return db
    .selectFrom('preferences')
    .innerJoin('users', 'users.id', 'preferences.user_id')
    .innerJoin('drafts', 'drafts.user_id', 'preferences.user_id')
    .select(['drafts.user_id', 'drafts.date'])
    .distinct()
    .where('preferences.enabled', '=', 1)
    .where('users.deactivated_at', 'is', null)
    .where('drafts.status', 'in', ['pending', 'dismissed'])
    .where((where) => where.or([where('drafts.dismissed_by', 'is', null), where('drafts.dismissed_by', '=', 'rule')]))
    .where('drafts.origin', '=', 'engine')
    .where('drafts.date', '>=', from)
    .orderBy('drafts.user_id')
    .orderBy('drafts.date')
    .execute();
}

/** Days of a user that wait to be drafted: all of them, those that are due by now, and when the first of all falls due (null: none waits). */
export type WaitingDays = { waiting_days: number; due_days: number; next_due_at: Instant | null };

export async function countWaitingDays({ db }: Store, userId: string, now: Instant): Promise<WaitingDays> {
  return db
    .selectFrom('drafting_days')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('waiting_days'),
      fn.count<number>(eb.case().when('due_at', '<=', now).then(1).end()).as('due_days'),
      fn.min<Instant | null>('due_at').as('next_due_at'),
    ])
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
}

/** A user's days in a range on which a draft of the engine's is stored that nobody has decided on. */
export async function listUndecidedEngineDays({ db }: Store, userId: string, from: Day, to: Day): Promise<Day[]> {
  const rows = await db
    .selectFrom('drafts')
    .select('date')
    .distinct()
    .where('user_id', '=', userId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('origin', '=', 'engine')
    .where('pinned', '=', 0)
    .where((where) => where.or([where('status', '=', 'pending'), where('dismissed_by', '=', 'rule')]))
    .orderBy('date')
    .execute();
  return rows.map((row) => row.date);
}
