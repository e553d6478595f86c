import type { Preferences } from '#web/api/preferences.ts';

/** The sources that preferences can switch off, and those that are always on, in the order in which they are shown. */
const SWITCHED = ['google_calendar', 'meetings', 'nucleus', 'github', 'productive'] as const;
const ALWAYS_ON = ['git', 'ical', 'activitywatch', 'wakatime'] as const;

export type SwitchKey = `source_${(typeof SWITCHED)[number]}` & keyof Preferences;
export type SourceRow = { source: string; switchKey: SwitchKey | null; count: number };

/** Every source that Daybook knows, and whatever else the user has signals of; those with signals first. */
export function sourceRows(counts: readonly { source: string; count: number }[]): SourceRow[] {
  const known: readonly string[] = [...SWITCHED, ...ALWAYS_ON];
  const others = counts.map(({ source }) => source).filter((source) => !known.includes(source));
  const countOf = (source: string) => counts.find((one) => one.source === source)?.count ?? 0;
  const rows = [
    ...SWITCHED.map((source) => ({ source, switchKey: `source_${source}` as const, count: countOf(source) })),
    ...[...ALWAYS_ON, ...others].map((source) => ({ source, switchKey: null, count: countOf(source) })),
  ];
  return [...rows.filter(({ count }) => count > 0), ...rows.filter(({ count }) => count === 0)];
}

/** The command that collects a source on one's own machine, for those that have one; else an agent sends it. */
export function collectCommands(source: string, email: string): string[] {
  if (source === 'git') return [`npm run daybook -- collect git ~/code/website --author ${email}`];
  if (source === 'ical') {
    return ['npm run daybook -- collect ical ~/calendar.ics', 'npm run daybook -- collect ical https://calendar.example.com/private.ics'];
  }
  return [];
}
