import { findBudgetByCode } from '#db/budgets.ts';
import type { Store } from '#db/engine.ts';
import { findTaskByKey } from '#db/tasks.ts';
import { invalidField } from '#domain/app-error.ts';
import type { Budget, Task } from '#domain/catalogue.ts';

/** Throws `already_exists` where another budget, archived or not, has the code. Call it under the lock on the catalogue. */
export async function requireFreeCode(store: Store, { id, code }: Pick<Budget, 'id' | 'code'>): Promise<void> {
  const holder = code === null ? undefined : await findBudgetByCode(store, code);
  if (holder && holder.id !== id) throw invalidField('code', `another ${archivedOrNot(holder)}budget has it`, 'already_exists');
}

/** Throws `already_exists` where another task, archived or not, has the key. Call it under the lock on the catalogue. */
export async function requireFreeTaskKey(store: Store, { id, task_key }: Pick<Task, 'id' | 'task_key'>): Promise<void> {
  const holder = task_key === null ? undefined : await findTaskByKey(store, task_key);
  if (holder && holder.id !== id) throw invalidField('task_key', `another ${archivedOrNot(holder)}task has it`, 'already_exists');
}

/** Throws `already_exists` where the id that a client gave its new row is taken. */
export function requireFreeId(holders: readonly unknown[]): void {
  if (holders.length > 0) throw invalidField('id', 'is taken', 'already_exists');
}

function archivedOrNot({ archived_at }: { archived_at: number | null }): string {
  return archived_at === null ? '' : 'archived ';
}
