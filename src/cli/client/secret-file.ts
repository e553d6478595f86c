import { readFile } from 'node:fs/promises';
import { CliError, usageError } from '#cli/cli-error.ts';
import { secretIn } from '#domain/secret-file.ts';

/** A secret from a file. Secrets never come as arguments: every user of a machine can read those. */
export async function readSecretFile(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CliError('usage', `${file} can’t be read (${error.code ?? 'unknown error'}).`);
  });
  const secret = secretIn(text);
  if (secret === '') throw usageError(`${file} is empty.`);
  return secret;
}
