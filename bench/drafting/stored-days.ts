import { v7 } from 'uuid';
import type { ConnectedStore } from '#db/connect.ts';
import { requestDraftingDays } from '#db/drafting-days.ts';
import { savePreferences } from '#db/preferences.ts';
import { saveSignals } from '#db/signals.ts';
import { addDays, type Day } from '#domain/day.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import type { Signal } from '#domain/signal.ts';
import { daySpan } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';
import { generateBudgets, generateTasks } from './generated-catalogue.ts';
import { generateRules } from './generated-rules.ts';
import { generateSignals } from './generated-signals.ts';
import type { Work } from './work.ts';

const ZONE = 'Europe/Berlin';
export const DRAFTED_DAY: Day = '2026-03-10';
/** Signals reach as far as this, so a build looks through the days before. */
const DAYS_BEFORE = 7;

/** A store with the catalogue and the signals of one work: a user a user-day, each with as many signals on each of the seven days before. */
export type StoredDays = { ctx: Context; userIds: string[]; drafted: Signal[][] };

export async function storeCatalogue({ db }: ConnectedStore): Promise<void> {
  for (const budget of generateBudgets()) await db.insertInto('budgets').values(budget).execute();
  for (const task of generateTasks()) await db.insertInto('tasks').values(task).execute();
}

export async function storeDays(store: ConnectedStore, work: Work): Promise<StoredDays> {
  const ctx = systemContext(store);
  const userIds = Array.from({ length: work.days }, (_, index) => `${work.shape}-${work.signalsPerDay}-${index}`);
  const drafted: Signal[][] = [];
  for (const [seed, userId] of userIds.entries()) {
    await addUser(ctx, userId);
    for (let before = DAYS_BEFORE; before >= 0; before -= 1) {
      const span = daySpan(ZONE, addDays(DRAFTED_DAY, -before));
      const signals = generateSignals({ userId, span, shape: work.shape, count: work.signalsPerDay, seed: seed * 100 + before });
      await ctx.db.transaction().execute((db) => saveSignals({ ...ctx, db }, signals));
      if (before === 0) drafted.push(signals);
    }
  }
  return { ctx, userIds, drafted };
}

/** Asks for each user's day, with or without the drafts that were made of it. */
export async function askForDays({ ctx, userIds }: StoredDays, drafts: 'kept' | 'removed'): Promise<void> {
  const tables = drafts === 'removed' ? (['draft_explanations', 'drafts'] as const) : [];
  for (const table of tables) await ctx.db.deleteFrom(table).where('user_id', 'in', userIds).execute();
  const days = userIds.map((user_id) => ({ user_id, date: DRAFTED_DAY }));
  await ctx.db.transaction().execute((db) => requestDraftingDays({ ...ctx, db }, days, { request_id: ctx.newId(), requested_at: 0 }));
}

async function addUser(ctx: Context, id: string): Promise<void> {
  const person = { id, email: `${id}@example.com`, name: 'Ada', access_level: 'employee', manager_id: null } as const;
  await ctx.db
    .insertInto('users')
    .values({ ...person, password_hash: null, deactivated_at: null, is_sample: 0, version: 1, created_at: 0, updated_at: 0 })
    .execute();
  await ctx.db.insertInto('user_time_zones').values({ user_id: id, effective_at: 0, time_zone: ZONE }).execute();
  await savePreferences(ctx, id, { ...DEFAULT_PREFERENCES, enabled: 1, custom_rules: generateRules() }, 0);
}

function systemContext({ db, engine }: ConnectedStore): Context {
  const outside = { clock: Date.now, newId: v7, defaultTimeZone: ZONE, wakeDrafting: () => {} };
  return { db, engine, ...outside, caller: { kind: 'system' }, operationId: v7() };
}
