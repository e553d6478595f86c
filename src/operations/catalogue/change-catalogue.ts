import { lockCatalogue } from '#db/catalogue-lock.ts';
import { type Context, inTransaction } from '#operations/context.ts';
import { redraftAfterCatalogueChange } from '#operations/drafting/redraft-after-catalogue-change.ts';

/** Runs a change of the catalogue in one transaction: one at a time, and the drafts that wait for a decision are matched again. */
export async function changeCatalogue<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  const result = await inTransaction(ctx, async (ctx) => {
    await lockCatalogue(ctx);
    const changed = await work(ctx);
    await redraftAfterCatalogueChange(ctx);
    return changed;
  });
  ctx.wakeDrafting();
  return result;
}
