import { findSampleCatalogue, listSampleUserIds } from '#db/sample-data.ts';
import { countRowsOf } from '#db/user-removal.ts';
import { authorizeUser, type Context, inSnapshot } from '#operations/context.ts';

/** How much sample data there is: sample users, what is theirs, and the catalogue that came with them. */
export type SampleDataCounts = {
  users: number;
  signals: number;
  drafts: number;
  time_entries: number;
  budgets: number;
  line_items: number;
  tasks: number;
};

/** Counts the sample data of the store. `has_sample_data` 0/1. */
export async function getSampleData(ctx: Context): Promise<SampleDataCounts & { has_sample_data: number }> {
  authorizeUser(ctx, 'getSampleData');
  const counts = await inSnapshot(ctx, async (ctx) => countSampleData(ctx, await listSampleUserIds(ctx)));
  return { has_sample_data: Number(Object.values(counts).some((count) => count > 0)), ...counts };
}

export async function countSampleData(ctx: Context, userIds: readonly string[]): Promise<SampleDataCounts> {
  const { budgets, lineItems, tasks } = await findSampleCatalogue(ctx);
  const count = (table: 'signals' | 'drafts' | 'time_entries') => (userIds.length === 0 ? 0 : countRowsOf(ctx, table, userIds));
  return {
    users: userIds.length,
    signals: await count('signals'),
    drafts: await count('drafts'),
    time_entries: await count('time_entries'),
    budgets: budgets.size,
    line_items: lineItems.size,
    tasks: tasks.size,
  };
}
