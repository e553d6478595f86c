import { listPlacedEntries } from '#db/booked-time.ts';
import type { Draft } from '#domain/draft.ts';
import { draftsWithoutTime } from '#domain/drafts-without-time.ts';
import { minutesOf, reachOfRows } from '#domain/placed-minutes.ts';
import type { Context } from '#operations/context.ts';
import { listKeptDrafts } from './list-kept-drafts.ts';

/** Ids of those of a user's waiting drafts whose minutes are booked, or another draft's, by now. Who goes on to book has locked the user. */
export async function listDraftsWithoutTime(ctx: Context, userId: string, drafts: readonly Draft[]): Promise<Set<string>> {
  const reach = reachOfRows(drafts);
  if (!reach) return new Set();
  const kept = await listKeptDrafts(ctx, userId, reach);
  const booked = await listPlacedEntries(ctx, userId, reach);
  return draftsWithoutTime(drafts, minutesOf([...kept, ...booked]));
}
