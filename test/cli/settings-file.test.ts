import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freeAddress, makeFolder, startDaybook } from './run-daybook.ts';

it('a client command believes no .env of a stranger’s folder', async () => {
  const [folder, url] = [await makeFolder(), await freeAddress()];
  await writeFile(join(folder, '.env'), `DAYBOOK_URL=${url}\nDAYBOOK_CONFIG=${folder}/theirs.json\n`);
  const run = await startDaybook(['draft', 'list'], { DAYBOOK_TOKEN: 'x', DAYBOOK_CONFIG: join(folder, 'mine.json'), PORT: '1' }, folder);
  expect(run).toMatchObject({ code: 7, stdout: '' });
  expect(run.stderr).toContain('http://127.0.0.1:1 ');
});

it('a command that runs Daybook here reads .env, and the environment wins', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, '.env'), 'PORT=none\n');
  expect(await startDaybook(['serve'], {}, folder)).toMatchObject({ code: 1, stderr: expect.stringContaining('PORT must be a number') });
  expect((await startDaybook(['serve'], { PORT: '99999' }, folder)).stderr).toContain('PORT must be 0 to 65535');
});
