import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadSeenState, saveSeenState, seenStateFileName } from '#collectors/ical/seen-state.ts';
import { readCorpus } from './corpus.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'daybook-state-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

it('reads back what it saved, and nothing where nothing was saved', async () => {
  const path = join(folder(), 'new', 'state.json');
  const { signals } = readCorpus('answers');

  expect(await loadSeenState(path)).toEqual([]);
  await saveSeenState(path, signals);
  expect(await loadSeenState(path)).toEqual(signals);
});

it('keeps the file to its owner and leaves no other behind', async () => {
  const path = join(folder(), 'state.json');
  writeFileSync(path, 'older');
  chmodSync(path, 0o644);

  await Promise.all([1, 2, 3].map(() => saveSeenState(path, readCorpus('answers').signals)));

  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(path, '..'))).toEqual(['state.json']);
});

it.each(['', '{', '[]', 'null', '{"version":2,"signals":[]}', '{"version":1,"signals":[{}]}'])(
  'refuses a file that holds %j',
  async (text) => {
    const path = join(folder(), 'state.json');
    writeFileSync(path, text);

    await expect(loadSeenState(path)).rejects.toMatchObject({ code: 'state_damaged' });
  },
);

it('names the file of a feed without telling its address', () => {
  const name = seenStateFileName('https://calendar.example.com/private-s3cret/basic.ics');

  expect(name).toMatch(/^ical-[0-9a-f]{32}\.json$/);
  expect(seenStateFileName('webcal://calendar.example.com/other.ics')).not.toBe(name);
  expect(seenStateFileName('./a.ics')).toBe(seenStateFileName(join(process.cwd(), 'a.ics')));
});
