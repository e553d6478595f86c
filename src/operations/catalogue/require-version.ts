import { notFound } from '#domain/app-error.ts';
import { requireSeenVersion } from '#domain/seen-version.ts';

/** The row that was found. Throws `not_found` without one, and `version_changed` where `version` is given and is not the row's. */
export function requireVersion<Row extends { version: number }>(row: Row | undefined, noun: string, version: number | undefined): Row {
  if (!row) throw notFound(noun);
  requireSeenVersion(noun, row, version);
  return row;
}
