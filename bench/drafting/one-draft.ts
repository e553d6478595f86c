import { randomBytes } from 'node:crypto';
import { medians } from '#bench/measure.ts';
import type { ConnectedStore } from '#db/connect.ts';
import { findExplanations } from '#db/draft-explanations.ts';
import { listDraftsOfDay } from '#db/drafts.ts';
import { formatToken, hashToken, tokenHint } from '#domain/token.ts';
import { buildApp } from '#http/app.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { askForDays, DRAFTED_DAY, type StoredDays, storeDays } from './stored-days.ts';

const SIGNALS = 10_000;

export type OpenedDraft = {
  signals: number;
  signalIdsBytes: number;
  explanationBytes: number;
  buildMs: number;
  /** Of `GET /drafts/:id`, whose answer has `answerBytes`. */
  openMs: number;
  answerBytes: number;
};

/** Builds the one draft of 10,000 commits to one branch, and opens it over the API. */
export async function openDraft(store: ConnectedStore): Promise<OpenedDraft> {
  const stored = await storeDays(store, { shape: 'one_draft', signalsPerDay: SIGNALS, days: 1 });
  const [userId] = stored.userIds as [string];
  const app = await buildApp(stored.ctx, { logger: false, trustProxy: false });
  const headers = await addToken(stored, userId);
  let answer = '';
  const result = await medians([
    {
      name: 'build',
      prepare: () => askForDays(stored, 'removed'),
      run: async () => {
        await draftDueDays(stored.ctx, stored.userIds);
      },
    },
    {
      name: 'open',
      run: async () => {
        const [draft] = await listDraftsOfDay(store, userId, DRAFTED_DAY);
        answer = (await app.inject({ url: `/api/auto-tracking/drafts/${draft?.id}`, headers })).body;
      },
    },
  ]);
  await app.close();
  const [draft, ...others] = await listDraftsOfDay(store, userId, DRAFTED_DAY);
  if (!draft || others.length > 0) throw new Error('The commits did not become one draft.');
  const explanation = (await findExplanations(store, userId, [draft.id])).get(draft.id) ?? '';
  return {
    signals: draft.signal_count,
    signalIdsBytes: Buffer.byteLength(draft.signal_ids),
    explanationBytes: Buffer.byteLength(explanation),
    buildMs: result.get('build') ?? Number.NaN,
    openMs: result.get('open') ?? Number.NaN,
    answerBytes: Buffer.byteLength(answer),
  };
}

async function addToken({ ctx }: StoredDays, user_id: string): Promise<{ authorization: string }> {
  const token = formatToken('api_token', randomBytes(32));
  const unused = { created_at: 0, expires_at: null, last_used_at: null, revoked_at: null };
  const row = { user_id, id: ctx.newId(), name: 'bench', token_hash: hashToken(token), token_hint: tokenHint(token), ...unused };
  await ctx.db.insertInto('api_tokens').values(row).execute();
  return { authorization: `Bearer ${token}` };
}
