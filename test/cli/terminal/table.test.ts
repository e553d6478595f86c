import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { printTable } from '#cli/terminal/table.ts';
import { textWidth } from '#cli/terminal/text-width.ts';

type Row = { name: string; note: string | null };
const COLUMNS = [
  { title: 'name', of: (row: Row) => row.name },
  { title: 'note', of: (row: Row) => row.note, cut: true as const },
];

describe('a table', () => {
  it('is aligned by what letters take on a screen', () => {
    const lines = print([
      { name: '会議', note: 'one' },
      { name: 'e\u0301t\u0065\u0301', note: 'two' },
      { name: '🎉', note: null },
    ]);
    expect(lines).toEqual(['name  note', '会議  one', 'e\u0301t\u0065\u0301   two', '🎉    –']);
  });

  it('is cut to the width of the terminal, not of a pipe', () => {
    const long = 'a very long description of what was done'.repeat(3);
    expect(print([{ name: 'x', note: long }])).toContain(`x     ${long}`);
    const narrow = print([{ name: 'x', note: long }], { columns: 30 });
    expect(narrow.map(textWidth)).toEqual([10, 30]);
    expect(narrow[1]).toMatch(/…$/);
  });

  it('never tears a wide letter apart', () => {
    const [, line = ''] = print([{ name: 'x', note: '会議会議会議会議会議' }], { columns: 15 });
    expect(textWidth(line)).toBeLessThanOrEqual(15);
    expect(line).toMatch(/^x {5}会議会議…$/);
  });

  it('has colours on a terminal only, and not where NO_COLOR is set', () => {
    const rows = [{ name: 'x', note: 'y' }];
    expect(print(rows, { columns: 80, raw: true }).join('')).toContain('\u001b[1m');
    expect(print(rows, { columns: 80, raw: true, env: { NO_COLOR: '1' } }).join('')).not.toContain('\u001b');
    expect(print(rows, { raw: true }).join('')).not.toContain('\u001b');
  });
});

function print(rows: Row[], options: { columns?: number; raw?: boolean; env?: Record<string, string> } = {}): string[] {
  const written: string[] = [];
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const screen = options.columns === undefined ? stdout : Object.assign(stdout, { isTTY: true, columns: options.columns });
  const env = options.env ?? (options.raw ? {} : { NO_COLOR: '1' });
  printTable({ env, stdin: new PassThrough(), stdout: screen, stderr: new PassThrough() }, COLUMNS, rows);
  return written.join('').trimEnd().split('\n');
}
