import { changeRow } from './catalogue-change.ts';
import type { CatalogueColumn, ImportNote } from './catalogue-columns.ts';
import type { Instant } from './instant.ts';

/** A row that lines of a file may speak of: as stored (null for a new one), as the file wants it, and which line said what first. */
export type Target<Row> = { stored: Row | null; row: Row; saidOn: Map<keyof Row, number> };

/** What an import does to one table. */
export type PlannedRows<Row> = { created: Row[]; updated: Row[]; unchanged: number };

/** What the planner may not find out by itself. */
export type Making = { newId: () => string; now: Instant };

type CatalogueRow = { version: number; updated_at: Instant };

export function storedTarget<Row>(row: Row): Target<Row> {
  return { stored: row, row, saidOn: new Map() };
}

export function newTarget<Row>(row: Row): Target<Row> {
  return { stored: null, row, saidOn: new Map() };
}

/** Sets a field as a line has it; null says nothing. A line that contradicts one read before is a problem. */
export function say<Row, Field extends keyof Row>(
  target: Target<Row>,
  field: Field,
  value: Row[Field] | null,
  at: { line: number; column: CatalogueColumn },
  problems: ImportNote[],
): void {
  if (value === null) return;
  const firstLine = target.saidOn.get(field);
  if (firstLine !== undefined && target.row[field] !== value) {
    problems.push({ ...at, fault: 'contradiction', about: String(firstLine), message: `contradicts line ${firstLine}` });
    return;
  }
  if (firstLine === undefined) target.saidOn.set(field, at.line);
  if (target.row[field] !== value) target.row = { ...target.row, [field]: value };
}

/** Sorts the targets that some line spoke of into new, changed and unchanged ones. */
export function toPlannedRows<Row extends CatalogueRow>(targets: Iterable<Target<Row>>, now: Instant): PlannedRows<Row> {
  const planned: PlannedRows<Row> = { created: [], updated: [], unchanged: 0 };
  for (const { stored, row, saidOn } of targets) {
    if (saidOn.size === 0) continue;
    const changed = stored && changeRow(stored, row, now);
    if (changed === null) planned.created.push(row);
    else if (changed !== stored) planned.updated.push(changed);
    else planned.unchanged += 1;
  }
  return planned;
}
