import {
  BUDGET_CODE_RULE,
  MAX_AGREED_HOURS,
  MAX_CATALOGUE_NAME_LENGTH,
  parseBudgetCode,
  parseTaskKey,
  TASK_KEY_RULE,
} from './catalogue.ts';
import type { CatalogueColumn, ImportFault, ImportNote } from './catalogue-columns.ts';
import type { CatalogueFile, CsvLine } from './catalogue-csv.ts';

/** What one line of a catalogue file says. Null: the cell is empty or the column is missing, and says nothing. */
export type CatalogueLine = {
  line: number;
  budget: string;
  client: string | null;
  code: string | null;
  budget_hours: number | null;
  budget_billable: number | null;
  line_item: string | null;
  line_item_hours: number | null;
  line_item_billable: number | null;
  task: string | null;
  task_key: string | null;
};

const FLAG_OF: ReadonlyMap<string, number> = new Map([
  ['yes', 1],
  ['true', 1],
  ['1', 1],
  ['no', 0],
  ['false', 0],
  ['0', 0],
]);
const POINT_NUMBER = /^\d{1,9}(?:\.\d{1,9})?$/;
const COMMA_NUMBER = /^\d{1,9}(?:[.,]\d{1,9})?$/;
// Where a comma makes decimals, a point before three digits may as well make thousands.
const MAYBE_THOUSANDS = /^\d{1,3}\.\d{3}$/;

/** Reads every line of a file; a line with a problem is left out, and each of its bad cells is named. */
export function readCatalogueLines(file: CatalogueFile): { lines: CatalogueLine[]; problems: ImportNote[] } {
  const problems: ImportNote[] = [];
  const lines: CatalogueLine[] = [];
  if (!file.places.has('budget')) return { lines, problems };
  for (const csvLine of file.lines) {
    const { said, complaints } = readLine(csvLine, file);
    if (complaints.length === 0) lines.push(said);
    problems.push(...complaints);
  }
  return { lines, problems };
}

function readLine(
  { line, cells }: CsvLine,
  { places, columnCount, decimalComma }: CatalogueFile,
): { said: CatalogueLine; complaints: ImportNote[] } {
  const complaints: ImportNote[] = [];
  const complain = (column: CatalogueColumn | null, fault: ImportFault, message: string) =>
    void complaints.push({ line, column, fault, about: null, message });
  const textOf = (column: CatalogueColumn) => cells[places.get(column) ?? -1]?.trim() ?? '';
  function read<T>(column: CatalogueColumn, parse: (text: string) => T | null, fault: ImportFault, message: string): T | null {
    const text = textOf(column);
    const value = text === '' ? null : parse(text);
    if (text !== '' && value === null) complain(column, fault, message);
    return value;
  }
  const readName = (column: CatalogueColumn) =>
    read(column, parseName, 'name_too_long', `must have at most ${MAX_CATALOGUE_NAME_LENGTH} characters`);
  const readFlag = (column: CatalogueColumn) => read(column, parseFlag, 'bad_flag', 'must be yes or no (or true, false, 1, 0)');
  const readHours = (column: CatalogueColumn) =>
    read(column, (text) => parseHours(text, decimalComma), 'bad_hours', hoursMessage(decimalComma));
  const said = {
    line,
    budget: readName('budget') ?? '',
    client: readName('client'),
    code: read('code', parseBudgetCode, 'bad_code', BUDGET_CODE_RULE),
    budget_hours: readHours('budget_hours'),
    budget_billable: readFlag('budget_billable'),
    line_item: readName('line_item'),
    line_item_hours: readHours('line_item_hours'),
    line_item_billable: readFlag('line_item_billable'),
    task: readName('task'),
    task_key: read('task_key', parseTaskKey, 'bad_key', TASK_KEY_RULE),
  };
  if (textOf('budget') === '') complain('budget', 'empty', 'is empty');
  for (const column of ['line_item_hours', 'line_item_billable'] as const) {
    if (textOf(column) !== '' && textOf('line_item') === '') complain(column, 'needs_line_item', 'needs a line_item');
  }
  if (cells.slice(columnCount).some((cell) => cell.trim() !== '')) complain(null, 'too_many_cells', 'has more cells than the header');
  return { said, complaints };
}

function parseName(text: string): string | null {
  return text.length <= MAX_CATALOGUE_NAME_LENGTH ? text : null;
}

function parseFlag(text: string): number | null {
  return FLAG_OF.get(text.toLowerCase()) ?? null;
}

function parseHours(text: string, decimalComma: boolean): number | null {
  if (!(decimalComma ? COMMA_NUMBER : POINT_NUMBER).test(text) || (decimalComma && MAYBE_THOUSANDS.test(text))) return null;
  const hours = Number(text.replace(',', '.'));
  return hours > 0 && hours <= MAX_AGREED_HOURS ? hours : null;
}

function hoursMessage(decimalComma: boolean): string {
  return `must be a number of hours above 0, up to ${MAX_AGREED_HOURS}, such as ${decimalComma ? '12,5' : '12.5'}`;
}
