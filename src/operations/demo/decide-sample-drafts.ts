import { toolPermissionsOf } from '#db/tool-permissions.ts';
import type { Day } from '#domain/day.ts';
import type { NamedDraft } from '#domain/draft.ts';
import { MAX_DAY_HOURS, MINUTES_PER_HOUR } from '#domain/hours.ts';
import type { User } from '#domain/user.ts';
import type { Context } from '#operations/context.ts';
import { acceptDraft } from '#operations/drafts/accept-draft.ts';
import { dismissDraft } from '#operations/drafts/dismiss-draft.ts';
import { editDraft } from '#operations/drafts/edit-draft.ts';
import { listDrafts } from '#operations/drafts/list-drafts.ts';

const MINUTES_MORE = 15;

/**
 * Decides the drafts of one sample person up to `lastDay`, as people do: most are accepted, the first that names a budget is corrected, the
 * first that names none is dismissed and the others wait. Later days are left for whoever looks around.
 */
export async function decideSampleDrafts(system: Context, user: User, lastDay: Day): Promise<void> {
  const ctx = await contextOf(system, user);
  const drafts = (await listDrafts(ctx, { status: 'pending', date_to: lastDay })).sort(inOrderOfWork);
  const [corrected, ...accepted] = drafts.filter((draft) => draft.budget_id !== null);
  const [dismissed] = drafts.filter((draft) => draft.budget_id === null);
  if (corrected) await editDraft(ctx, corrected.id, { hours: Math.min(corrected.hours + MINUTES_MORE / MINUTES_PER_HOUR, MAX_DAY_HOURS) });
  for (const draft of accepted) await acceptDraft(ctx, draft.id);
  if (dismissed) await dismissDraft(ctx, dismissed.id);
}

/** The same call made by this user. */
export async function contextOf(system: Context, { id, access_level }: User): Promise<Context> {
  const permissions = await toolPermissionsOf(system, access_level);
  const credential = { kind: 'session', id: 'sample' } as const;
  return {
    ...system,
    operationId: system.newId(),
    caller: { kind: 'user', user_id: id, access_level, permissions, credential },
  };
}

/** By what was done, never by ids, which differ from run to run. */
function inOrderOfWork(one: NamedDraft, other: NamedDraft): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

function keyOf({ date, intervals, description }: NamedDraft): string {
  return `${date} ${intervals} ${description}`;
}
