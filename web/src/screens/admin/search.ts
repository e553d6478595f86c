/**
 * What stands in the address of the sections with long lists: what is searched for, whether what is out of use (`all`: deactivated,
 * archived, revoked) is listed too, and the budget that is open. What can't be read is undefined: the router puts back a key that is missing.
 */
export type AdminSearch = { search?: string | undefined; all?: 1 | undefined; budget_id?: string | undefined };

export function readAdminSearch({ search, all, budget_id }: Record<string, unknown>): AdminSearch {
  return { search: asText(search), all: Number(all) === 1 ? 1 : undefined, budget_id: asText(budget_id) };
}

/** Digits alone arrive as a number. */
function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;
}
