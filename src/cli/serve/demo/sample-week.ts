import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day } from '#domain/day.ts';
import type { Instant } from '#domain/instant.ts';
import { localDay } from '#domain/time-zone.ts';
import type { SampleBudget, SamplePerson } from '#operations/demo/sample-data.ts';
import type { Work } from './replay-history.ts';

/** The files of `demo/`, with their days moved to the last five working days. */
export type SampleWeek = {
  people: SamplePerson[];
  budgets: SampleBudget[];
  /** Monday to Friday, whichever five came last; the latest may be today. */
  workdays: Day[];
  /** iCalendar text by handle. */
  calendars: Map<string, string>;
  /** Work on each repository by its name, in order of time. `day` 0 is the last of the workdays, -1 the one before. */
  repositories: Map<string, Work[]>;
};

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'demo');
const WORKDAYS = 5;
const SATURDAY = 6;

export function readSampleWeek(now: Instant): SampleWeek {
  const people: SamplePerson[] = readJson('people.json');
  const workdays = lastWorkdays(localDay(people[0]?.time_zone ?? 'UTC', now));
  return {
    people,
    budgets: readJson('budgets.json'),
    workdays,
    calendars: new Map(people.map(({ handle }) => [handle, datedCalendar(handle, workdays)])),
    repositories: new Map(
      readdirSync(join(FOLDER, 'repositories')).map((file) => [file.replace(/\.json$/, ''), readJson(`repositories/${file}`)]),
    ),
  };
}

/** The workday that the files call `offset`, 0 or less. */
export function workdayAt(workdays: readonly Day[], offset: number): Day {
  return workdays.at(offset - 1) as Day;
}

function lastWorkdays(today: Day): Day[] {
  const days: Day[] = [];
  for (let day = today; days.length < WORKDAYS; day = addDays(day, -1)) if (isWorkday(day)) days.unshift(day);
  return days;
}

function isWorkday(day: Day): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek < SATURDAY;
}

/** `{{workday-4}}T091500` becomes `20260309T091500`. */
function datedCalendar(handle: string, workdays: readonly Day[]): string {
  const template = readFileSync(join(FOLDER, 'calendars', `${handle}.ics`), 'utf8');
  return template.replace(/\{\{workday(-\d)\}\}/g, (_, offset: string) => workdayAt(workdays, Number(offset)).replaceAll('-', ''));
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as T;
}
