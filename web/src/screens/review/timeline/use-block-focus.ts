import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Place, placeIn, stepFrom } from './block-steps.ts';
import { type Block, blockId, type DrawnLane } from './layout.ts';

export type BlockFocus = {
  /** The one block that the Tab key stops at. */
  activeBlock: string | null;
  drawing: RefObject<HTMLDivElement | null>;
  onFocus(block: Block): void;
  onBlur(): void;
  onKeyDown(event: KeyboardEvent): void;
};

/**
 * Arrows up and down move within a lane, Home and End to its ends, left and right to the nearest block of the lane beside it. When the block
 * with the focus goes, the nearest in its lane gets it.
 */
export function useBlockFocus(lanes: readonly DrawnLane[]): BlockFocus {
  const drawing = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<Place | null>(null);
  const hasFocus = useRef(false);
  const active = placeIn(lanes, last);
  const activeBlock = active && blockId(active.block);

  function focus(id: string): void {
    drawing.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)?.focus();
  }

  // A block that goes takes the focus along, and no blur tells of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: blocks go only with their lanes.
  useLayoutEffect(() => {
    if (hasFocus.current && document.activeElement === document.body && activeBlock !== null) focus(activeBlock);
  }, [lanes]);

  return {
    activeBlock,
    drawing,
    onFocus(block) {
      hasFocus.current = true;
      const lane = lanes.find(({ blocks }) => blocks.includes(block));
      if (lane) setLast({ laneId: lane.id, block });
    },
    onBlur() {
      hasFocus.current = false;
    },
    onKeyDown(event) {
      const next = active && stepFrom(active, event.key, lanes);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      focus(blockId(next));
    },
  };
}
