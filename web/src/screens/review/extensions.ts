import type { Draft } from '#web/api/drafts.ts';
import type { Span } from './review-panels.tsx';

/** A draft that can reach into a gap, and on which side of the gap it is. */
export type Extension = { draft: Draft; gap: Span; side: 'before' | 'after' };

/** The drafts that lie next to a gap: the last that ends before it, and the first that starts after it. */
export function extensionsInto(gap: Span, drafts: readonly Draft[]): Extension[] {
  const placed = drafts.flatMap((draft) => {
    const [first, last] = [draft.intervals[0], draft.intervals.at(-1)];
    return first && last ? [{ draft, startsAt: Date.parse(first.starts_at), endsAt: Date.parse(last.ends_at) }] : [];
  });
  const before = placed.filter(({ endsAt }) => endsAt <= Date.parse(gap.starts_at)).sort((a, b) => b.endsAt - a.endsAt)[0];
  const after = placed.filter(({ startsAt }) => startsAt >= Date.parse(gap.ends_at)).sort((a, b) => a.startsAt - b.startsAt)[0];
  return [
    ...(before ? [{ draft: before.draft, gap, side: 'before' as const }] : []),
    ...(after ? [{ draft: after.draft, gap, side: 'after' as const }] : []),
  ];
}

/** The gaps that a draft lies next to. */
export function extensionsOf(draft: Draft, gaps: readonly Span[], drafts: readonly Draft[]): Extension[] {
  return gaps.flatMap((gap) => extensionsInto(gap, drafts)).filter((extension) => extension.draft.id === draft.id);
}
