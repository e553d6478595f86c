import { setImmediate } from 'node:timers/promises';

/**
 * Reads rows in the order of their ids, some at a time, so that no number of them has to be held at once. `read` gives the first rows whose
 * ids come after the one it is handed; before all of them comes the empty id.
 */
export async function* pagesById<Row extends { id: string }>(read: (after: string) => Promise<Row[]>): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await read(after);
    const last = rows.at(-1);
    // A shorter page need not be the last: rows that are locked may have been deleted while it waited for them.
    if (!last) return;
    yield rows;
    after = last.id;
    // SQLite answers at once, so without this nothing else would go on meanwhile.
    await setImmediate();
  }
}
