import { readFile, stat } from 'node:fs/promises';
import { CollectorError } from '#collectors/collector-error.ts';
import { type GuardedFetchOptions, guardedFetch } from '#collectors/guarded-fetch.ts';
import { decodeCalendar } from './content-lines.ts';

const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;

/** Addresses are `https://`, `webcal://` and the like; everything else is a path. */
export function isAddress(source: string): boolean {
  return /^(https?|webcals?):/i.test(source.trim());
}

/** The text of a calendar file, or of a feed through the guarded fetch. Throws CollectorError. */
export async function fetchCalendar(source: string, options: GuardedFetchOptions): Promise<string> {
  if (isAddress(source)) return decodeCalendar(await guardedFetch(source, { accept: 'text/calendar, */*;q=0.1', ...options }));
  return decodeCalendar(await readCalendarFile(source, options.maxBytes ?? DEFAULT_MAX_BYTES));
}

async function readCalendarFile(path: string, maxBytes: number): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) throw new CollectorError('too_large', `${path} has more than ${maxBytes} bytes.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof CollectorError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CollectorError('file_unreadable', `${path} can't be read (${code}).`);
  }
}
