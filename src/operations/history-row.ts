import type { HistoryRow } from '#db/schema.ts';
import type { Context } from './context.ts';

/** A line of the history about one draft or time entry: who did what when, and the row before and after. */
export function historyRow<Row extends { user_id: string; id: string }>(
  ctx: Context,
  action: string,
  subject: HistoryRow['subject'],
  before: Row | null,
  after: Row | null,
): HistoryRow {
  const row = after ?? before;
  if (!row) throw new Error('A history row needs a before or an after.');
  return {
    user_id: row.user_id,
    id: ctx.newId(),
    at: ctx.clock(),
    ...actorOf(ctx),
    action,
    subject,
    subject_id: row.id,
    operation_id: ctx.operationId,
    undone_operation_id: null,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
  };
}

function actorOf({ caller }: Context): Pick<HistoryRow, 'actor_kind' | 'actor_id'> {
  switch (caller.kind) {
    case 'user':
      return { actor_kind: 'user', actor_id: caller.user_id };
    case 'service_token':
      return { actor_kind: 'service_token', actor_id: caller.service_token_id };
    default:
      return { actor_kind: 'system', actor_id: null };
  }
}
