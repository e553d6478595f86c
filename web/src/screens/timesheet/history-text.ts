import { hoursText } from '#domain/hours.ts';
import type { TimeEntryEvent } from '#web/api/time-entries.ts';
import type { Catalogue } from '#web/text/en/index.ts';
import type { Format } from '#web/text/format.ts';

type Stored = NonNullable<TimeEntryEvent['after']>;
type Said = string | [field: string, before: string, after: string];

/** What differs between both sides of one step of an entry, in words. Ids stand for names that may be gone, so of places only that they changed is said. */
export function sayChanges({ before, after }: TimeEntryEvent, { words, timesheet }: Catalogue, format: Format, timeZone: string): string[] {
  if (before === null || after === null) return [];
  const orNothing = (value: string | null) => value ?? timesheet.nothing;
  const place = (field: string, from: string | null, to: string | null): string => {
    if (from === null) return timesheet.placeChosen(field);
    return to === null ? timesheet.placeRemoved(field) : timesheet.placeChanged(field);
  };
  const at = (instant: string | null) => (instant === null ? timesheet.nothing : format.moment(instant, timeZone));
  const yesNo = (flag: number) => (flag === 1 ? words.yes : words.no);
  const differs = (field: keyof Stored) => before[field] !== after[field];
  const said: (Said | false)[] = [
    differs('date') && [words.date, format.shortDay(before.date), format.shortDay(after.date)],
    differs('hours') && [words.hours, hoursText(before.hours), hoursText(after.hours)],
    differs('description') && [words.description, orNothing(before.description), orNothing(after.description)],
    differs('budget_id') && place(words.budget, before.budget_id, after.budget_id),
    differs('line_item_id') && place(words.lineItem, before.line_item_id, after.line_item_id),
    differs('task_id') && place(words.task, before.task_id, after.task_id),
    differs('billable') && [words.billable, yesNo(before.billable), yesNo(after.billable)],
    differs('billable_hours') && [timesheet.hoursToBill, hoursText(before.billable_hours), hoursText(after.billable_hours)],
    differs('started_at') && [timesheet.startsAt, at(before.started_at), at(after.started_at)],
    differs('ended_at') && [timesheet.endsAt, at(before.ended_at), at(after.ended_at)],
    differs('status') && [words.status, words.entryStatus[before.status], words.entryStatus[after.status]],
    differs('rejection_reason') && [timesheet.reason, orNothing(before.rejection_reason), orNothing(after.rejection_reason)],
  ];
  return said.filter((one) => one !== false).map((one) => (typeof one === 'string' ? one : timesheet.changedFrom(...one)));
}
