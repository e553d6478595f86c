import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makePrivateFolder } from '#cli/client/private-folder.ts';

it('a folder is made with those above it, for its owner alone, and may be there already', async () => {
  const outer = await mkdtemp(join(tmpdir(), 'daybook-folder-'));
  onTestFinished(() => rm(outer, { recursive: true }));
  const folder = join(outer, 'deep', 'down');
  await makePrivateFolder(folder);
  await makePrivateFolder(folder);
  for (const made of [folder, join(folder, '..')]) expect((await stat(made)).mode & 0o777).toBe(0o700);
});

it('a folder that the system makes nowhere ends in an error, not in waiting', async () => {
  await expect(makePrivateFolder('/proc/daybook/deep/down')).rejects.toThrow(/^E[A-Z]+/);
});
