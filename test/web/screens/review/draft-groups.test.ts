import { describe, expect, it } from 'vitest';
import type { Draft } from '#web/api/drafts.ts';
import { groupsByDay, groupsOfDay, hasWords, listItems } from '#web/screens/review/draft-groups.ts';

function draft(id: string, given: Partial<Draft> = {}): Draft {
  const known = {
    date: '2026-03-10',
    hours: 1,
    description: 'Planning',
    budget_id: 'b',
    budget_name: 'Relaunch',
    match_confidence: 0.9,
    rounding_warning: 0,
  };
  return {
    id,
    version: 1,
    status: 'pending',
    intervals: [],
    sources: [],
    line_item_name: null,
    task_title: null,
    ...known,
    ...given,
  } as Draft;
}

const idsOf = (group: { drafts: readonly { draft: Draft }[] } | undefined) => group?.drafts.map((one) => one.draft.id);

describe('The drafts of a day', () => {
  it('come with those that need a look first, and the others ready to be accepted', () => {
    const [look, ready] = groupsOfDay('2026-03-10', [draft('sure'), draft('unsure', { match_confidence: 0.6, hours: 2 })]);
    expect(look).toMatchObject({ kind: 'look', hours: 2, ready: [] });
    expect(idsOf(look)).toEqual(['unsure']);
    expect(ready).toMatchObject({ kind: 'ready', hours: 1, ready: [{ id: 'sure' }] });
  });

  it('need a look where rounding adds much', () => {
    expect(groupsOfDay('2026-03-10', [draft('a', { rounding_warning: 1 })])).toMatchObject([
      { kind: 'look', drafts: [{ reasons: ['rounding'] }] },
    ]);
  });

  it('stand in the order of their time, those without one last', () => {
    const at = (starts_at: string) => ({ intervals: [{ starts_at, ends_at: starts_at }] });
    const drafts = [draft('z'), draft('noon', at('2026-03-10T12:00:00Z')), draft('a'), draft('nine', at('2026-03-10T09:00:00Z'))];
    expect(idsOf(groupsOfDay('2026-03-10', drafts)[0])).toEqual(['nine', 'noon', 'a', 'z']);
  });

  it('make no group that is empty', () => {
    expect(groupsOfDay('2026-03-10', [])).toEqual([]);
  });

  it('keep one that is edited where it was, whatever became of it, and accept it with no others', () => {
    const held = { draft: draft('edited'), reasons: [] };
    const [, ready] = groupsOfDay('2026-03-10', [draft('unsure', { match_confidence: 0.6 }), draft('z')], { held });
    expect(idsOf(ready)).toEqual(['edited', 'z']);
    expect(ready?.ready.map(({ id }) => id)).toEqual(['z']);
    const changed = draft('edited', { version: 2, match_confidence: 0.1 });
    expect(groupsOfDay('2026-03-10', [changed], { held })).toMatchObject([{ kind: 'ready', drafts: [{ draft: { version: 1 } }] }]);
    expect(groupsByDay([], { held }).map(idsOf)).toEqual([['edited']]);
  });

  it('are one group without anything to accept once they are dismissed', () => {
    const groups = groupsOfDay('2026-03-10', [draft('a'), draft('b', { budget_id: null })], { isDismissed: true });
    expect(groups).toMatchObject([{ kind: 'dismissed', ready: [] }]);
    expect(idsOf(groups[0])).toEqual(['a', 'b']);
  });
});

describe('The drafts of all days', () => {
  const later = { date: '2026-03-11' };

  it('come with those that need a look first, whatever their day, and then by day, the latest first', () => {
    const unsure = { budget_id: null };
    const groups = groupsByDay([draft('a'), draft('later', later), draft('b', unsure), draft('c', { ...later, ...unsure })]);
    expect(groups.map(({ kind, day }) => [kind, day])).toEqual([
      ['look', null],
      ['day', '2026-03-11'],
      ['day', '2026-03-10'],
    ]);
    expect(groups.map(idsOf)).toEqual([['c', 'b'], ['later'], ['a']]);
    expect(groups.map(({ ready }) => ready.map(({ id }) => id))).toEqual([[], ['later'], ['a']]);
  });

  it('stand by day alone, without anything to accept, once they are dismissed', () => {
    const groups = groupsByDay([draft('a', { budget_id: null }), draft('later', later)], { isDismissed: true });
    expect(groups.map(idsOf)).toEqual([['later'], ['a']]);
    expect(groups.flatMap(({ ready }) => ready)).toEqual([]);
  });
});

describe('listItems', () => {
  it('puts a heading before each group, and counts drafts alone', () => {
    const items = listItems(groupsOfDay('2026-03-10', [draft('a'), draft('b', { budget_id: null })]));
    expect(items.map(({ key }) => key)).toEqual(['look 2026-03-10', 'b', 'ready 2026-03-10', 'a']);
    expect(items.flatMap((item) => (item.kind === 'draft' ? [item.index] : []))).toEqual([0, 1]);
  });
});

describe('hasWords', () => {
  it('finds every word in description, budget, line item or task, whatever its case', () => {
    const found = draft('a', { line_item_name: 'Design', task_title: 'WEB-1 Home page' });
    expect(hasWords(found, 'relaunch HOME plan')).toBe(true);
    expect(hasWords(found, 'design web-1')).toBe(true);
    expect(hasWords(found, 'relaunch invoice')).toBe(false);
  });

  it('doesn’t stumble over what is missing', () => {
    expect(hasWords(draft('a', { description: null, budget_name: null }), 'null')).toBe(false);
  });
});
