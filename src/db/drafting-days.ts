import type { Day } from '#domain/day.ts';
import type { Instant } from '#domain/instant.ts';
import type { Db, Store, UpsertPlan } from './engine.ts';
import type { DraftingDayRow } from './schema.ts';

const PLAN: UpsertPlan<'drafting_days'> = {
  table: 'drafting_days',
  key: ['user_id', 'date'],
  keep: [],
  columns: { user_id: 'text', date: 'text', requested_at: 'bigint', due_at: 'bigint' },
};

/** Asks for user-days to be drafted now. Asking again for a waiting day brings it forward. */
export async function requestDraftingDays(
  { db, engine }: Store,
  days: readonly { user_id: string; date: Day }[],
  now: Instant,
): Promise<void> {
  await engine.upsertMany(
    db,
    PLAN,
    days.map((day) => ({ ...day, requested_at: now, due_at: now })),
  );
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

/** Takes a built day off the list, or puts it off until its next interval ends. */
export async function settleDraftingDay({ db }: Store, userId: string, day: Day, nextDueAt: Instant | null): Promise<void> {
  if (nextDueAt === null) await db.deleteFrom('drafting_days').where('user_id', '=', userId).where('date', '=', day).execute();
  else await db.updateTable('drafting_days').set({ due_at: nextDueAt }).where('user_id', '=', userId).where('date', '=', day).execute();
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
