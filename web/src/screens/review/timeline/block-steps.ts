import { type Block, blockId, type DrawnLane } from './layout.ts';

/** Which block was the active one, and in which lane. */
export type Place = { laneId: string; block: Block };

/** Where a block is in the lanes of now; if it has gone, the nearest that is left in its lane, and if nothing is, the first draft or block. */
export function placeIn(lanes: readonly DrawnLane[], last: Place | null): Place | null {
  const same = lanes.find(({ id }) => id === last?.laneId);
  if (last && same) {
    const kept = same.blocks.find((block) => blockId(block) === blockId(last.block)) ?? nearest(same.blocks, last.block);
    if (kept) return { laneId: same.id, block: kept };
  }
  const first = lanes.find(({ kind, blocks }) => kind === 'drafts' && blocks.length > 0) ?? lanes.find(({ blocks }) => blocks.length > 0);
  return first?.blocks[0] ? { laneId: first.id, block: first.blocks[0] } : null;
}

/** The block that a key leads to: within its lane, or to the nearest of the lane beside it. Undefined for other keys and at the edges. */
export function stepFrom({ laneId, block }: Place, key: string, lanes: readonly DrawnLane[]): Block | undefined {
  const filled = lanes.filter(({ blocks }) => blocks.length > 0);
  const lane = filled.findIndex(({ id }) => id === laneId);
  const blocks = filled[lane]?.blocks ?? [];
  const place = blocks.findIndex((one) => blockId(one) === blockId(block));
  switch (key) {
    case 'ArrowDown':
      return blocks[place + 1];
    case 'ArrowUp':
      return blocks[place - 1];
    case 'ArrowRight':
      return nearest(filled[lane + 1]?.blocks ?? [], block);
    case 'ArrowLeft':
      return nearest(filled[lane - 1]?.blocks ?? [], block);
    case 'Home':
      return blocks[0];
    case 'End':
      return blocks.at(-1);
    default:
      return undefined;
  }
}

function nearest(blocks: readonly Block[], to: Block): Block | undefined {
  const distance = ({ startsAt }: Block) => Math.abs(startsAt - to.startsAt);
  return blocks.reduce<Block | undefined>((best, block) => (best && distance(best) <= distance(block) ? best : block), undefined);
}
