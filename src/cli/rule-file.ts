import type { Terminal } from '#cli/terminal/terminal.ts';
import { usageError } from './cli-error.ts';
import { readInputFile } from './input-file.ts';

/** The list in a JSON file, `-` for standard input. What of it is a rule is the server's to say. */
export async function readRuleFile(terminal: Terminal, file: string): Promise<unknown[]> {
  const text = await readInputFile(terminal, file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw usageError(`${file} is no JSON: ${(error as SyntaxError).message}`);
  }
  if (!Array.isArray(value)) throw usageError(`${file} must be a list of rules: [{ … }, { … }].`);
  return value;
}
