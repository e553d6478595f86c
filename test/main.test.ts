import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '#config.ts';
import { openDaybook } from '#main.ts';

test('The app is told the address people use', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-main-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const config = readConfig({ DAYBOOK_DATA_DIR: folder, DAYBOOK_URL: 'https://daybook.example.com/' });
  const daybook = await openDaybook(config, { as: 'visitor', logTo: { write() {} } });
  expect(daybook.app.publicUrl).toBe('https://daybook.example.com');
  await daybook.close();
});
