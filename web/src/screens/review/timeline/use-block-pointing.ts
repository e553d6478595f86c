import { type FocusEvent, type MouseEvent, useMemo } from 'react';
import { NO_DRAFTS, useReviewPanels } from '#web/screens/review/review-panels.tsx';
import { type Block, blockId, type DrawnLane } from './layout.ts';
import type { BlockFocus } from './use-block-focus.ts';
import type { PressedBlock } from './why-choice.tsx';

type BlockPointing = {
  onClick(event: MouseEvent): void;
  onMouseOver(event: MouseEvent): void;
  onMouseLeave(): void;
  onFocus(event: FocusEvent): void;
  onBlur(): void;
};

/** Pointing at a block or focusing it lights the drafts that have its time; pressing it tells why that draft is what it is, lets `choose` ask which of several, or fills the gap. */
export function useBlockPointing(
  lanes: readonly DrawnLane[],
  focus: Pick<BlockFocus, 'onFocus' | 'onBlur'>,
  choose: (pressed: PressedBlock) => void,
): BlockPointing {
  const { light, openWhy, extend } = useReviewPanels();
  const byId = useMemo(() => new Map(lanes.flatMap(({ blocks }) => blocks.map((block) => [blockId(block), block]))), [lanes]);

  function blockAt({ target }: MouseEvent | FocusEvent): Block | undefined {
    const id = (target as Element).closest<HTMLElement>('[data-block]')?.dataset['block'];
    return id === undefined ? undefined : byId.get(id);
  }

  return {
    onClick(event) {
      const block = blockAt(event);
      if (!block) return;
      const [draftId, another] = block.draftIds;
      if (block.kind === 'gap')
        extend({ gap: { starts_at: new Date(block.startsAt).toISOString(), ends_at: new Date(block.endsAt).toISOString() } });
      else if (another !== undefined) choose({ draftIds: block.draftIds, element: event.target as Element });
      else if (draftId !== undefined) openWhy(draftId);
    },
    onMouseOver: (event) => light(blockAt(event)?.draftIds ?? NO_DRAFTS),
    onMouseLeave: () => light(NO_DRAFTS),
    onFocus(event) {
      const block = blockAt(event);
      if (block) focus.onFocus(block);
      light(block?.draftIds ?? NO_DRAFTS);
    },
    onBlur() {
      focus.onBlur();
      light(NO_DRAFTS);
    },
  };
}
