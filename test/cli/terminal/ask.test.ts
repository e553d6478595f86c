import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { askSecret } from '#cli/terminal/ask.ts';

const ENTER = '\r';

test('A secret is asked for again while something is wrong with it, and shown at no time', async () => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const [stdout, stderr] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY: true, columns: 80 })];
  const terminal = { env: {}, stdin, stdout, stderr };
  const said = text(stderr);
  const answer = askSecret(terminal, 'A password', '--password-file', (given) => (given === 'sesame' ? 'It is known.' : null));
  await typed(stdin, 'sesame', ENTER, 's', ENTER);
  expect(await answer).toBe('sesames');
  stderr.end();
  expect(await said).toContain('It is known.');
  expect(await said).not.toContain('sesame');
});

test('Where nobody can answer, the option that helps is named', async () => {
  const terminal = { env: {}, stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  await expect(askSecret(terminal, 'A password', '--password-file')).rejects.toThrow('give --password-file');
});

/** Key by key, once the prompt is there. */
async function typed(stdin: PassThrough, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    stdin.write(key);
  }
}
