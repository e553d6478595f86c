/**
 * What stands in the address of the sections with long lists: what is searched for, whether what is out of use (`all`: deactivated,
 * archived, revoked) is listed too, and the budget that is open.
 */
export type AdminSearch = { search?: string; all?: 1; budget_id?: string };

export function readAdminSearch({ search, all, budget_id }: Record<string, unknown>): AdminSearch {
  const [searched, budget] = [asText(search), asText(budget_id)];
  return {
    ...(searched !== '' && { search: searched }),
    ...(Number(all) === 1 && { all: 1 as const }),
    ...(budget !== '' && { budget_id: budget }),
  };
}

/** Digits alone arrive as a number. */
function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
