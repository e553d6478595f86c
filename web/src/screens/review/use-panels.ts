import { useCallback, useMemo, useState } from 'react';
import type { DraftChanges } from '#web/api/drafts.ts';
import { NO_DRAFTS, type ReviewPanels, type Span } from './review-panels.tsx';

/** A draft whose explanation is shown; with what an edit changed where a rule is to be made of that. */
export type ShownWhy = { draftId: string; changes: DraftChanges | null };

/** What is lit, and which panel is open. */
export function usePanels() {
  const [litDraftIds, light] = useState(NO_DRAFTS);
  const [why, setWhy] = useState<ShownWhy | null>(null);
  const [gap, setGap] = useState<Span | null>(null);
  const panels = useMemo<ReviewPanels>(
    () => ({
      litDraftIds,
      light,
      openWhy: (draftId) => setWhy({ draftId, changes: null }),
      makeRule: (draftId, changes) => setWhy({ draftId, changes }),
      extendInto: setGap,
    }),
    [litDraftIds],
  );
  const close = useCallback(() => {
    setWhy(null);
    setGap(null);
  }, []);
  return { panels, why, gap, close };
}
