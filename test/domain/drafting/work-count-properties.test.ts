import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const [FEW, MANY] = [1_000, 8_000];
/** Times the work for one signal. As in sorting it would be 1.3; where each signal meets each other one, 8. What one signal may look at is bounded, and reached late. */
const MOST_GROWTH = 3;

test('The work of drafting a day grows with its signals as sorting does, however much they overlap', () => {
  const script = join(import.meta.dirname, 'count-work.ts');
  const [few, many] = JSON.parse(execFileSync(process.execPath, [script, `${FEW}`, `${MANY}`], { encoding: 'utf8' }));
  const growth = Object.keys(many).map((file) => ({ file, times: (many[file] / MANY / few[file]) * FEW }));
  expect(growth.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['ledger', 'losses', 'bursts'].map((name) => `src/domain/drafting/${name}.ts`)),
  );
  expect(growth.filter(({ times }) => times > MOST_GROWTH)).toEqual([]);
});
