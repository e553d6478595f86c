import type { DraftingSettings } from '#domain/drafting/settings.ts';
import { WEEKDAYS, type Weekday, type WorkingHours } from '#domain/working-hours.ts';

const TENTATIVE_MEANING: Record<DraftingSettings['tentative_events'], string> = {
  own_kind: 'events not accepted yet have their own place in precedence',
  as_accepted: 'events not accepted yet count as accepted',
  leave_out: 'events not accepted yet make no drafts',
};

/** Each setting with its value, the default where that is another, and what it does. */
export function settingsInWords(settings: DraftingSettings, defaults: DraftingSettings): [name: string, text: string][] {
  const meanings: Record<keyof DraftingSettings, string> = {
    burst_gap_minutes: 'points of one work item, such as commits, closer than this are one burst of work',
    burst_lead_minutes: 'a burst begins this long before its first point',
    longest_burst_minutes: 'a burst that would be longer ends, and another begins',
    precedence: 'the first of these that claims a minute gets it',
    tentative_events: TENTATIVE_MEANING[settings.tentative_events],
    working_hours: 'where time that nothing accounts for is a gap',
  };
  const [values, defaultValues] = [valueTexts(settings), valueTexts(defaults)];
  return (Object.keys(meanings) as (keyof DraftingSettings)[]).map((name) => {
    const otherwise = values[name] === defaultValues[name] ? '' : ` (by default ${defaultValues[name]})`;
    return [name, `${values[name]}${otherwise}: ${meanings[name]}`];
  });
}

function valueTexts(settings: DraftingSettings): Record<keyof DraftingSettings, string> {
  return {
    burst_gap_minutes: `${settings.burst_gap_minutes} min`,
    burst_lead_minutes: `${settings.burst_lead_minutes} min`,
    longest_burst_minutes: `${settings.longest_burst_minutes} min`,
    precedence: settings.precedence.join(' > '),
    tentative_events: settings.tentative_events,
    working_hours: settings.working_hours.map(workingHoursText).join('; ') || 'none',
  };
}

/** `Mon–Fri 09:00–17:00`. */
function workingHoursText({ weekdays, from, to }: WorkingHours): string {
  return `${runsOfWeekdays(weekdays).map(runText).join(', ')} ${from}–${to}`;
}

/** Days that follow each other, from Monday on. */
function runsOfWeekdays(weekdays: readonly Weekday[]): Weekday[][] {
  const runs: Weekday[][] = [];
  let run: Weekday[] = [];
  for (const weekday of WEEKDAYS) {
    if (!weekdays.includes(weekday)) run = [];
    else if (run.push(weekday) === 1) runs.push(run);
  }
  return runs;
}

function runText(run: readonly Weekday[]): string {
  const names = run.map((weekday) => weekday.charAt(0).toUpperCase() + weekday.slice(1, 3));
  return names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}
