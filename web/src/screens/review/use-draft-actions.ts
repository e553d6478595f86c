import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { MAX_JOINED } from '#domain/draft.ts';
import { hoursText } from '#domain/hours.ts';
import {
  acceptDraft,
  acceptDrafts,
  type Draft,
  type DraftChanges,
  dismissDraft,
  dismissDrafts,
  editDraft,
  editDrafts,
  joinDrafts,
  restoreDraft,
  splitDraft,
} from '#web/api/drafts.ts';
import { inParts } from '#web/api/in-parts.ts';
import { readDecidedAgain } from '#web/api/read-again.ts';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { canBeRule } from './draft-edit.ts';
import { hoursOf } from './draft-groups.ts';
import { joinObstacle } from './join-obstacle.ts';
import type { ReviewPanels } from './review-panels.tsx';
import type { Decisions } from './use-decisions.ts';

export type DraftActions = {
  accept(drafts: readonly Draft[]): void;
  dismiss(drafts: readonly Draft[]): void;
  restore(drafts: readonly Draft[]): void;
  /** Says why not where these can't be joined. */
  join(drafts: readonly Draft[]): void;
  /** These wait for the server, since a form keeps what was typed where it is refused: then they throw `Problem`. */
  edit(draft: Draft, changes: DraftChanges): Promise<void>;
  editAll(drafts: readonly Draft[], changes: DraftChanges): Promise<void>;
  split(draft: Draft, at: { hours: number } | { at: string }): Promise<void>;
};

/** Everything that can be decided about drafts, each with the words that tell of it. */
export function useDraftActions({ decide, leave }: Decisions, makeRule: ReviewPanels['makeRule']): DraftActions {
  const { text } = useText();
  const { follow, show } = useToasts();
  const queries = useQueryClient();
  return useMemo(() => {
    const { review, words } = text;
    const tellAccepted = ({ hours, budget_name }: Draft) =>
      budget_name === null ? review.acceptedNowhere(hoursText(hours)) : review.accepted(hoursText(hours), budget_name);
    const thenRead = async (done: Promise<boolean>) => (await done) && readDecidedAgain(queries);
    /** Of several budgets one is taken: which one, the answer says. */
    const joinAndTell = async (drafts: readonly Draft[]) => {
      const { data, operationId } = await joinDrafts(drafts);
      const isTorn = new Set(drafts.map(({ budget_id }) => budget_id)).size > 1;
      return {
        operationId,
        ...(isTorn && { told: review.joinedOn(words.drafts(drafts.length), data.draft.budget_name ?? words.noBudget) }),
      };
    };
    const one = (drafts: readonly Draft[]) => (drafts.length === 1 ? drafts[0] : undefined);

    return {
      accept(drafts) {
        const only = one(drafts);
        if (only) void decide(drafts, () => acceptDraft(only), tellAccepted(only));
        else void decide(drafts, () => acceptDrafts(drafts), review.acceptedMany(words.drafts(drafts.length), hoursText(hoursOf(drafts))));
      },
      dismiss(drafts) {
        const only = one(drafts);
        if (only) void decide(drafts, () => dismissDraft(only), review.dismissedOne);
        else void decide(drafts, () => dismissDrafts(drafts), review.dismissedMany(words.drafts(drafts.length)));
      },
      restore(drafts) {
        const told = one(drafts) ? review.restored : review.restoredMany(words.drafts(drafts.length));
        void thenRead(decide(drafts, () => inParts(drafts, restoreOnly, 1), told));
      },
      join(drafts) {
        const obstacle = joinObstacle(drafts);
        if (obstacle) show(obstacle === 'joinFewer' ? review.joinFewer(MAX_JOINED) : review.joinSameDay);
        else void thenRead(decide(drafts, () => joinAndTell(drafts), review.joined(words.drafts(drafts.length))));
      },
      async edit(draft, changes) {
        const offer = { label: review.edit.asRule, run: () => makeRule(draft.id, changes) };
        await follow(editDraft(draft, changes), ({ operationId }) => {
          leave([draft]);
          const told = review.edited(hoursText(changes.hours ?? draft.hours));
          return { text: told, operationId, offer: canBeRule(changes) ? offer : undefined };
        });
      },
      async editAll(drafts, changes) {
        const told = review.acceptedMany(words.drafts(drafts.length), hoursText(hoursOf(drafts)));
        await follow(editDrafts(drafts, changes), ({ done, operationId }) => {
          leave(drafts, done);
          return {
            text: done === drafts.length ? told : review.someStayed(done, drafts.length),
            operationId: done > 0 ? operationId : null,
          };
        });
      },
      async split(draft, at) {
        await follow(splitDraft(draft, at), ({ operationId }) => ({ text: review.splitDone, operationId }));
        readDecidedAgain(queries);
      },
    };
  }, [decide, follow, leave, makeRule, queries, show, text]);
}

/** One at a time, so that they are undone in reverse. */
async function restoreOnly(drafts: readonly Draft[]) {
  const [draft] = drafts as [Draft];
  return { done: 1, operationId: (await restoreDraft(draft)).operationId };
}
