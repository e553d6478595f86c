import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { isDay } from '#domain/day.ts';
import { TIME_ENTRY_STATUSES, type TimeEntryStatus } from '#domain/time-entry.ts';
import { budgetQuery, budgetsQuery } from '#web/api/catalogue.ts';
import { Button } from '#web/components/button.tsx';
import { ComboBox } from '#web/components/combo-box.tsx';
import { Checkbox, SelectField, TextField } from '#web/components/field.tsx';
import { budgetChoices } from '#web/components/target-choices.ts';
import { useTypedSearch } from '#web/components/typed-search.ts';
import { useText } from '#web/text/text.tsx';
import { isBackwards, nameOfRange, RANGE_NAMES, type Range, type RangeName } from './ranges.ts';
import type { TimesheetSearch } from './search.ts';
import './filters.css';

type FiltersProps = { range: Range; named: Record<RangeName, Range>; search: TimesheetSearch };

/** Which entries are shown. All of it stands in the address. */
export function Filters({ range, named, search }: FiltersProps) {
  const { text } = useText();
  const navigate = useNavigate();
  const name = nameOfRange(range, named);

  function show(replaced: TimesheetSearch): void {
    void navigate({ to: '/timesheet', search: { ...search, ...replaced }, replace: true });
  }

  return (
    <fieldset className="filters">
      <legend className="visually-hidden">{text.timesheet.filters}</legend>
      <SelectField
        label={text.timesheet.range}
        value={name ?? 'other'}
        options={[...RANGE_NAMES, 'other' as const].map((value) => ({ value, label: text.timesheet.ranges[value] }))}
        onChange={({ currentTarget: { value } }) => {
          if (value === 'lastDays') show({ date_from: undefined, date_to: undefined });
          else if (value !== 'other') show(named[value as RangeName]);
        }}
      />
      <DayField label={text.timesheet.from} day={range.date_from} onDay={(date_from) => show({ ...range, date_from })} />
      <DayField
        label={text.timesheet.to}
        day={range.date_to}
        problem={isBackwards(range) ? text.timesheet.backwards : undefined}
        onDay={(date_to) => show({ ...range, date_to })}
      />
      <SelectField
        label={text.words.status}
        value={search.status ?? ''}
        options={[
          { value: '', label: text.timesheet.anyStatus },
          ...TIME_ENTRY_STATUSES.map((value) => ({ value, label: text.words.entryStatus[value] })),
        ]}
        onChange={({ currentTarget: { value } }) => show({ status: value === '' ? undefined : (value as TimeEntryStatus) })}
      />
      <BudgetFilter budgetId={search.budget_id ?? null} onBudget={(id) => show({ budget_id: id ?? undefined })} />
      <div className="filters-rest">
        <Checkbox
          label={text.timesheet.onlyChanged}
          checked={search.source_changed === 1}
          onChange={({ currentTarget: { checked } }) => show({ source_changed: checked ? 1 : undefined })}
        />
        {Object.values(search).some((value) => value !== undefined) && (
          <Button tone="quiet" onClick={() => void navigate({ to: '/timesheet', search: {} })}>
            {text.timesheet.clear}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

type DayFieldProps = { label: string; day: string; problem?: string | undefined; onDay(day: string): void };

function DayField({ label, day, problem, onDay }: DayFieldProps) {
  return (
    <TextField
      label={label}
      type="date"
      problem={problem}
      key={day}
      defaultValue={day}
      // While it is typed it passes through years such as 0002.
      onBlur={({ currentTarget: { value } }) => isDay(value) && value !== day && onDay(value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

function BudgetFilter({ budgetId, onBudget }: { budgetId: string | null; onBudget(id: string | null): void }) {
  const { text } = useText();
  const { data: chosen } = useQuery({ ...budgetQuery(budgetId ?? ''), enabled: budgetId !== null });
  const { search, box } = useTypedSearch({ id: budgetId, name: chosen?.name ?? '' }, onBudget);
  const { data: found = [], isPending } = useQuery(budgetsQuery(search));
  const groups = budgetChoices(found, undefined, search, { likely: text.fields.likely, rest: text.fields.allBudgets });
  return <ComboBox label={text.words.budget} groups={groups} selectedId={budgetId} isLoading={isPending} {...box} />;
}
