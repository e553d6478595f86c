import { describe, expect, test } from 'vitest';
import { readSignalMetadata } from '#domain/drafting/signal-metadata.ts';
import { workItemOf } from '#domain/drafting/work-item.ts';
import { commit, meeting, signal } from './sample.ts';

function itemOf(sent: ReturnType<typeof signal>): string {
  return workItemOf(sent, readSignalMetadata(sent.metadata));
}

const NINE = '2026-03-10T09:00Z';

describe('workItemOf', () => {
  test('takes one meeting in two calendars for one, however its start is written', () => {
    const inGoogle = meeting(NINE, null, { metadata: { series_id: 'uid-1', original_start: '2026-03-10T09:00:00Z' } });
    const inFeed = meeting(NINE, null, { source: 'ical', metadata: { series_id: 'uid-1', original_start: '2026-03-10T10:00:00+01:00' } });
    expect(itemOf(inGoogle)).toBe(itemOf(inFeed));
  });

  test('keeps two instances of a series apart, and meetings without a series', () => {
    const instance = (original_start: string) => itemOf(meeting(NINE, null, { metadata: { series_id: 'uid-1', original_start } }));
    expect(instance('2026-03-10T09:00:00Z')).not.toBe(instance('2026-03-10T15:00:00Z'));
    expect(itemOf(meeting(NINE, null))).not.toBe(itemOf(meeting(NINE, null)));
    expect(itemOf(meeting(NINE, null, { metadata: { series_id: 'uid-1' } }))).not.toBe(
      itemOf(meeting(NINE, null, { metadata: { series_id: 'uid-1' } })),
    );
  });

  test('keeps a meeting apart from work on the task that its title names', () => {
    expect(itemOf(meeting(NINE, null, { title: 'ACME-12 review' }))).not.toBe(itemOf(commit(NINE, { title: 'ACME-12 fix' })));
  });

  test('is the task key where title or branch name one, across repositories and sources', () => {
    const inWeb = commit(NINE, { title: 'ACME-12 fix', metadata: { repository: 'acme/web' } });
    const inApi = commit(NINE, { title: 'wip', metadata: { repository: 'acme/api', branch: 'feature/acme-12' } });
    const comment = signal({ source: 'nucleus', signal_type: 'comment', title: 'On ACME-12' });
    expect(new Set([inWeb, inApi, comment].map(itemOf)).size).toBe(1);
  });

  test('is else the repository and branch, else source and project, else source and type', () => {
    const withMetadata = (metadata: object, source = 'git') => itemOf(signal({ source, metadata }));
    expect(withMetadata({ repository: 'Acme/Web', branch: 'main' })).toBe(
      withMetadata({ repository: 'acme/web', branch: 'main' }, 'github'),
    );
    expect(withMetadata({ repository: 'acme/web', branch: 'main' })).not.toBe(withMetadata({ repository: 'acme/web', branch: 'next' }));
    expect(withMetadata({ project: 'Web' })).not.toBe(withMetadata({ project: 'Web' }, 'wakatime'));
    expect(itemOf(signal({ source: 'nucleus', signal_type: 'comment' }))).toBe(
      itemOf(signal({ source: 'nucleus', signal_type: 'comment' })),
    );
    expect(itemOf(signal({ source: 'nucleus', signal_type: 'comment' }))).not.toBe(
      itemOf(signal({ source: 'nucleus', signal_type: 'task_moved' })),
    );
  });

  test('cannot be forged by names that hold separators', () => {
    expect(itemOf(signal({ metadata: { repository: 'a","b' } }))).not.toBe(itemOf(signal({ metadata: { repository: 'a', branch: 'b' } })));
  });
});
