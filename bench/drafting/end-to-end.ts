import { sql } from 'kysely';
import { medians, type Side } from '#bench/measure.ts';
import type { ConnectedStore } from '#db/connect.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { askForDays, type StoredDays, storeDays } from './stored-days.ts';
import { endpointsOf, type Measured, nameOf, sortNumbers, toMeasured, type Work } from './work.ts';

/**
 * Drafting days whose signals are stored, as the job does it with 20 rules, against sorting the starts and ends of those days' signals; all
 * sizes in turn. First with all drafts to be written, then again with nothing to write.
 */
export async function compareEndToEnd(store: ConnectedStore, works: readonly Work[]): Promise<Measured[]> {
  const sides: Side[] = [];
  for (const work of works) {
    const stored = await storeDays(store, work);
    const endpoints = stored.drafted.map(endpointsOf);
    sides.push(draftingSide(`first ${nameOf(work)}`, stored, 'removed'), draftingSide(`again ${nameOf(work)}`, stored, 'kept'));
    sides.push({ name: `sorting ${nameOf(work)}`, run: async () => endpoints.forEach(sortNumbers) });
  }
  await sql`analyze`.execute(store.db);
  const result = await medians(sides);
  const where = store.engine.name;
  return ['first', 'again'].flatMap((what) => works.map((work) => toMeasured(work, { where, what }, result, what)));
}

function draftingSide(name: string, stored: StoredDays, drafts: 'kept' | 'removed'): Side {
  return {
    name,
    prepare: () => askForDays(stored, drafts),
    async run() {
      const { built, failed } = await draftDueDays(stored.ctx, stored.userIds);
      if (built !== stored.userIds.length)
        throw new Error(`${built} of ${stored.userIds.length} days were built`, { cause: failed[0]?.error });
    },
  };
}
