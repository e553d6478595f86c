import { taskKeyPrefix } from './task-key.ts';

const IN_BRACKETS = /\[([^[\]]{1,40})\]/g;
const AFTER_HASH = /(?<![\p{L}\p{N}_#&/])#([\p{L}\p{N}][\p{L}\p{N}_-]{0,39})/gu;
// Upper case only: `fix:` and `note:` are words.
const BEFORE_COLON = /(?<![^\s([])([\p{Lu}\p{N}][\p{Lu}\p{N}_-]{0,39}):(?=\s|$)/gu;

/**
 * Texts that may be a budget's code, in upper case, most telling first: `[ACME]`, `ACME:` or `#acme` in the title, a whole segment of the
 * branch (`acme/fix-login`), the letters of a task key (`ACME-99`) of `taskKeys`. For looking up; what no budget knows means nothing.
 */
export function budgetCodeCandidates(title: string | null, branch: string | null, taskKeys: readonly string[]): string[] {
  const marked =
    title === null
      ? []
      : [IN_BRACKETS, BEFORE_COLON, AFTER_HASH].flatMap((pattern) => [...title.matchAll(pattern)].map((match) => match[1] ?? ''));
  const segments = branch?.split('/') ?? [];
  const prefixes = taskKeys.map(taskKeyPrefix).filter((prefix) => prefix !== null);
  return [...new Set([...marked, ...segments, ...prefixes].map((code) => code.trim().toUpperCase()))];
}
