import { describe, expect, it } from 'vitest';
import type { Draft } from '#web/api/drafts.ts';
import { canBeRule, changesOf, editedFrom, rebased } from '#web/screens/review/draft-edit.ts';

const DRAFT = {
  id: 'd',
  hours: 1.5,
  description: 'Planning',
  budget_id: 'b1',
  line_item_id: 'l1',
  task_id: null,
  billable: 1,
} as Draft;
const EDITED = editedFrom(DRAFT);

describe('changesOf', () => {
  it('names nothing that stays', () => {
    expect(changesOf(DRAFT, EDITED)).toEqual({});
  });

  it('names what is new, and null for what was cleared', () => {
    expect(changesOf(DRAFT, { ...EDITED, hours: 2, description: '  ', billable: false })).toEqual({
      hours: 2,
      description: null,
      billable: 0,
    });
  });

  it('leaves a description that was missing and still is', () => {
    const without = { ...DRAFT, description: null };
    expect(changesOf(without, editedFrom(without))).toEqual({});
  });

  it('names the line item again with another budget, since that would drop it', () => {
    expect(changesOf(DRAFT, { ...EDITED, budget_id: 'b2' })).toEqual({ budget_id: 'b2', line_item_id: 'l1' });
    expect(changesOf(DRAFT, { ...EDITED, budget_id: 'b2', line_item_id: null })).toEqual({ budget_id: 'b2', line_item_id: null });
  });

  it('is null where the hours can’t be read', () => {
    expect(changesOf(DRAFT, { ...EDITED, hours: null })).toBeNull();
  });
});

describe('canBeRule', () => {
  it('holds for what says where work belongs, not for hours', () => {
    expect(canBeRule({ budget_id: 'b2' })).toBe(true);
    expect(canBeRule({ billable: 0 })).toBe(true);
    expect(canBeRule({ hours: 2 })).toBe(false);
    expect(canBeRule({ budget_id: null })).toBe(false);
  });
});

describe('rebased', () => {
  const NOW = { ...DRAFT, hours: 2, description: 'Planning of the week', budget_id: 'b2', line_item_id: null } as Draft;

  it('keeps what was typed and takes the rest as it is now', () => {
    expect(rebased({ ...EDITED, description: 'Mine' }, DRAFT, NOW)).toEqual({ ...editedFrom(NOW), description: 'Mine' });
  });

  it('keeps whether it is billable where that was chosen, and takes it over where it was not', () => {
    const noMore = { ...NOW, billable: 0 } as Draft;
    expect(rebased(EDITED, DRAFT, noMore).billable).toBe(false);
    expect(rebased({ ...EDITED, billable: false }, DRAFT, NOW).billable).toBe(false);
  });

  it('keeps a target whole', () => {
    expect(rebased({ ...EDITED, task_id: 't' }, DRAFT, NOW)).toEqual({
      ...editedFrom(NOW),
      budget_id: 'b1',
      line_item_id: 'l1',
      task_id: 't',
    });
  });
});
