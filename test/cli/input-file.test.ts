import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readInputFile } from '#cli/input-file.ts';
import { processTerminal } from '#cli/terminal/terminal.ts';
import { makeFolder } from './run-daybook.ts';

it('A file is read as it stands, and - is standard input', async () => {
  const file = join(await makeFolder(), 'input.json');
  await writeFile(file, '["Café"]\n');
  const terminal = { ...processTerminal(), stdin: Readable.from([Buffer.from('["piped')]) };
  expect(await readInputFile(terminal, file)).toBe('["Café"]\n');
  expect(await readInputFile(terminal, '-')).toBe('["piped');
});

it('A file that is missing, or in another encoding, is said to be so', async () => {
  const file = join(await makeFolder(), 'input.json');
  await expect(readInputFile(processTerminal(), file)).rejects.toThrow('can’t be read (ENOENT)');
  await writeFile(file, Buffer.from('Café', 'latin1'));
  await expect(readInputFile(processTerminal(), file)).rejects.toThrow('is not UTF-8');
});
