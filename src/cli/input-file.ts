import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Terminal } from '#cli/terminal/terminal.ts';
import { usageError } from './cli-error.ts';

/** The text of a file, `-` for standard input. Never guesses at another encoding than UTF-8: names would be garbled for good. */
export async function readInputFile(terminal: Terminal, file: string): Promise<string> {
  const bytes = file === '-' ? await buffer(terminal.stdin) : await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw usageError(`${file} is not UTF-8. Save it as UTF-8 first.`);
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw usageError(`${file} can’t be read (${error.code ?? 'unknown error'}).`);
  });
}
