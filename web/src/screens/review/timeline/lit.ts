import type { Block, DrawnLane } from './layout.ts';

export function isLit({ draftIds }: Block, draftId: string | null): boolean {
  return draftId !== null && draftIds.includes(draftId);
}

/** The blocks that hold a draft's own minutes, to be marked across all lanes. Empty if the draft has none on this day. */
export function litBlocks(lanes: readonly DrawnLane[], draftId: string | null): Block[] {
  return lanes.filter(({ kind }) => kind !== 'source').flatMap(({ blocks }) => blocks.filter((block) => isLit(block, draftId)));
}
