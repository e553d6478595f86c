import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { type Block, blockId, type DrawnLane } from './layout.ts';

type BlockFocus = {
  /** The one block that the Tab key stops at. */
  activeBlock: string | null;
  drawing: RefObject<HTMLDivElement | null>;
  onFocus(block: Block): void;
  onKeyDown(event: KeyboardEvent): void;
};

/** Arrows up and down move within a lane, left and right to the nearest block of the lane beside it. */
export function useBlockFocus(lanes: readonly DrawnLane[]): BlockFocus {
  const drawing = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const filled = lanes.map(({ blocks }) => blocks).filter((blocks) => blocks.length > 0);
  const isThere = focused !== null && filled.some((blocks) => blocks.some((block) => blockId(block) === focused));
  const firstOfDrafts = lanes.find(({ kind, blocks }) => kind === 'drafts' && blocks.length > 0)?.blocks[0] ?? filled[0]?.[0];
  const activeBlock = isThere ? focused : firstOfDrafts ? blockId(firstOfDrafts) : null;

  function onKeyDown(event: KeyboardEvent): void {
    const next = nextBlock(filled, activeBlock, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    drawing.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId(next))}"]`)?.focus();
  }

  return { activeBlock, drawing, onKeyDown, onFocus: (block) => setFocused(blockId(block)) };
}

/** The block that an arrow key leads to from the present one; undefined for other keys and at the edges. */
function nextBlock(lanes: readonly (readonly Block[])[], present: string | null, key: string): Block | undefined {
  const lane = lanes.findIndex((blocks) => blocks.some((block) => blockId(block) === present));
  const blocks = lanes[lane] ?? [];
  const place = blocks.findIndex((block) => blockId(block) === present);
  const block = blocks[place];
  if (!block) return undefined;
  if (key === 'ArrowDown') return blocks[place + 1];
  if (key === 'ArrowUp') return blocks[place - 1];
  if (key === 'ArrowRight') return nearest(lanes[lane + 1], block);
  if (key === 'ArrowLeft') return nearest(lanes[lane - 1], block);
  return undefined;
}

function nearest(blocks: readonly Block[] | undefined, to: Block): Block | undefined {
  const distance = ({ topPx }: Block) => Math.abs(topPx - to.topPx);
  return blocks?.reduce((best, block) => (distance(block) < distance(best) ? block : best));
}
