import type { Task } from '#domain/catalogue.ts';
import type { Store } from './engine.ts';

export async function findTasks({ db }: Store, ids: readonly string[]): Promise<Task[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('tasks').selectAll().where('id', 'in', ids).execute();
}

/** Everything work can be matched to, archived included. */
export async function listTasksForMatching({ db }: Store) {
  return db.selectFrom('tasks').select(['id', 'task_key', 'budget_id', 'line_item_id', 'archived_at']).execute();
}
