/** Ids of budgets, line items and tasks. */
export type CatalogueIds = { budgets: Set<string>; lineItems: Set<string>; tasks: Set<string> };

/** What belongs to sample budgets and line items, sample or not. */
export type CatalogueParts = {
  lineItems: readonly { id: string; budget_id: string }[];
  tasks: readonly { id: string; budget_id: string | null; line_item_id: string | null }[];
};

/**
 * What of the sample catalogue has to stay: what real rows refer to (`used`), and what real or staying line items and tasks belong to.
 */
export function keptOfSample(sample: CatalogueIds, used: CatalogueIds, parts: CatalogueParts): CatalogueIds {
  const tasks = sample.tasks.intersection(used.tasks);
  const standingTasks = parts.tasks.filter(({ id }) => !sample.tasks.has(id) || tasks.has(id));
  const lineItems = sample.lineItems.intersection(used.lineItems.union(idsOf(standingTasks, 'line_item_id')));
  const standingLineItems = parts.lineItems.filter(({ id }) => !sample.lineItems.has(id) || lineItems.has(id));
  const needed = used.budgets.union(idsOf(standingTasks, 'budget_id')).union(new Set(standingLineItems.map(({ budget_id }) => budget_id)));
  return { tasks, lineItems, budgets: sample.budgets.intersection(needed) };
}

function idsOf<Key extends string>(rows: readonly Record<Key, string | null>[], key: Key): Set<string> {
  return new Set(rows.map((row) => row[key]).filter((id) => id !== null));
}
