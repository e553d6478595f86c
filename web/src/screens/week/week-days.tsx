import { Link } from '@tanstack/react-router';
import type { Day } from '#domain/day.ts';
import { useText } from '#web/text/text.tsx';
import { GapCell } from './gap-cell.tsx';
import { type Hours, isEmpty, type WeekGrid } from './grid.ts';
import { HoursCell } from './hours-cell.tsx';
import { sayHours } from './hours-text.ts';
import './week-days.css';

/** The week where there is no room for a grid: its days, each with its budgets. */
export function WeekDays({ grid, today }: { grid: WeekGrid; today: Day }) {
  const { text, format } = useText();
  return (
    <ol className="week-days">
      {grid.days.map((day, column) => (
        <li key={day} className="week-day">
          <h2 className="week-day-head">
            <Link to="/review" search={{ day }} className="week-day-link">
              {format.shortDay(day)}
              {day === today && <span className="week-day-today">{text.week.today}</span>}
            </Link>
            <Cell hours={grid.dayTotals[column] as Hours} isTotal />
          </h2>
          <ul>
            {grid.rows
              .filter(({ cells }) => !isEmpty(cells[column] as Hours))
              .map(({ budgetId, name, cells }) => (
                <li key={budgetId ?? ''} className="week-day-budget">
                  <span dir="auto">{budgetId === null ? text.words.noBudget : name}</span>
                  <Cell hours={cells[column] as Hours} />
                </li>
              ))}
          </ul>
          {day <= today && (
            <p className="quiet small">
              <GapCell day={day} today={today}>
                {(said) => said}
              </GapCell>
            </p>
          )}
        </li>
      ))}
      <li className="week-day">
        <h2 className="week-day-head">
          {text.week.total}
          <Cell hours={grid.total} isTotal />
        </h2>
      </li>
    </ol>
  );
}

function Cell({ hours, isTotal = false }: { hours: Hours; isTotal?: boolean }) {
  const { text, format } = useText();
  return (
    <span className="week-day-hours">
      <span className="visually-hidden">{sayHours(hours, text.week, format)}</span>
      <span aria-hidden="true">
        <HoursCell hours={hours} isTotal={isTotal} />
      </span>
    </span>
  );
}
