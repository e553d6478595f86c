import { expect, test } from 'vitest';
import { type Place, placeIn, stepFrom } from '#web/screens/review/timeline/block-steps.ts';
import type { BlockKind, Lane } from '#web/screens/review/timeline/lanes.ts';
import type { Block, DrawnLane } from '#web/screens/review/timeline/layout.ts';

const CALL = block('signal', 10);
const LANES = [
  lane('git', 'source', block('signal', 8), block('signal', 11)),
  lane('empty', 'source'),
  lane('ical', 'source', CALL),
  lane('drafts', 'drafts', block('gap', 8), block('draft', 9), block('draft', 12)),
];

test('arrows move within a lane and to the nearest of the next that has something; Home and End to the ends', () => {
  const at = (laneId: string, place: number): Place => ({ laneId, block: LANES.find(({ id }) => id === laneId)?.blocks[place] ?? CALL });
  const to = (from: Place, key: string) => stepFrom(from, key, LANES)?.startsAt;
  expect([to(at('drafts', 1), 'ArrowUp'), to(at('drafts', 1), 'ArrowDown'), to(at('drafts', 2), 'ArrowDown')]).toEqual([8, 12, undefined]);
  expect([to(at('git', 1), 'ArrowRight'), to(at('ical', 0), 'ArrowLeft'), to(at('git', 0), 'ArrowLeft')]).toEqual([10, 11, undefined]);
  expect([to(at('drafts', 1), 'Home'), to(at('drafts', 1), 'End'), to(at('drafts', 1), 'x')]).toEqual([8, 12, undefined]);
});

test('the Tab key stops at the first of the drafts, or of whatever is there', () => {
  expect(placeIn(LANES, null)).toMatchObject({ laneId: 'drafts', block: { startsAt: 8 } });
  expect(placeIn(LANES.slice(0, 3), null)).toMatchObject({ laneId: 'git', block: { startsAt: 8 } });
  expect(placeIn(LANES.slice(1, 2), null)).toBeNull();
});

test('where one was stays; what has gone leaves its place to the nearest in its lane', () => {
  expect(placeIn(LANES, { laneId: 'ical', block: CALL })).toEqual({ laneId: 'ical', block: CALL });
  expect(placeIn(LANES, { laneId: 'drafts', block: block('gap', 11) })).toMatchObject({ laneId: 'drafts', block: { startsAt: 12 } });
  expect(placeIn(LANES, { laneId: 'empty', block: CALL })).toMatchObject({ laneId: 'drafts', block: { startsAt: 8 } });
});

function lane(id: string, kind: Lane['kind'], ...blocks: Block[]): DrawnLane {
  return { id, kind, items: blocks, blocks };
}

function block(kind: BlockKind, startsAt: number): Block {
  const place = { topPx: startsAt, heightPx: 1, column: 0, columnSpan: 1, columnCount: 1 };
  return {
    ...place,
    kind,
    startsAt,
    endsAt: startsAt + 1,
    ids: [`${kind} ${startsAt}`],
    titles: [],
    draftIds: [],
    leftOut: null,
    hours: null,
  };
}
