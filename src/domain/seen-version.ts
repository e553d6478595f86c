import { AppError } from './app-error.ts';

/** What counts up with each change, so that a change can say on what it rests. 0: nothing was ever saved, and the defaults hold. */
export type Versioned<Row> = Row & { version: number };

/** What was seen is what is changed or decided. Throws `version_changed` when `version` is given and is not the row's. */
export function requireSeenVersion(noun: string, row: { version: number }, version: number | undefined): void {
  if (version === undefined || version === row.version) return;
  throw new AppError('version_changed', `This ${noun} has changed since you saw it.`);
}
