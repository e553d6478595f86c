import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { approvesOwnTime } from '#domain/access-level.ts';
import type { Day } from '#domain/day.ts';
import { suggestedTargetsQuery } from '#web/api/catalogue.ts';
import type { Me } from '#web/api/session.ts';
import { bookTimeEntry, changeTimeEntry, type TimeEntry } from '#web/api/time-entries.ts';
import { Button } from '#web/components/button.tsx';
import { ClockField } from '#web/components/clock-field.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { Checkbox, Field, TextField } from '#web/components/field.tsx';
import { HoursField } from '#web/components/hours-field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { TargetFields, useBillableDefault } from '#web/components/target-fields.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import {
  type EntryProblem,
  type EntryValues,
  emptyValues,
  meantInstants,
  problemOf,
  toChanges,
  toNewEntry,
  valuesOf,
  withTimes,
} from './entry-values.ts';
import './entry-dialog.css';

type EntryDialogProps = {
  /** Null to book a new one. */
  entry: TimeEntry | null;
  me: Me;
  today: Day;
  onClose(): void;
};

/** Books time by hand, or changes what was booked. */
export function EntryDialog({ entry, me, today, onClose }: EntryDialogProps) {
  const { text } = useText();
  const queries = useQueryClient();
  const { follow } = useToasts();
  const { time_zone: timeZone, access_level } = me.user;
  const [before] = useState(() => (entry ? valuesOf(entry, timeZone) : emptyValues(today)));
  const [values, setValues] = useState(before);
  const [missing, setMissing] = useState<EntryProblem | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const waitsAgain = entry !== null && entry.status !== 'draft' && !approvesOwnTime(access_level);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = problemOf(values);
    setMissing(found);
    if (found !== null) return;
    setBusy(true);
    try {
      const call = entry ? changeTimeEntry(entry, toChanges(before, values, timeZone)) : bookTimeEntry(toNewEntry(values, timeZone));
      await follow(call, ({ operationId }) => ({ text: entry ? text.timesheet.changed : text.timesheet.booked, operationId }));
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
    await queries.invalidateQueries({ queryKey: ['time-entries'] });
  }

  return (
    <Dialog title={entry ? text.timesheet.editEntry : text.timesheet.addEntry} isOpen onClose={onClose}>
      <form className="entry-form" noValidate onSubmit={(event) => void submit(event)}>
        {problem !== null && <ProblemNotice error={problem} texts={{ version_changed: text.timesheet.versionChanged }} />}
        <EntryFields
          values={values}
          onChange={setValues}
          timeZone={timeZone}
          missing={missing}
          names={{ budget: entry?.budget_name ?? null, lineItem: entry?.line_item_name ?? null, task: entry?.task_title ?? null }}
        />
        {waitsAgain && <p className="quiet small">{text.timesheet.waitsAgain}</p>}
        <DialogActions>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button tone="primary" type="submit" busy={isBusy}>
            {entry ? text.words.save : text.timesheet.addEntry}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type EntryFieldsProps = {
  values: EntryValues;
  onChange(values: EntryValues): void;
  timeZone: string;
  missing: EntryProblem | null;
  names: { budget: string | null; lineItem: string | null; task: string | null };
};

function EntryFields({ values, onChange, timeZone, missing, names }: EntryFieldsProps) {
  const { text } = useText();
  const { data: suggested } = useQuery(suggestedTargetsQuery(null));
  const billableDefault = useBillableDefault(values.target);
  const meant = meantInstants(values, timeZone);
  const change = (times: Partial<EntryValues>) => onChange(withTimes(values, times, timeZone));
  const problemAt = (problem: EntryProblem) => (missing === problem ? text.timesheet.problems[problem] : undefined);
  return (
    <>
      <div className="entry-form-when">
        <TextField
          label={text.words.date}
          type="date"
          value={values.date}
          problem={problemAt('date')}
          onChange={({ currentTarget: { value } }) => change({ date: value })}
        />
        <HoursField hours={values.hours} autoFocus problem={problemAt('hours')} onChange={(hours) => onChange({ ...values, hours })} />
        <ClockField
          label={text.timesheet.startsAt}
          clock={values.from}
          timeZone={timeZone}
          instants={meant.starts}
          isSecond={values.isFromSecond}
          problem={problemAt('times')}
          onChange={(from, isFromSecond) => change({ from, isFromSecond })}
        />
        <ClockField
          label={text.timesheet.endsAt}
          clock={values.to}
          timeZone={timeZone}
          instants={meant.ends}
          isSecond={values.isToSecond}
          onChange={(to, isToSecond) => change({ to, isToSecond })}
        />
      </div>
      <p className="field-hint">{text.timesheet.timesHint(timeZone)}</p>
      <Field label={text.words.description}>
        {(wiring) => (
          <textarea
            className="input"
            rows={2}
            dir="auto"
            maxLength={10_000}
            value={values.description}
            onChange={({ currentTarget: { value } }) => onChange({ ...values, description: value })}
            {...wiring}
          />
        )}
      </Field>
      <TargetFields target={values.target} names={names} suggested={suggested} onChange={(target) => onChange({ ...values, target })} />
      <Checkbox
        label={text.words.billable}
        checked={values.billable ?? billableDefault ?? false}
        {...(values.billable === null && { hint: text.timesheet.byDefault })}
        onChange={({ currentTarget: { checked } }) => onChange({ ...values, billable: checked })}
      />
    </>
  );
}
