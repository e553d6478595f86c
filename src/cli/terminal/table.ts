import pc from 'picocolors';
import { harmlessLine } from './harmless-text.ts';
import { hasColours, printLine, type Terminal } from './terminal.ts';
import { cutToWidth, padToWidth, textWidth } from './text-width.ts';

/** A column of a table. `cut`: may be shortened where the terminal is too narrow. */
export type Column<Row> = { title: string; of: (row: Row) => string | null | undefined; align?: 'right'; cut?: true };

const GAP = '  ';
const NARROWEST_CUT = 8;

/** Rows for people, on stdout: aligned, cut to the terminal's width (in a pipe to none), and harmless whatever they hold. */
export function printTable<Row>(terminal: Terminal, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const cells = rows.map((row) => columns.map((column) => harmlessLine(column.of(row) ?? '–')));
  const wanted = columns.map((column, at) => Math.max(textWidth(column.title), ...cells.map((line) => textWidth(line[at] ?? ''))));
  const widths = terminal.stdout.isTTY ? fitWidths(columns, wanted, terminal.stdout.columns ?? 80) : wanted;
  const { bold } = pc.createColors(hasColours(terminal, 'stdout'));
  const line = (texts: readonly string[]) =>
    columns
      .map((column, at) => padToWidth(cutToWidth(texts[at] ?? '', widths[at] ?? 0), widths[at] ?? 0, column.align ?? 'left'))
      .join(GAP)
      .trimEnd();
  printLine(terminal, bold(line(columns.map((column) => column.title))));
  for (const texts of cells) printLine(terminal, line(texts));
}

/** One thing's fields, a line each, on stdout. */
export function printFields(terminal: Terminal, fields: readonly (readonly [name: string, value: string | null])[]): void {
  const width = Math.max(...fields.map(([name]) => textWidth(name)));
  const { dim } = pc.createColors(hasColours(terminal, 'stdout'));
  for (const [name, value] of fields) printLine(terminal, `${dim(padToWidth(name, width, 'left'))}${GAP}${harmlessLine(value ?? '–')}`);
}

/** Takes columns away from the widest that may be cut, one at a time, until the line fits or none can give more. */
function fitWidths<Row>(columns: readonly Column<Row>[], wanted: readonly number[], available: number): number[] {
  const widths = [...wanted];
  const total = () => widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
  while (total() > available) {
    const cuttable = columns.flatMap((column, at) => (column.cut && (widths[at] ?? 0) > NARROWEST_CUT ? [at] : []));
    if (cuttable.length === 0) return widths;
    const widest = cuttable.reduce((best, at) => ((widths[at] ?? 0) > (widths[best] ?? 0) ? at : best));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
