import { useCallback, useMemo, useState } from 'react';
import type { DraftChanges } from '#web/api/drafts.ts';
import { type Extending, NO_DRAFTS, type ReviewPanels } from './review-panels.tsx';

/** A draft whose explanation is shown; with what an edit changed where a rule is to be made of that. */
export type ShownWhy = { draftId: string; changes: DraftChanges | null };

/** What is lit, and which panel is open. */
export function usePanels() {
  const [litDraftIds, light] = useState(NO_DRAFTS);
  const [why, setWhy] = useState<ShownWhy | null>(null);
  const [extending, extend] = useState<Extending | null>(null);
  const [isChoosingDay, setChoosingDay] = useState(false);
  const panels = useMemo<ReviewPanels>(
    () => ({
      litDraftIds,
      light,
      openWhy: (draftId) => setWhy({ draftId, changes: null }),
      makeRule: (draftId, changes) => setWhy({ draftId, changes }),
      extend,
    }),
    [litDraftIds],
  );
  const close = useCallback(() => {
    setWhy(null);
    extend(null);
    setChoosingDay(false);
  }, []);
  const chooseDay = useCallback(() => setChoosingDay(true), []);
  return { panels, why, extending, isChoosingDay, chooseDay, close };
}
