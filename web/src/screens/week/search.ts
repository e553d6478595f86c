/** The filters of the screen, as they stand in the address. What can't be read is left out. */
export type WeekSearch = Record<string, never>;

export function readWeekSearch(_search: Record<string, unknown>): WeekSearch {
  return {};
}
