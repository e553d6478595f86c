import { AppError, notFound } from '#domain/app-error.ts';

/** The row that was found. Throws `not_found` without one, and `version_changed` where `version` is given and is not the row's. */
export function requireVersion<Row extends { version: number }>(row: Row | undefined, noun: string, version: number | undefined): Row {
  if (!row) throw notFound(noun);
  if (version !== undefined && version !== row.version) throw new AppError('version_changed', `This ${noun} has changed since you saw it.`);
  return row;
}
