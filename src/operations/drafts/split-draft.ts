import { findExplanations, saveExplanations } from '#db/draft-explanations.ts';
import { findDraftingSettings } from '#db/drafting-settings.ts';
import { lockUser } from '#db/users.ts';
import type { Draft, NamedDraft } from '#domain/draft.ts';
import { madeDraftId } from '#domain/drafting/draft-id.ts';
import type { DraftExplanation } from '#domain/drafting/explanation.ts';
import { precedenceOf } from '#domain/drafting/precedence.ts';
import { splitExplanation } from '#domain/drafting/split-explanation.ts';
import { type Cut, splitDraft as parted } from '#domain/split-draft.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { lockPendingDraft } from './lock-pending-draft.ts';
import { saveShapedDrafts } from './save-shaped-drafts.ts';

/** Makes two drafts of one pending draft of the caller's. The first keeps its id; both are the caller's from now on, not the engine's. */
export async function splitDraft(ctx: Context, id: string, cut: Cut, version?: number): Promise<NamedDraft[]> {
  const caller = authorizeUser(ctx, 'splitDraft');
  const parts = await inTransaction(ctx, async (ctx) => {
    await lockUser(ctx, caller.user_id);
    const before = await lockPendingDraft(ctx, caller.user_id, id, version);
    const text = (await findExplanations(ctx, caller.user_id, [id])).get(id);
    const explanation = text === undefined ? null : (JSON.parse(text) as DraftExplanation);
    const claims = new Map(explanation?.signals.map(({ signal_id, claimed }) => [signal_id, claimed]));
    const [first, second] = parted(before, cut, claims, { id: madeDraftId(ctx.newId()), now: ctx.clock() });
    if (explanation) await explainParts(ctx, explanation, [first, second]);
    return saveShapedDrafts(ctx, caller.user_id, 'split', [
      { before, after: first },
      { before: null, after: second },
    ]);
  });
  ctx.wakeDrafting();
  return parts;
}

async function explainParts(ctx: Context, explanation: DraftExplanation, parts: [Draft, Draft]): Promise<void> {
  const [{ user_id }] = parts;
  const explained = splitExplanation(explanation, parts, precedenceOf(await findDraftingSettings(ctx, user_id)));
  const rows = explained.map((one, index) => ({ draft_id: (parts[index] as Draft).id, explanation: JSON.stringify(one) }));
  await saveExplanations(ctx, user_id, rows);
}
