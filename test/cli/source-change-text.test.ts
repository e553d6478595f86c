import { expect, test } from 'vitest';
import { sourceChangeSentences } from '#cli/source-change-text.ts';
import type { SourceChangeWord } from '#domain/source-change.ts';

function facts(started_at: string | null, ended_at: string | null, duration_minutes: number | null = null) {
  return { started_at, ended_at, duration_minutes, state: 'active' as const };
}

const TEN_TO_ELEVEN = facts('2026-03-10T10:00:00Z', '2026-03-10T11:00:00Z');

test.each<[string, SourceChangeWord[], ReturnType<typeof facts>]>([
  ['shortened: 10:00–11:00 → 10:00–10:30', ['shortened'], facts('2026-03-10T10:00:00Z', '2026-03-10T10:30:00Z')],
  ['cancelled: 10:00–11:00', ['cancelled'], TEN_TO_ELEVEN],
  ['moved and lengthened: 10:00–11:00 → 14:00–16:00', ['moved', 'lengthened'], facts('2026-03-10T14:00:00Z', null, 120)],
  ['moved: 2026-03-10 10:00–11:00 → 2026-03-11 10:00–11:00', ['moved'], facts('2026-03-11T10:00:00Z', '2026-03-11T11:00:00Z')],
  ['lengthened: 10:00–11:00 → 2026-03-10 10:00–2026-03-11 01:00', ['lengthened'], facts('2026-03-10T10:00:00Z', '2026-03-11T01:00:00Z')],
  ['shortened: 10:00–11:00 → 10:00', ['shortened'], facts('2026-03-10T10:00:00Z', null)],
  ['moved: 10:00–11:00 → no time', ['moved'], facts(null, null, 60)],
])('says “The event was %s”', (text, what, after) => {
  const changed = { changed_at: '2026-03-10T12:00:00Z', signals: [{ signal_id: 'e', what, before: TEN_TO_ELEVEN, after }] };
  expect(sourceChangeSentences(changed, 'UTC')).toEqual([`The event was ${text}`]);
});
