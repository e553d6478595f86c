import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { listDraftChanges } from '#domain/drafting/day-plan.ts';
import { reconcileDay } from '#domain/drafting/reconcile-day.ts';
import { at, build, signal } from './sample.ts';

const DAY = '2026-03-10';

function meeting(id: string, hour: string, minutes: number) {
  return signal({ id, source: 'meetings', source_id: id, title: id, started_at: `${DAY}T${hour}:00Z`, duration_minutes: minutes });
}

function planned(stored: readonly Draft[], ...signals: ReturnType<typeof signal>[]) {
  return listDraftChanges(reconcileDay(build('UTC', DAY, signals).drafts, stored, at(`${DAY}T20:00Z`)), stored);
}

const stored = reconcileDay(
  build('UTC', DAY, [meeting('kept', '09', 60), meeting('moves', '11', 60), meeting('goes', '13', 60)]).drafts,
  [],
  1,
).insert;

describe('listDraftChanges', () => {
  test('says what would come, change and go, in the order of the day, and nothing of the rest', () => {
    const changes = planned(stored, meeting('kept', '09', 60), meeting('moves', '12', 30), meeting('comes', '08', 60));
    expect(changes.map(({ change, before, after }) => [change, before?.description ?? null, after?.description ?? null])).toEqual([
      ['added', null, 'comes'],
      ['changed', 'moves', 'moves'],
      ['removed', 'goes', null],
    ]);
  });

  test('names the fields that differ, and no bookkeeping', () => {
    const [change] = planned(stored, meeting('kept', '09', 60), meeting('moves', '12', 30), meeting('goes', '13', 60));
    expect(change?.fields).toEqual(['hours', 'raw_minutes', 'intervals']);
    expect(change?.before?.version).toBe(1);
    expect(change?.after?.version).toBe(2);
  });

  test('leaves out what would only be explained in another way', () => {
    const others = stored.map((draft) => ({ ...draft, match_runner_up: '{}' }));
    expect(planned(others, meeting('kept', '09', 60), meeting('moves', '11', 60), meeting('goes', '13', 60))).toEqual([]);
  });

  test('is empty where nothing would be written', () => {
    expect(planned(stored, meeting('kept', '09', 60), meeting('moves', '11', 60), meeting('goes', '13', 60))).toEqual([]);
  });
});
