import { expect, test } from 'vitest';
import type { BlockKind, Lane } from '#web/screens/review/timeline/lanes.ts';
import type { Block, DrawnLane } from '#web/screens/review/timeline/layout.ts';
import { isLit, litBlocks } from '#web/screens/review/timeline/lit.ts';

const LANES = [
  lane('source', block('signal', 'a'), block('signal', 'a', 'b')),
  lane('drafts', block('draft', 'a'), block('draft', 'b')),
  lane('booked', block('entry', 'a')),
];

test('a draft lights what gave it time, itself, and what was booked of it', () => {
  const lit = LANES.flatMap(({ blocks }) => blocks.filter((one) => isLit(one, ['a'])));
  expect(lit.map(({ kind }) => kind)).toEqual(['signal', 'signal', 'draft', 'entry']);
  expect(LANES.flatMap(({ blocks }) => blocks.filter((one) => isLit(one, [])))).toEqual([]);
});

test('what gave time to several drafts lights all of them', () => {
  expect(litBlocks(LANES, ['a', 'b']).map(({ draftIds }) => draftIds)).toEqual([['a'], ['b'], ['a']]);
});

test('its minutes are its own: not those of a signal that gave it some', () => {
  expect(litBlocks(LANES, ['a']).map(({ kind }) => kind)).toEqual(['draft', 'entry']);
  expect(litBlocks(LANES, ['of another day'])).toEqual([]);
});

function lane(kind: Lane['kind'], ...blocks: Block[]): DrawnLane {
  return { id: kind, kind, items: blocks, blocks };
}

function block(kind: BlockKind, ...draftIds: string[]): Block {
  const place = { topPx: 0, heightPx: 10, column: 0, columnSpan: 1, columnCount: 1 };
  return { ...place, kind, startsAt: 0, endsAt: 1, ids: [], titles: [], draftIds, leftOut: null, hours: null };
}
