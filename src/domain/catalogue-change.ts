import { givenFields } from './given-fields.ts';
import type { Instant } from './instant.ts';

type CatalogueRow = { version: number; updated_at: Instant };

/** Fields to set; an absent or undefined one stays as it is. */
export type Changes<Row, Field extends keyof Row> = { [Key in Field]?: Row[Key] | undefined };

/** The row with the changes laid over it and its version raised; the row itself when nothing differs. */
export function changeRow<Row extends CatalogueRow>(row: Row, changes: Changes<Row, keyof Row>, now: Instant): Row {
  const given = Object.entries(givenFields(changes)).filter(([key, value]) => value !== row[key as keyof Row]);
  return given.length === 0 ? row : { ...row, ...Object.fromEntries(given), version: row.version + 1, updated_at: now };
}
