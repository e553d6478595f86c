/** The columns of a catalogue file, as documented; `budget` alone is required. */
export const CATALOGUE_COLUMNS = [
  'budget',
  'client',
  'code',
  'budget_hours',
  'budget_billable',
  'line_item',
  'line_item_hours',
  'line_item_billable',
  'task',
  'task_key',
] as const;
export type CatalogueColumn = (typeof CATALOGUE_COLUMNS)[number];

/** What other systems call them in their exports. The documented name wins where a file has both. */
export const COLUMN_SYNONYMS: Record<CatalogueColumn, readonly string[]> = {
  budget: ['project', 'budget_name', 'project_name', 'engagement'],
  client: ['customer', 'client_name', 'customer_name', 'company'],
  code: ['budget_code', 'project_code'],
  budget_hours: ['project_hours', 'budgeted_hours', 'hours_budget'],
  budget_billable: ['project_billable'],
  line_item: ['activity', 'service', 'line_item_name', 'activity_name', 'service_name'],
  line_item_hours: ['activity_hours', 'service_hours'],
  line_item_billable: ['activity_billable', 'service_billable'],
  task: ['task_name', 'task_title'],
  task_key: ['key', 'issue_key', 'ticket_key'],
};

/** Everything that can be said of a file. Codes are stable, so that screens can say it in any language. */
export const IMPORT_FAULTS = [
  'unknown_column',
  'outdone_column',
  'column_twice',
  'no_budget_column',
  'unstorable_text',
  'quote_not_closed',
  'line_too_long',
  'unreadable',
  'too_many_cells',
  'empty',
  'name_too_long',
  'bad_flag',
  'bad_hours',
  'bad_code',
  'bad_key',
  'needs_line_item',
  'several_of_this_name',
  'unknown_key',
  'archived',
  'contradiction',
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/**
 * Something to say about a file: the physical line (from 1), the column if it is about one, and what. `about`: the line or column that it
 * is at odds with.
 */
export type ImportNote = { line: number; column: string | null; fault: ImportFault; about: string | null; message: string };

/** Where each column of ours stands in the file's lines. */
export type ColumnPlaces = ReadonlyMap<CatalogueColumn, number>;

const COLUMN_OF: ReadonlyMap<string, CatalogueColumn> = new Map(
  CATALOGUE_COLUMNS.flatMap((column) => [column, ...COLUMN_SYNONYMS[column]].map((name) => [name, column] as const)),
);

/** The column a header cell means: case counts for nothing, and spaces, hyphens and underscores are alike. Undefined for others. */
export function columnOf(cell: string): CatalogueColumn | undefined {
  return COLUMN_OF.get(normalName(cell));
}

/** Reads the header. A column that is missing, or there twice, is a problem; one we don't know is only a warning. */
export function readHeader(
  cells: readonly string[],
  line: number,
): { places: ColumnPlaces; problems: ImportNote[]; warnings: ImportNote[] } {
  const places = new Map<CatalogueColumn, number>();
  const problems: ImportNote[] = [];
  const warnings: ImportNote[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = columnOf(cell);
    if (cell.trim() === '') continue;
    if (!column)
      warnings.push({
        line,
        column: cell.trim(),
        fault: 'unknown_column',
        about: null,
        message: 'is not a column of the catalogue; ignored',
      });
    else if (isDocumentedTwice(cells, column))
      problems.push({ line, column, fault: 'column_twice', about: null, message: 'is there twice' });
    else if (isOutdone(cells, index, column))
      warnings.push({
        line,
        column: cell.trim(),
        fault: 'outdone_column',
        about: column,
        message: `another column gives the ${column}; ignored`,
      });
    else places.set(column, index);
  }
  if (!cells.some((cell) => columnOf(cell) === 'budget'))
    problems.push({
      line,
      column: 'budget',
      fault: 'no_budget_column',
      about: null,
      message: 'the header has no column budget (or project)',
    });
  return { places, problems: distinct(problems), warnings };
}

function isDocumentedTwice(cells: readonly string[], column: CatalogueColumn): boolean {
  return cells.filter((cell) => normalName(cell) === column).length > 1;
}

/** Whether another cell says the same better: by the documented name, or by a synonym before it. */
function isOutdone(cells: readonly string[], index: number, column: CatalogueColumn): boolean {
  if (normalName(cells[index] ?? '') === column) return false;
  return cells.some((cell, other) => normalName(cell) === column || (other < index && columnOf(cell) === column));
}

function distinct(notes: ImportNote[]): ImportNote[] {
  return notes.filter(
    (note, index) => notes.findIndex((other) => other.column === note.column && other.message === note.message) === index,
  );
}

function normalName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
