import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectGit } from '#collectors/git/collector.ts';
import { collectIcal } from '#collectors/ical/collector.ts';
import type { CollectedSignal } from '#domain/collected-signal.ts';
import type { Instant } from '#domain/instant.ts';
import { daySpan } from '#domain/time-zone.ts';
import { replayHistory } from './replay-history.ts';
import type { SampleWeek } from './sample-week.ts';

/** What our own collectors see of the sample week up to now, by the handle of its person. */
export async function collectSample(week: SampleWeek, now: Instant): Promise<Map<string, CollectedSignal[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-demo-'));
  try {
    for (const [name, work] of week.repositories) await replayHistory(join(folder, name), work, week);
    const collected = new Map<string, CollectedSignal[]>();
    for (const { handle, email, time_zone } of week.people) {
      const since = daySpan(time_zone, week.workdays[0] as string).startsAt;
      const source = join(folder, `${handle}.ics`);
      writeFileSync(source, week.calendars.get(handle) ?? '');
      const paths = repositoriesOf(handle, week).map((name) => join(folder, name));
      const commits = await collectGit({ paths, authorEmails: [email], since, now });
      const events = await collectIcal({ source, since, now, timeZone: time_zone, ownerEmails: [email] });
      collected.set(handle, [...commits.signals, ...events.signals]);
    }
    return collected;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function repositoriesOf(handle: string, { repositories }: SampleWeek): string[] {
  return [...repositories].filter(([, work]) => work.some(({ by }) => by === handle)).map(([name]) => name);
}
