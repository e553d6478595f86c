import { expect, test } from 'vitest';
import { asCsv } from '#http/downloads.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
  'a text that a spreadsheet would take for a formula gets an apostrophe in front: %j',
  async (text) => {
    const [, rows] = await csvOf(text);
    expect(rows?.replaceAll('"', '')).toBe(`'${text}\r\n`);
  },
);

test('any other is told as it is, a formula in the middle too', async () => {
  const [head, rows] = await csvOf('a\n=1');
  expect(head).toBe('\uFEFFtitle\r\n');
  expect(rows).toBe('"a\n=1"\r\n');
});

async function csvOf(title: string): Promise<string[]> {
  return Array.fromAsync(asCsv(pageOf({ title }), ['title']));
}

async function* pageOf<Row>(row: Row): AsyncGenerator<Row[]> {
  yield [row];
}
