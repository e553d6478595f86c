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
    const paths = await makeRepositories(folder, week);
    const collected = new Map<string, CollectedSignal[]>();
    for (const { handle, email, time_zone } of week.people) {
      const since = daySpan(time_zone, week.workdays[0] as string).startsAt;
      const source = join(folder, `${handle}.ics`);
      writeFileSync(source, week.calendars.get(handle) ?? '');
      const commits = await collectGit({ paths, authorEmails: [email], since, now });
      const events = await collectIcal({ source, since, now, timeZone: time_zone, ownerEmails: [email] });
      collected.set(handle, [...commits.signals, ...events.signals]);
    }
    return collected;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function makeRepositories(folder: string, { repositories, people, workdays }: SampleWeek): Promise<string[]> {
  const paths: string[] = [];
  for (const [name, work] of repositories) {
    const path = join(folder, name);
    await replayHistory(path, work, { people, workdays });
    paths.push(path);
  }
  return paths;
}
