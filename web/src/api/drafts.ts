import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/day.ts';
import { asSeen } from './as-seen.ts';
import { answerOf, api, decisionOf, type Schema } from './client.ts';
import { inParts, partsOf } from './in-parts.ts';
import { UNTOLD } from './query-client.ts';

export type Draft = Schema<'ListedDraft'>;

/** What an edit sets; an absent field keeps the draft's value, null clears it. */
export type DraftChanges = Partial<Pick<Draft, 'hours' | 'description' | 'budget_id' | 'line_item_id' | 'task_id'>> & { billable?: 0 | 1 };

type DraftFilter = { status: 'pending' | 'dismissed'; date_from?: Day; date_to?: Day };

const PREFIX = '/api/auto-tracking/drafts';

/** How many of one's own drafts wait, over all days. Kept live by the server's events. */
export const pendingCountQuery = queryOptions({
  queryKey: ['pending-count'],
  queryFn: async () => (await answerOf(api.GET(`${PREFIX}/pending-count`))).pending_count,
});

/** One's own drafts, of a range of days or of all. */
export function draftsQuery(filter: DraftFilter) {
  return queryOptions({
    queryKey: ['drafts', filter],
    queryFn: async () => (await answerOf(api.GET(PREFIX, { params: { query: filter } }))).drafts,
  });
}

export type DraftDetail = Awaited<ReturnType<typeof readDraft>>;
export type Explanation = Schema<'DraftExplanation'>;

async function readDraft(id: string) {
  return answerOf(api.GET(`${PREFIX}/{id}`, { params: { path: { id } } }));
}

/** A draft with its signals, and why it is what it is. */
export function draftQuery(id: string) {
  return queryOptions({ queryKey: ['draft', id], queryFn: () => readDraft(id) });
}

export type AcceptPreview = Schema<'AcceptPreview'>;

async function previewAccept(drafts: readonly Draft[], changes: DraftChanges): Promise<AcceptPreview> {
  const asked = partsOf(drafts).map((part) => answerOf(api.POST(`${PREFIX}/accept-preview`, { body: { ...seen(part), changes } })));
  const [first, ...others] = (await Promise.all(asked)) as [AcceptPreview, ...AcceptPreview[]];
  return others.length === 0 ? first : (await import('./preview-of-all.ts')).previewOfAll([first, ...others]);
}

/** What accepting some drafts, at least one, with the same changes to each would do to their budgets. What they are called changes nothing. */
export function acceptPreviewQuery(drafts: readonly Draft[], { description: _, ...changes }: DraftChanges = {}) {
  return queryOptions({
    // Colleagues book on the same budgets.
    ...UNTOLD,
    queryKey: ['accept-preview', seen(drafts).versions, changes],
    queryFn: () => previewAccept(drafts, changes),
    placeholderData: keepPreviousData,
  });
}

export function acceptDraft(draft: Draft) {
  return decisionOf(api.POST(`${PREFIX}/{id}/accept`, { params: seenOne(draft) }));
}

export function acceptDrafts(drafts: readonly Draft[]) {
  return inParts(drafts, async (part) => {
    const { data, operationId } = await decisionOf(api.POST(`${PREFIX}/accept-bulk`, { body: seen(part) }));
    return { done: data.accepted, operationId };
  });
}

/** Sets what `changes` names, and accepts. */
export function editDraft(draft: Draft, changes: DraftChanges) {
  return decisionOf(api.POST(`${PREFIX}/{id}/edit`, { params: seenOne(draft), body: changes }));
}

export function editDrafts(drafts: readonly Draft[], changes: DraftChanges) {
  return inParts(drafts, async (part) => {
    const { data, operationId } = await decisionOf(api.POST(`${PREFIX}/edit-bulk`, { body: { ...seen(part), changes } }));
    return { done: data.accepted, operationId };
  });
}

export function dismissDraft(draft: Draft) {
  return decisionOf(api.POST(`${PREFIX}/{id}/dismiss`, { params: seenOne(draft) }));
}

export function dismissDrafts(drafts: readonly Draft[]) {
  return inParts(drafts, async (part) => {
    const { data, operationId } = await decisionOf(api.POST(`${PREFIX}/dismiss-bulk`, { body: seen(part) }));
    return { done: data.dismissed, operationId };
  });
}

/** One that was dismissed waits again. */
export function restoreDraft(draft: Draft) {
  return decisionOf(api.POST(`${PREFIX}/{id}/restore`, { params: seenOne(draft) }));
}

/** Makes two of one: by the hours of the first, or at a moment between its start and its end. */
export function splitDraft(draft: Draft, at: { hours: number } | { at: string }) {
  return decisionOf(api.POST(`${PREFIX}/{id}/split`, { params: seenOne(draft), body: at }));
}

/** Makes one of several of the same day. */
export function joinDrafts(drafts: readonly Draft[]) {
  return decisionOf(api.POST(`${PREFIX}/join`, { body: seen(drafts) }));
}

/** Gives a draft time that nothing explains yet. */
export function extendDraft(draft: Draft, gap: { starts_at: string; ends_at: string }) {
  return decisionOf(api.POST(`${PREFIX}/{id}/extend`, { params: seenOne(draft), body: gap }));
}

/** The version that was seen goes along, so that nothing is decided on what somebody never saw. */
function seenOne({ id, version }: Draft) {
  return { path: { id }, header: asSeen(version) };
}

function seen(drafts: readonly Draft[]) {
  return { ids: drafts.map(({ id }) => id), versions: Object.fromEntries(drafts.map(({ id, version }) => [id, version])) };
}
