import type { ComponentProps, ReactNode } from 'react';
import './table.css';

export type Column<Row> = {
  id: string;
  title: string;
  /** Numbers stand at the right edge. */
  isNumber?: boolean;
  cell(row: Row): ReactNode;
};

type TableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** Marks a row, such as one that is selected. */
  isMarked?(row: Row): boolean;
  /** What the element of a row needs beyond that. */
  rowProps?(row: Row): Pick<ComponentProps<'tr'>, 'onFocus'>;
};

/** A table on wide screens, a list of cards with the column's names on narrow ones. */
export function Table<Row>({ caption, columns, rows, keyOf, isMarked, rowProps }: TableProps<Row>) {
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, title, isNumber }) => (
            <th key={id} scope="col" className={isNumber ? 'is-number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className={isMarked?.(row) ? 'is-marked' : undefined} {...rowProps?.(row)}>
            {columns.map(({ id, title, isNumber, cell }) => (
              <td key={id} data-title={title} className={isNumber ? 'is-number' : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
