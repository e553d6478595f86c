import type { Block, DrawnLane } from './layout.ts';

/** Whether a block, or a line of the table, belongs to one of the drafts that are lit. */
export function isLit({ draftIds }: { draftIds: readonly string[] }, litDraftIds: readonly string[]): boolean {
  return litDraftIds.some((id) => draftIds.includes(id));
}

/** The blocks that hold the own minutes of drafts, to be marked across all lanes. Empty if they have none on this day. */
export function litBlocks(lanes: readonly DrawnLane[], litDraftIds: readonly string[]): Block[] {
  return lanes.filter(({ kind }) => kind !== 'source').flatMap(({ blocks }) => blocks.filter((block) => isLit(block, litDraftIds)));
}
