import type { Readable, Writable } from 'node:stream';
import { harmlessJson } from './harmless-text.ts';

/** What a command may touch of its process. Answers go to stdout, everything said on the way to stderr. */
export type Terminal = {
  env: Readonly<Record<string, string | undefined>>;
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
};

export function processTerminal(): Terminal {
  return { env: process.env, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };
}

/** Whether questions can be asked: someone types, and someone sees what is asked. */
export function canAsk(terminal: Terminal): boolean {
  return terminal.stdin.isTTY === true && terminal.stderr.isTTY === true && !terminal.env['CI'];
}

/** Colours only for people who want them (no-color.org). */
export function hasColours(terminal: Terminal, stream: 'stdout' | 'stderr'): boolean {
  return terminal[stream].isTTY === true && !terminal.env['NO_COLOR'] && terminal.env['TERM'] !== 'dumb';
}

export function printLine(terminal: Terminal, line: string): void {
  terminal.stdout.write(`${line}\n`);
}

/** One JSON value on one line of stdout. */
export function printJson(terminal: Terminal, value: unknown): void {
  printLine(terminal, harmlessJson(value));
}

/** Something said on the way, never part of the answer. */
export function note(terminal: Terminal, line: string): void {
  terminal.stderr.write(`${line}\n`);
}
