import { describe, expect, it } from 'vitest';
import type { Draft } from '#web/api/drafts.ts';
import { extensionsInto, extensionsOf } from '#web/screens/review/extensions.ts';

function draft(id: string, from: string, to: string): Draft {
  return { id, intervals: [{ starts_at: `2026-03-10T${from}:00Z`, ends_at: `2026-03-10T${to}:00Z` }] } as Draft;
}

const gap = (from: string, to: string) => ({ starts_at: `2026-03-10T${from}:00Z`, ends_at: `2026-03-10T${to}:00Z` });
const DRAFTS = [
  draft('nine', '09:00', '10:00'),
  draft('ten', '10:00', '10:30'),
  draft('noon', '12:00', '13:00'),
  draft('two', '14:00', '15:00'),
];

describe('extensionsInto', () => {
  it('offers the drafts on both sides, the nearest each', () => {
    const found = extensionsInto(gap('10:30', '12:00'), DRAFTS).map(({ draft, side }) => [draft.id, side]);
    expect(found).toEqual([
      ['ten', 'before'],
      ['noon', 'after'],
    ]);
  });

  it('offers one where there is only one, and none without times', () => {
    expect(extensionsInto(gap('15:00', '16:00'), DRAFTS)).toMatchObject([{ draft: { id: 'two' }, side: 'before' }]);
    expect(extensionsInto(gap('15:00', '16:00'), [{ id: 'x', intervals: [] as Draft['intervals'] } as Draft])).toEqual([]);
  });
});

describe('extensionsOf', () => {
  it('offers the gaps that the draft lies next to', () => {
    const gaps = [gap('08:00', '09:00'), gap('10:30', '12:00'), gap('13:00', '14:00')];
    expect(extensionsOf(DRAFTS[2] as Draft, gaps, DRAFTS).map((one) => one.gap.starts_at.slice(11, 16))).toEqual(['10:30', '13:00']);
  });
});
