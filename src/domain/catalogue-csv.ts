import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from './app-error.ts';
import { type ColumnPlaces, columnOf, type ImportNote, readHeader } from './catalogue-columns.ts';
import { isStorableText } from './storable-text.ts';

export const MAX_IMPORT_LINES = 10_000;
/** No catalogue looks like this; reading on would only keep the others waiting. */
const MAX_COLUMNS = 1_000;
const MAX_LINE_LENGTH = 100_000;
const MAX_BLANK_LINES = 100_000;
const SEPARATORS = [',', ';', '\t'];
const EXCEL_SEPARATOR_LINE = /^"?sep=([,;\t])"?$/i;

/** One line with content; `line` is where it starts in the file, counted from 1. */
export type CsvLine = { line: number; cells: string[] };

export type CatalogueFile = {
  places: ColumnPlaces;
  /** Cells of the header. */
  columnCount: number;
  lines: CsvLine[];
  /** Files separated by semicolon or tab come from where 12,5 is a number. */
  decimalComma: boolean;
  problems: ImportNote[];
  warnings: ImportNote[];
};

/**
 * Reads a CSV file (RFC 4180, and what spreadsheets make of it): a byte order mark, any line end, comma, semicolon or tab,
 * line breaks within quotes, blank lines. Throws `too_many_items` beyond 10,000 lines with content,
 * 1,000 columns or 100,000 characters a line.
 */
export function readCatalogueCsv(csv: string): CatalogueFile {
  const text = csv.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.split('\n').some((line) => line.length > MAX_LINE_LENGTH)) throw tooMany(`${MAX_LINE_LENGTH} characters a line`);
  const separator = findSeparator(text);
  const { lines, problems } = readLines(text, separator);
  const [header, ...rest] = lines;
  if (rest.length > MAX_IMPORT_LINES) throw tooMany(`${MAX_IMPORT_LINES} lines a file`);
  const read = readHeader(header?.cells ?? [], header?.line ?? 1);
  return {
    ...read,
    columnCount: header?.cells.length ?? 0,
    lines: rest,
    decimalComma: separator !== ',',
    problems: [...read.problems, ...unstorableLines(text), ...problems],
  };
}

/** What the file's `sep=` line says, else the separator with which the header names most of our columns, else most columns. */
function findSeparator(text: string): string {
  const header = text.trimStart().split('\n', 1)[0] ?? '';
  const said = EXCEL_SEPARATOR_LINE.exec(header)?.[1];
  if (said) return said;
  const scores = SEPARATORS.map((separator) => {
    const names = header.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    return { separator, known: names.filter(columnOf).length, names: names.length };
  });
  return scores.sort((a, b) => b.known - a.known || b.names - a.names)[0]?.separator ?? ',';
}

function readLines(text: string, separator: string): { lines: CsvLine[]; problems: ImportNote[] } {
  const lines: CsvLine[] = [];
  let line = 1;
  function keepLine(cells: string[], { lines: lastLine }: { lines: number }): null {
    const isSeparatorLine = line === 1 && EXCEL_SEPARATOR_LINE.test(cells.join(separator));
    if (!isSeparatorLine && cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells });
    line = lastLine + 1;
    refuseExcess(lines, cells, line);
    return null;
  }
  try {
    parse(text, { delimiter: separator, record_delimiter: '\n', relax_column_count: true, relax_quotes: true, on_record: keepLine });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { lines, problems: [{ line, column: null, about: null, ...faultOf(error) }] };
  }
  return { lines, problems: [] };
}

/** Stops the reading as soon as there is too much. */
function refuseExcess(lines: CsvLine[], cells: string[], line: number): void {
  if (cells.length > MAX_COLUMNS) throw tooMany(`${MAX_COLUMNS} columns`);
  // The header and one line too many: enough to know.
  if (lines.length > MAX_IMPORT_LINES + 1 || line > lines.length + MAX_BLANK_LINES) throw tooMany(`${MAX_IMPORT_LINES} lines a file`);
}

function tooMany(limit: string): AppError {
  return new AppError('too_many_items', `At most ${limit}.`);
}

function unstorableLines(text: string): ImportNote[] {
  if (isStorableText(text)) return [];
  const lines = text.split('\n').map((content, index) => ({ line: index + 1, content }));
  return lines
    .filter(({ content }) => !isStorableText(content))
    .map(({ line }) => ({ line, column: null, fault: 'unstorable_text', about: null, message: 'holds NUL or half a surrogate pair' }));
}

function faultOf(error: CsvError): Pick<ImportNote, 'fault' | 'message'> {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { fault: 'quote_not_closed', message: 'a quote opens here and never closes' };
  if (error.code === 'CSV_MAX_RECORD_SIZE') return { fault: 'line_too_long', message: 'is too long for a line of a catalogue' };
  return { fault: 'unreadable', message: 'can’t be read as CSV' };
}
