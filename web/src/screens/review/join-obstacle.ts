import { MAX_JOINED } from '#domain/draft.ts';

/** Why some drafts can't be joined, if the API would refuse them: the word that tells of it. Null where nothing stands in the way. */
export function joinObstacle(drafts: readonly { date: string }[]): 'joinSameDay' | 'joinFewer' | null {
  if (drafts.length < 2 || new Set(drafts.map(({ date }) => date)).size > 1) return 'joinSameDay';
  return drafts.length > MAX_JOINED ? 'joinFewer' : null;
}
