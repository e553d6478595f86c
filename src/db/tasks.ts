import type { Task } from '#domain/catalogue.ts';
import type { PageRequest } from '#domain/page.ts';
import { noteChange } from './change-feed.ts';
import { containsText } from './contains-text.ts';
import type { Store, UpsertPlan } from './engine.ts';

const PLAN: UpsertPlan<'tasks'> = {
  table: 'tasks',
  key: ['id'],
  keep: ['created_at'],
  columns: {
    id: 'text',
    title: 'text',
    task_key: 'text',
    budget_id: 'text',
    line_item_id: 'text',
    archived_at: 'bigint',
    version: 'integer',
    created_at: 'bigint',
    updated_at: 'bigint',
  },
};

export type TaskFilter = {
  include_archived: number;
  budget_id?: string | undefined;
  task_key?: string | undefined;
  search?: string | undefined;
};

export async function findTasks({ db }: Store, ids: readonly string[]): Promise<Task[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('tasks').selectAll().where('id', 'in', ids).execute();
}

export async function findTaskByKey({ db }: Store, taskKey: string): Promise<Task | undefined> {
  return db.selectFrom('tasks').selectAll().where('task_key', '=', taskKey).executeTakeFirst();
}

/** Tasks by title, then id. `search`: part of title or key. One row more than a page, if there is one. */
export async function listTasks({ db }: Store, filter: TaskFilter, { limit, after }: PageRequest): Promise<Task[]> {
  const [title, id] = after ?? [];
  let query = db.selectFrom('tasks').selectAll();
  if (filter.include_archived === 0) query = query.where('archived_at', 'is', null);
  if (filter.budget_id !== undefined) query = query.where('budget_id', '=', filter.budget_id);
  if (filter.task_key !== undefined) query = query.where('task_key', '=', filter.task_key);
  if (filter.search !== undefined) query = query.where(containsText(['title', 'task_key'], filter.search));
  if (title !== undefined && id !== undefined) query = query.where((is) => is(is.refTuple('title', 'id'), '>', is.tuple(title, id)));
  return query
    .orderBy('title')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
}

/** Every task, archived included. */
export async function listAllTasks({ db }: Store): Promise<Task[]> {
  return db.selectFrom('tasks').selectAll().orderBy('id').execute();
}

/** Everything work can be matched to, archived included. */
export async function listTasksForMatching({ db }: Store) {
  return db.selectFrom('tasks').select(['id', 'task_key', 'budget_id', 'line_item_id', 'archived_at']).execute();
}

/** Writes tasks as they are given, new or changed. Who changes one holds the lock on the catalogue. */
export async function saveTasks(store: Store, tasks: readonly Task[]): Promise<void> {
  await store.engine.upsertMany(store.db, PLAN, tasks);
  if (tasks.length > 0) noteChange(store, 'catalogue', null);
}
