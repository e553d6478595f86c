import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '#config.ts';
import { openDaybook } from '#main.ts';
import { addUser } from '#test/app.ts';
import { openEventStream } from '#test/event-stream.ts';

test('The app is told the address people use', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-main-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const config = readConfig({ DAYBOOK_DATA_DIR: folder, DAYBOOK_URL: 'https://daybook.example.com/' });
  const daybook = await openDaybook(config, { as: 'visitor', logTo: { write() {} } });
  expect(daybook.app.publicUrl).toBe('https://daybook.example.com');
  await daybook.close();
});

test('Streams of live changes hold up no shutdown', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-main-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const config = readConfig({ DAYBOOK_DATA_DIR: folder, PORT: '0' });
  const daybook = await openDaybook(config, { as: 'server', logTo: { write() {} } });
  const origin = await daybook.listen();
  const stream = await openEventStream(origin, (await addUser(daybook.server)).headers);
  await stream.next();
  const startedAt = Date.now();
  await daybook.close();
  expect(Date.now() - startedAt).toBeLessThan(2_000);
  expect(await stream.next()).toEqual({ event: 'end', data: { reason: 'shutting_down' } });
});
