import { type FocusEvent, type MouseEvent, useMemo } from 'react';
import { useReviewPanels } from '#web/screens/review/review-panels.tsx';
import { type Block, blockId, type DrawnLane } from './layout.ts';
import type { BlockFocus } from './use-block-focus.ts';

type BlockPointing = {
  onClick(event: MouseEvent): void;
  onMouseOver(event: MouseEvent): void;
  onMouseLeave(): void;
  onFocus(event: FocusEvent): void;
  onBlur(): void;
};

/** Pointing at a block or focusing it lights its draft; pressing it tells why the draft is what it is, or fills the gap. */
export function useBlockPointing(lanes: readonly DrawnLane[], focus: Pick<BlockFocus, 'onFocus' | 'onBlur'>): BlockPointing {
  const { highlight, openWhy, extendInto } = useReviewPanels();
  const byId = useMemo(() => new Map(lanes.flatMap(({ blocks }) => blocks.map((block) => [blockId(block), block]))), [lanes]);

  function blockAt({ target }: MouseEvent | FocusEvent): Block | undefined {
    const id = (target as Element).closest<HTMLElement>('[data-block]')?.dataset['block'];
    return id === undefined ? undefined : byId.get(id);
  }

  return {
    onClick(event) {
      const block = blockAt(event);
      const draftId = block?.draftIds[0];
      if (block?.kind === 'gap')
        extendInto({ starts_at: new Date(block.startsAt).toISOString(), ends_at: new Date(block.endsAt).toISOString() });
      else if (draftId !== undefined) openWhy(draftId);
    },
    onMouseOver: (event) => highlight(blockAt(event)?.draftIds[0] ?? null),
    onMouseLeave: () => highlight(null),
    onFocus(event) {
      const block = blockAt(event);
      if (block) focus.onFocus(block);
      highlight(block?.draftIds[0] ?? null);
    },
    onBlur() {
      focus.onBlur();
      highlight(null);
    },
  };
}
