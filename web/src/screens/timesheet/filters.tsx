import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { isDay } from '#domain/day.ts';
import { TIME_ENTRY_STATUSES, type TimeEntryStatus } from '#domain/time-entry.ts';
import { budgetQuery, budgetsQuery } from '#web/api/catalogue.ts';
import { Button } from '#web/components/button.tsx';
import { ComboBox } from '#web/components/combo-box.tsx';
import { Checkbox, SelectField, TextField } from '#web/components/field.tsx';
import { Icon } from '#web/components/icon.tsx';
import { budgetChoices } from '#web/components/target-choices.ts';
import { useTypedOver } from '#web/components/typed-over.ts';
import { useTypedSearch } from '#web/components/typed-search.ts';
import { useText } from '#web/text/text.tsx';
import { isBackwards, nameOfRange, RANGE_NAMES, type Range, type RangeName } from './ranges.ts';
import { foldedInUse, type TimesheetSearch } from './search.ts';
import './filters.css';

type FiltersProps = { range: Range; named: Record<RangeName, Range>; search: TimesheetSearch };

/** Which entries are shown. All of it stands in the address. On phones all but the named days is folded away until it is asked for. */
export function Filters({ range, named, search }: FiltersProps) {
  const { text } = useText();
  const navigate = useNavigate();
  const name = nameOfRange(range, named);
  const moreId = useId();
  const all = useRef<HTMLFieldSetElement>(null);
  const [isOpen, setOpen] = useState(isBackwards(range));

  function show(replaced: TimesheetSearch): void {
    void navigate({ to: '/timesheet', search: { ...search, ...replaced }, replace: true });
  }

  /** The button goes with what it clears; the focus goes on to the first field. */
  function clear(): void {
    void navigate({ to: '/timesheet', search: {} });
    all.current?.querySelector('select')?.focus();
  }

  return (
    <fieldset ref={all} className="filters">
      <legend className="visually-hidden">{text.timesheet.filters}</legend>
      <SelectField
        label={text.timesheet.range}
        value={name ?? 'other'}
        options={[...RANGE_NAMES, 'other' as const].map((value) => ({ value, label: text.timesheet.ranges[value] }))}
        onChange={({ currentTarget: { value } }) => {
          if (value === 'lastDays') show({ date_from: undefined, date_to: undefined });
          else if (value === 'other') setOpen(true);
          else show(named[value as RangeName]);
        }}
      />
      <FoldButton isOpen={isOpen} controls={moreId} inUse={foldedInUse(search, name)} onPress={() => setOpen(!isOpen)} />
      <div id={moreId} className={isOpen ? 'filters-more' : 'filters-more is-folded'}>
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
            <Button tone="quiet" onClick={clear}>
              {text.timesheet.clear}
            </Button>
          )}
        </div>
      </div>
    </fieldset>
  );
}

type FoldButtonProps = { isOpen: boolean; controls: string; inUse: number; onPress(): void };

/** There on phones only: elsewhere nothing is folded. */
function FoldButton({ isOpen, controls, inUse, onPress }: FoldButtonProps) {
  const { text, format } = useText();
  return (
    <button type="button" className="button filters-fold" aria-expanded={isOpen} aria-controls={controls} onClick={onPress}>
      <Icon name="filter" />
      <span>{text.timesheet.filters}</span>
      {inUse > 0 && (
        <span className="filters-in-use">
          {format.number(inUse)} <span className="visually-hidden">{text.timesheet.inUse}</span>
        </span>
      )}
    </button>
  );
}

type DayFieldProps = { label: string; day: string; problem?: string | undefined; onDay(day: string): void };

function DayField({ label, day, problem, onDay }: DayFieldProps) {
  const { typed, setTyped, tell } = useTypedOver(day, onDay);
  // Not while it is typed: it passes through years such as 0002 then.
  function take(): void {
    if (!isDay(typed)) setTyped(day);
    else if (typed !== day) tell(typed);
  }
  return (
    <TextField
      label={label}
      type="date"
      problem={problem}
      value={typed}
      onChange={({ currentTarget: { value } }) => setTyped(value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
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
