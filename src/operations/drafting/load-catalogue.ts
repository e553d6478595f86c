import { listBudgetsForMatching } from '#db/budgets.ts';
import type { Store } from '#db/engine.ts';
import { listLineItemsForMatching } from '#db/line-items.ts';
import { listTasksForMatching } from '#db/tasks.ts';
import { buildCatalogue, type Catalogue } from '#domain/drafting/catalogue.ts';

/** All that work can be matched to, archived included. */
export async function loadCatalogue(store: Store): Promise<Catalogue> {
  return buildCatalogue({
    budgets: await listBudgetsForMatching(store),
    lineItems: await listLineItemsForMatching(store),
    tasks: await listTasksForMatching(store),
  });
}
