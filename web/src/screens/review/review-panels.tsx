import { createContext, useContext } from 'react';
import type { Draft, DraftChanges } from '#web/api/drafts.ts';

/** A span of time as it is on the wire. */
export type Span = { starts_at: string; ends_at: string };

/** A draft is to reach into a gap: into this one, or it is this draft. */
export type Extending = { gap: Span } | { draft: Draft };

/** What the list, the timeline and the explanation of a review tell each other. */
export type ReviewPanels = {
  /** The drafts whose rows and whose minutes are lit: several where a signal gave time to several. */
  litDraftIds: readonly string[];
  light(draftIds: readonly string[]): void;
  /** Shows why a draft is what it is. */
  openWhy(draftId: string): void;
  /** Shows the same with a rule begun from what an edit changed. */
  makeRule(draftId: string, changes: DraftChanges): void;
  /** Asks which draft shall reach into which gap. */
  extend(extending: Extending): void;
};

/** Lights nothing. The same list each time, so that nothing is drawn anew. */
export const NO_DRAFTS: readonly string[] = [];

export const ReviewPanelsContext = createContext<ReviewPanels | null>(null);

export function useReviewPanels(): ReviewPanels {
  const panels = useContext(ReviewPanelsContext);
  if (!panels) throw new Error('useReviewPanels needs a review screen above.');
  return panels;
}
