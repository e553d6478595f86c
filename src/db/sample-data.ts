import type { CatalogueIds, CatalogueParts } from '#domain/sample-catalogue.ts';
import type { User } from '#domain/user.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';
import type { Database } from './schema.ts';

type SampleRow = Database['sample_rows'];

/** Marks line items and tasks as sample. */
export async function markSampleRows({ db }: Store, rows: readonly SampleRow[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('sample_rows')
      .values([...rows])
      .execute();
}

/** Locks the sample users until the transaction ends, in the order of their ids. */
export async function lockSampleUsers({ db, engine }: Store): Promise<User[]> {
  return engine.lockRows(db.selectFrom('users').selectAll().where('is_sample', '=', 1).orderBy('id')).execute();
}

export async function listSampleUserIds({ db }: Store): Promise<string[]> {
  return (await db.selectFrom('users').select('id').where('is_sample', '=', 1).execute()).map(({ id }) => id);
}

export async function findSampleCatalogue({ db }: Store): Promise<CatalogueIds> {
  const budgets = await db.selectFrom('budgets').select('id').where('is_sample', '=', 1).execute();
  const rows = await db.selectFrom('sample_rows').selectAll().execute();
  const ofKind = (kind: SampleRow['kind']) => new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id));
  return { budgets: new Set(budgets.map(({ id }) => id)), lineItems: ofKind('line_item'), tasks: ofKind('task') };
}

/** What belongs to these budgets and line items, sample or not. */
export async function listPartsOf({ db }: Store, { budgets, lineItems }: CatalogueIds): Promise<CatalogueParts> {
  return {
    lineItems: await db.selectFrom('line_items').select(['id', 'budget_id']).where('budget_id', 'in', named(budgets)).execute(),
    tasks: await db
      .selectFrom('tasks')
      .select(['id', 'budget_id', 'line_item_id'])
      .where((where) => where.or([where('budget_id', 'in', named(budgets)), where('line_item_id', 'in', named(lineItems))]))
      .execute(),
  };
}

/** Which of these any time entry or draft refers to. */
export async function findUsedOf({ db }: Store, { budgets, lineItems, tasks }: CatalogueIds): Promise<CatalogueIds> {
  const columns = [
    ['budget_id', budgets],
    ['line_item_id', lineItems],
    ['task_id', tasks],
  ] as const;
  const used: Set<string>[] = [];
  for (const [column, ids] of columns) {
    const found = new Set<string>();
    for (const table of ['time_entries', 'drafts'] as const) {
      const rows = await db.selectFrom(table).select(`${column} as id`).distinct().where(column, 'in', named(ids)).execute();
      for (const { id } of rows) if (id !== null) found.add(id);
    }
    used.push(found);
  }
  const [usedBudgets, usedLineItems, usedTasks] = used as [Set<string>, Set<string>, Set<string>];
  return { budgets: usedBudgets, lineItems: usedLineItems, tasks: usedTasks };
}

/** Deletes what is named, tasks first, and takes the mark off all that stays. Who does holds the lock on the catalogue. */
export async function removeSampleCatalogue(store: Store, { budgets, lineItems, tasks }: CatalogueIds): Promise<void> {
  const { db } = store;
  await db.deleteFrom('tasks').where('id', 'in', named(tasks)).execute();
  await db.deleteFrom('line_items').where('id', 'in', named(lineItems)).execute();
  await db.deleteFrom('budgets').where('id', 'in', named(budgets)).execute();
  await db.deleteFrom('sample_rows').execute();
  await db
    .updateTable('budgets')
    .set((set) => ({ is_sample: 0, version: set('version', '+', 1) }))
    .where('is_sample', '=', 1)
    .execute();
  noteChange(store, 'catalogue', null);
}

/** An empty list can't be written in SQL, and no id is empty. */
function named(ids: ReadonlySet<string>): string[] {
  return ids.size === 0 ? [''] : [...ids];
}
