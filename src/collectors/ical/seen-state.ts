import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CollectorError } from '#collectors/collector-error.ts';
import type { CollectedSignal } from '#domain/collected-signal.ts';
import { isAddress } from './fetch.ts';

/** What a feed held when it was last handed in. */
type SeenState = { version: 1; signals: CollectedSignal[] };

/** A file name for a feed's state that doesn't give away its address. Files go by their full path. */
export function seenStateFileName(source: string): string {
  const name = isAddress(source) ? source.trim() : resolve(source);
  return `ical-${createHash('sha256').update(name).digest('hex').slice(0, 32)}.json`;
}

/** The signals seen last time; none when there is no file yet. Throws `state_damaged` for a file that is no state of ours. */
export async function loadSeenState(path: string): Promise<CollectedSignal[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  const state = parseState(text);
  if (!state) throw new CollectorError('state_damaged', `${path} doesn't hold what was seen last time. Remove it to begin anew.`);
  return state.signals;
}

/** Replaces the file as a whole, readable by its owner only: a run that is cut off leaves the old one. */
export async function saveSeenState(path: string, signals: readonly CollectedSignal[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify({ version: 1, signals })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function parseState(text: string): SeenState | null {
  try {
    const value = JSON.parse(text) as Partial<SeenState> | null;
    const isState = value?.version === 1 && Array.isArray(value.signals) && value.signals.every((signal) => typeof signal?.id === 'string');
    return isState ? (value as SeenState) : null;
  } catch {
    return null;
  }
}
