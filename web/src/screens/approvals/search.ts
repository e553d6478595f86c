/** The filters of the screen, as they stand in the address. What can't be read is left out. */
export type ApprovalsSearch = Record<string, never>;

export function readApprovalsSearch(_search: Record<string, unknown>): ApprovalsSearch {
  return {};
}
