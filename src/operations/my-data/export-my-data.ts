import { listApiTokens } from '#db/api-tokens.ts';
import { findExplanations } from '#db/draft-explanations.ts';
import { findDraftingSettings } from '#db/drafting-settings.ts';
import { pageDrafts } from '#db/drafts.ts';
import { pageHistory } from '#db/history.ts';
import { listSessions, listWaitingDays, pageSourceChanges } from '#db/own-data.ts';
import { findPreferences } from '#db/preferences.ts';
import { findPrivatePatterns } from '#db/private-patterns.ts';
import type { HistoryRow, SourceChangeRow } from '#db/schema.ts';
import { listServiceTokens } from '#db/service-tokens.ts';
import { pageSignals } from '#db/signals.ts';
import { findUser, zoneChangesOf } from '#db/users.ts';
import { notFound } from '#domain/app-error.ts';
import type { NamedDraft } from '#domain/draft.ts';
import type { DraftExplanation } from '#domain/drafting/explanation.ts';
import type { Signal } from '#domain/signal.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { pageEntries } from '#operations/time-entries/export-time-entries.ts';
import { profileOf } from '#operations/users/profiles.ts';

/** More tokens than these nobody has. */
const MAX_TOKENS = 10_000;

export type ExplainedDraft = NamedDraft & { explanation: DraftExplanation | null };
export type OwnHistoryRow = HistoryRow;
export type OwnSourceChange = SourceChangeRow;

/** All that is stored about the caller, but secrets: what is small at once, the rest in pages that are read when they are asked for. */
export async function exportMyData(ctx: Context) {
  const { user_id } = authorizeUser(ctx, 'exportMyData');
  const user = await findUser(ctx, user_id);
  if (!user) throw notFound('user');
  const all = { limit: MAX_TOKENS, after: undefined };
  return {
    exported_at: ctx.clock(),
    profile: await profileOf(ctx, user),
    time_zones: (await zoneChangesOf(ctx, [user_id])).get(user_id) ?? [],
    preferences: await findPreferences(ctx, user_id),
    drafting_settings: await findDraftingSettings(ctx, user_id),
    private_patterns: await findPrivatePatterns(ctx, user_id),
    sessions: await listSessions(ctx, user_id),
    api_tokens: await listApiTokens(ctx, user_id, all),
    service_tokens: await listServiceTokens(ctx, user_id, all),
    waiting_days: await listWaitingDays(ctx, user_id),
    signals: pageSignals(ctx, user_id),
    drafts: pageExplainedDrafts(ctx, user_id),
    time_entries: exportMyTimeEntriesOf(ctx, 'exportMyData'),
    source_changes: pageSourceChanges(ctx, user_id),
    history: pageHistory(ctx, user_id),
  };
}

/** The caller's signals in the order of their ids. */
export function exportMySignals(ctx: Context): AsyncGenerator<Signal[]> {
  return pageSignals(ctx, authorizeUser(ctx, 'exportMySignals').user_id);
}

/** The caller's drafts, whatever became of them, in the order of their ids. */
export function exportMyDrafts(ctx: Context): AsyncGenerator<NamedDraft[]> {
  return pageDrafts(ctx, authorizeUser(ctx, 'exportMyDrafts').user_id);
}

/** The caller's own time entries, newest day first. */
export function exportMyTimeEntries(ctx: Context): AsyncGenerator<ShownTimeEntry[]> {
  return exportMyTimeEntriesOf(ctx, 'exportMyTimeEntries');
}

function exportMyTimeEntriesOf(ctx: Context, operation: 'exportMyData' | 'exportMyTimeEntries'): AsyncGenerator<ShownTimeEntry[]> {
  const caller = authorizeUser(ctx, operation);
  return pageEntries(ctx, caller, { user_id: caller.user_id });
}

async function* pageExplainedDrafts(ctx: Context, userId: string): AsyncGenerator<ExplainedDraft[]> {
  for await (const drafts of pageDrafts(ctx, userId)) {
    const explanations = await findExplanations(
      ctx,
      userId,
      drafts.map(({ id }) => id),
    );
    yield drafts.map((draft) => {
      const explanation = explanations.get(draft.id);
      return { ...draft, explanation: explanation === undefined ? null : (JSON.parse(explanation) as DraftExplanation) };
    });
  }
}
