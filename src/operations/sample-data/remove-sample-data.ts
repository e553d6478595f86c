import { lockCatalogue } from '#db/catalogue-lock.ts';
import { findSampleCatalogue, findUsedOf, listPartsOf, lockSampleUsers, removeSampleCatalogue } from '#db/sample-data.ts';
import { lockUserAdministration } from '#db/tool-permissions.ts';
import type { Instant } from '#domain/instant.ts';
import { type CatalogueIds, keptOfSample } from '#domain/sample-catalogue.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { redraftAfterCatalogueChange } from '#operations/drafting/redraft-after-catalogue-change.ts';
import { eraseRemains } from '#operations/private-time/erase-remains.ts';
import { countSampleData, type SampleDataCounts } from './get-sample-data.ts';
import { removeSampleUsers } from './remove-sample-users.ts';

/** What was removed, and what stayed because it is in real use and is sample no more. */
export type RemovedSampleData = SampleDataCounts & {
  receipt_id: string;
  at: Instant;
  kept: { users: number; budgets: number; line_items: number; tasks: number };
};

/**
 * Removes the sample users with all that is theirs, and of the sample catalogue what no real time entry, draft, line item or task refers to: all
 * or nothing. The caller stays, without what was observed of them. Where nothing is sample any more, nothing happens. Throws `last_executive`.
 */
export async function removeSampleData(ctx: Context): Promise<RemovedSampleData> {
  const caller = authorizeUser(ctx, 'removeSampleData');
  const receipt = await inTransaction(ctx, async (ctx) => {
    await lockUserAdministration(ctx);
    await lockCatalogue(ctx);
    const sampleUsers = await lockSampleUsers(ctx);
    const found = await countSampleData(
      ctx,
      sampleUsers.map(({ id }) => id),
    );
    const users = await removeSampleUsers(ctx, caller, sampleUsers);
    const catalogue = await removeCatalogue(ctx);
    const { kept: keptUsers, removed } = users;
    return {
      receipt_id: ctx.operationId,
      at: ctx.clock(),
      ...found,
      users: removed,
      ...catalogue.removed,
      kept: { users: keptUsers, ...catalogue.kept },
    };
  });
  ctx.wakeDrafting();
  if (receipt.users + receipt.kept.users > 0) await eraseRemains(ctx);
  return receipt;
}

type CatalogueCounts = { budgets: number; line_items: number; tasks: number };

async function removeCatalogue(ctx: Context): Promise<{ removed: CatalogueCounts; kept: CatalogueCounts }> {
  const sample = await findSampleCatalogue(ctx);
  const kept = keptOfSample(sample, await findUsedOf(ctx, sample), await listPartsOf(ctx, sample));
  const gone = {
    budgets: sample.budgets.difference(kept.budgets),
    lineItems: sample.lineItems.difference(kept.lineItems),
    tasks: sample.tasks.difference(kept.tasks),
  };
  if (sample.budgets.size + sample.lineItems.size + sample.tasks.size > 0) {
    await removeSampleCatalogue(ctx, gone);
    await redraftAfterCatalogueChange(ctx);
  }
  return { removed: countsOf(gone), kept: countsOf(kept) };
}

function countsOf({ budgets, lineItems, tasks }: CatalogueIds): CatalogueCounts {
  return { budgets: budgets.size, line_items: lineItems.size, tasks: tasks.size };
}
