import { AppError } from './app-error.ts';

/** What was seen is what is changed or decided. Throws `version_changed` when `version` is given and is not the row's. */
export function requireSeenVersion(noun: string, row: { version: number }, version: number | undefined): void {
  if (version === undefined || version === row.version) return;
  throw new AppError('version_changed', `This ${noun} has changed since you saw it.`);
}
