import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { type Draft, pendingCountQuery } from '#web/api/drafts.ts';
import { type Decided, undecidedOf, withDecided, withoutDecided } from '#web/components/decided.ts';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';

/** `told`: what was done, where only the answer says it. */
type Outcome = { operationId: string | readonly string[] | null; done?: number; told?: string };

export type Decisions = {
  /** Those that nobody has just decided on here. */
  undecided(drafts: readonly Draft[]): Draft[];
  /** Whether a draft was decided on here; if it is back, that was undone or refused. */
  wasDecided(draftId: string): boolean;
  /**
   * Takes drafts off the list at once, then asks the server. `told` says what was done; a refusal brings them back and says why.
   * True if it was done.
   */
  decide(drafts: readonly Draft[], call: () => Promise<Outcome>, told: string): Promise<boolean>;
  /** Takes drafts off the list that the server has answered for already. With less than all of them `done`, the others come back. */
  leave(drafts: readonly Draft[], done?: number): void;
};

/**
 * Decisions take effect on screen before the server answers. What was decided on is remembered by its version, so neither an answer that
 * was on its way brings it back, nor is what an undo brings back kept away.
 */
export function useDecisions(): Decisions {
  const queries = useQueryClient();
  const { text } = useText();
  const { follow, showProblem } = useToasts();
  const [decided, setDecided] = useState<Decided>(new Map());
  const everDecided = useRef(new Set<string>());

  const takeOff = useCallback((drafts: readonly Draft[]) => {
    for (const { id } of drafts) everDecided.current.add(id);
    setDecided((all) => withDecided(all, drafts));
  }, []);
  const bringBack = useCallback((drafts: readonly Draft[]) => setDecided((all) => withoutDecided(all, drafts)), []);
  const bringBackUndone = useCallback(
    async (drafts: readonly Draft[]) => {
      void queries.invalidateQueries({ queryKey: pendingCountQuery.queryKey });
      // Read first, so that what was done does not flash up again.
      await queries.invalidateQueries({ queryKey: ['drafts'] });
      bringBack(drafts);
    },
    [bringBack, queries],
  );

  const decide = useCallback(
    async (drafts: readonly Draft[], call: () => Promise<Outcome>, told: string) => {
      takeOff(drafts);
      const waiting = drafts.filter(({ status }) => status === 'pending').length;
      queries.setQueryData(pendingCountQuery.queryKey, (count = 0) => Math.max(count - waiting, 0));
      try {
        const { done = drafts.length } = await follow(call(), ({ operationId, done: n = drafts.length, told: answered = told }) => ({
          text: n === drafts.length ? answered : text.review.someStayed(n, drafts.length),
          operationId: n > 0 ? operationId : null,
        }));
        if (done < drafts.length) await bringBackUndone(drafts);
        return done > 0;
      } catch (error) {
        bringBack(drafts);
        // Without a connection it can't be read again yet.
        queries.setQueryData(pendingCountQuery.queryKey, (count = 0) => count + waiting);
        void queries.invalidateQueries({ queryKey: pendingCountQuery.queryKey });
        void queries.invalidateQueries({ queryKey: ['drafts'] });
        showProblem(error, { version_changed: text.review.changedMeanwhile });
        return false;
      }
    },
    [bringBack, bringBackUndone, follow, queries, showProblem, takeOff, text],
  );
  const leave = useCallback(
    (drafts: readonly Draft[], done = drafts.length) => {
      takeOff(drafts);
      if (done < drafts.length) void bringBackUndone(drafts);
    },
    [bringBackUndone, takeOff],
  );

  const undecided = useCallback((drafts: readonly Draft[]) => undecidedOf(drafts, decided), [decided]);
  const wasDecided = useCallback((draftId: string) => everDecided.current.has(draftId), []);
  return { undecided, wasDecided, decide, leave };
}
