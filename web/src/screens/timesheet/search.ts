/** The filters of the screen, as they stand in the address. What can't be read is left out. */
export type TimesheetSearch = Record<string, never>;

export function readTimesheetSearch(_search: Record<string, unknown>): TimesheetSearch {
  return {};
}
