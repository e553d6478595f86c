import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Day } from '#domain/day.ts';
import { useText } from '#web/text/text.tsx';
import { GapCell } from './gap-cell.tsx';
import type { WeekGrid as Grid, Hours } from './grid.ts';
import { type Place, placeAfter } from './grid-keys.ts';
import { HoursCell } from './hours-cell.tsx';
import { sayHours } from './hours-text.ts';
import './week-grid.css';

type WeekGridProps = { grid: Grid; caption: string; today: Day };

/** Budgets down, days across. One stop for the Tab key; the arrows lead from cell to cell, and Enter to the day. */
export function WeekGrid({ grid, caption, today }: WeekGridProps) {
  const { text, format } = useText();
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: Math.max(0, grid.days.indexOf(today)) });
  // The heads of the days are the first row; totals and gaps the last two.
  const size = { rows: grid.rows.length + 3, columns: grid.days.length };
  const focusable = { row: Math.min(place.row, size.rows - 1), column: place.column };

  function move(event: KeyboardEvent): void {
    const to = placeAfter(event.key, focusable, size, event.ctrlKey || event.metaKey);
    if (!to) return;
    event.preventDefault();
    setPlace(to);
    table.current?.querySelector<HTMLElement>(`[data-place="${to.row}-${to.column}"]`)?.focus();
  }

  function dayLink(row: number, column: number, label: string, shown: ReactNode) {
    return (
      <Link
        to="/review"
        search={{ day: grid.days[column] as Day }}
        className="week-grid-link"
        data-place={`${row}-${column}`}
        tabIndex={row === focusable.row && column === focusable.column ? 0 : -1}
        onFocus={() => setPlace({ row, column })}
      >
        <span className="visually-hidden">{label}</span>
        <span aria-hidden="true">{shown}</span>
      </Link>
    );
  }

  function hoursCells(row: number, name: string, cells: readonly Hours[], isTotal = false) {
    return cells.map((hours, column) => {
      const day = grid.days[column] as Day;
      const label = `${name}, ${format.shortDay(day)}: ${sayHours(hours, text.week, format)}`;
      return (
        <td key={day} className={`${isTotal ? 'week-grid-sum' : ''} ${day === today ? 'is-today' : ''}`}>
          {dayLink(row, column, label, <HoursCell hours={hours} isTotal={isTotal} />)}
        </td>
      );
    });
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells the arrow keys walk is a grid.
    <table className="week-grid" role="grid" ref={table} onKeyDown={move}>
      <caption className="visually-hidden">
        {caption}. {text.week.inReview}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.words.budget}</th>
          {grid.days.map((day, column) => (
            <th key={day} scope="col" className={day === today ? 'is-today' : undefined} aria-current={day === today ? 'date' : undefined}>
              {dayLink(
                0,
                column,
                day === today ? `${format.longDay(day)}, ${text.week.today}` : format.longDay(day),
                <DayHead day={day} isToday={day === today} />,
              )}
            </th>
          ))}
          <th scope="col">{text.week.total}</th>
        </tr>
      </thead>
      <tbody>
        {grid.rows.map(({ budgetId, name, cells, total }, index) => (
          <tr key={budgetId ?? ''}>
            <th scope="row" className="week-grid-budget" dir="auto" title={name}>
              {budgetId === null ? <span className="quiet">{text.words.noBudget}</span> : <span className="week-grid-name">{name}</span>}
            </th>
            {hoursCells(index + 1, budgetId === null ? text.words.noBudget : name, cells)}
            <td className="week-grid-total">
              <Words hours={total} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="week-grid-sum">
            {text.week.total}
          </th>
          {hoursCells(size.rows - 2, text.week.total, grid.dayTotals, true)}
          <td className="week-grid-total week-grid-sum">
            <Words hours={grid.total} />
          </td>
        </tr>
        <tr className="week-grid-gaps">
          <th scope="row" title={text.week.gapsHint}>
            {text.week.gaps}
          </th>
          {grid.days.map((day, column) => (
            <td key={day} className={day === today ? 'is-today' : undefined}>
              <GapCell day={day} today={today}>
                {(said, shown) => dayLink(size.rows - 1, column, `${text.week.gaps}, ${format.shortDay(day)}: ${said}`, shown)}
              </GapCell>
            </td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function DayHead({ day, isToday }: { day: Day; isToday: boolean }) {
  const { format, text } = useText();
  return (
    <span className="week-grid-day">
      <span>{format.shortDay(day)}</span>
      {isToday && <span className="week-grid-today">{text.week.today}</span>}
    </span>
  );
}

function Words({ hours }: { hours: Hours }) {
  const { text, format } = useText();
  return (
    <>
      <span className="visually-hidden">{sayHours(hours, text.week, format)}</span>
      <span aria-hidden="true">
        <HoursCell hours={hours} isTotal />
      </span>
    </>
  );
}
