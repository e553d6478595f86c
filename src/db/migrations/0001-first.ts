import { type Kysely, sql } from 'kysely';
import type { Engine } from '#db/engine.ts';

/** The store as it first was. Instants are epoch milliseconds, days and JSON are text, flags are 0/1. */
export async function up(db: Kysely<unknown>, { textType: text, descendingNullsLast }: Engine): Promise<void> {
  const flag = sql`integer`;
  const instant = sql`bigint`;
  const number = sql`double precision`;

  await db.schema
    .createTable('users')
    .addColumn('id', text, (c) => c.notNull().primaryKey())
    .addColumn('email', text, (c) => c.notNull().unique())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('access_level', text, (c) => c.notNull())
    .addColumn('manager_id', text, (c) => c.references('users.id'))
    .addColumn('password_hash', text)
    .addColumn('deactivated_at', instant)
    .addColumn('is_sample', flag, (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('updated_at', instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('users_by_manager').on('users').column('manager_id').execute();

  await db.schema
    .createTable('user_time_zones')
    .addColumn('user_id', text, (c) => c.notNull().references('users.id'))
    .addColumn('effective_at', instant, (c) => c.notNull())
    .addColumn('time_zone', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('user_time_zones_pk', ['user_id', 'effective_at'])
    .execute();

  await db.schema
    .createTable('tool_permissions')
    .addColumn('tool', text, (c) => c.notNull())
    .addColumn('access_level', text, (c) => c.notNull())
    .addColumn('can_view', flag, (c) => c.notNull())
    .addColumn('can_update', flag, (c) => c.notNull())
    .addColumn('can_manage', flag, (c) => c.notNull())
    .addPrimaryKeyConstraint('tool_permissions_pk', ['tool', 'access_level'])
    .execute();
  await db
    .withTables<{ tool_permissions: Record<string, string | number> }>()
    .insertInto('tool_permissions')
    .values(defaultToolPermissions())
    .execute();

  await db.schema
    .createTable('sessions')
    .addColumn('id', text, (c) => c.notNull().primaryKey())
    .addColumn('token_hash', text, (c) => c.notNull().unique())
    .addColumn('user_id', text, (c) => c.notNull().references('users.id'))
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('last_used_at', instant, (c) => c.notNull())
    .addColumn('expires_at', instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sessions_by_user').on('sessions').column('user_id').execute();
  await db.schema.createIndex('sessions_by_expiry').on('sessions').column('expires_at').execute();

  await db.schema
    .createTable('one_time_links')
    .addColumn('token_hash', text, (c) => c.notNull().primaryKey())
    .addColumn('purpose', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.references('users.id'))
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('expires_at', instant, (c) => c.notNull())
    .addColumn('used_at', instant)
    .execute();
  await db.schema.createIndex('one_time_links_by_user').on('one_time_links').column('user_id').execute();
  await db.schema.createIndex('one_time_links_by_expiry').on('one_time_links').column('expires_at').execute();

  await db.schema
    .createTable('api_tokens')
    .addColumn('user_id', text, (c) => c.notNull().references('users.id'))
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('token_hash', text, (c) => c.notNull().unique())
    .addColumn('token_hint', text, (c) => c.notNull())
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('expires_at', instant)
    .addColumn('last_used_at', instant)
    .addColumn('revoked_at', instant)
    .addPrimaryKeyConstraint('api_tokens_pk', ['user_id', 'id'])
    .execute();

  await db.schema
    .createTable('service_tokens')
    .addColumn('id', text, (c) => c.notNull().primaryKey())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('token_hash', text, (c) => c.notNull().unique())
    .addColumn('token_hint', text, (c) => c.notNull())
    .addColumn('user_ids', text)
    .addColumn('sources', text)
    .addColumn('created_by', text, (c) => c.notNull().references('users.id'))
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('last_used_at', instant)
    .addColumn('revoked_at', instant)
    .execute();

  await db.schema
    .createTable('rate_limits')
    .addColumn('key', text, (c) => c.notNull().primaryKey())
    .addColumn('points', 'integer', (c) => c.notNull())
    .addColumn('expires_at', instant)
    .execute();
  await db.schema.createIndex('rate_limits_by_expiry').on('rate_limits').column('expires_at').execute();

  await db.schema
    .createTable('budgets')
    .addColumn('id', text, (c) => c.notNull().primaryKey())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('client', text)
    .addColumn('code', text, (c) => c.unique())
    .addColumn('billable', flag, (c) => c.notNull())
    .addColumn('hours', number)
    .addColumn('is_sample', flag, (c) => c.notNull())
    .addColumn('archived_at', instant)
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('updated_at', instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('budgets_by_name').on('budgets').columns(['name', 'id']).execute();

  await db.schema
    .createTable('line_items')
    .addColumn('id', text, (c) => c.notNull().primaryKey())
    .addColumn('budget_id', text, (c) => c.notNull().references('budgets.id'))
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('billable', flag)
    .addColumn('hours', number)
    .addColumn('archived_at', instant)
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('updated_at', instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('line_items_by_budget').on('line_items').columns(['budget_id', 'name', 'id']).execute();
  await db.schema.createIndex('line_items_by_name').on('line_items').columns(['name', 'id']).execute();

  await db.schema
    .createTable('tasks')
    .addColumn('id', text, (c) => c.notNull().primaryKey())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('task_key', text, (c) => c.unique())
    .addColumn('budget_id', text, (c) => c.references('budgets.id'))
    .addColumn('line_item_id', text, (c) => c.references('line_items.id'))
    .addColumn('archived_at', instant)
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('updated_at', instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('tasks_by_budget').on('tasks').columns(['budget_id', 'title', 'id']).execute();
  await db.schema.createIndex('tasks_by_title').on('tasks').columns(['title', 'id']).execute();

  await db.schema
    .createTable('preferences')
    .addColumn('user_id', text, (c) => c.notNull().primaryKey().references('users.id'))
    .addColumn('enabled', flag, (c) => c.notNull())
    .addColumn('source_google_calendar', flag, (c) => c.notNull())
    .addColumn('source_meetings', flag, (c) => c.notNull())
    .addColumn('source_nucleus', flag, (c) => c.notNull())
    .addColumn('source_github', flag, (c) => c.notNull())
    .addColumn('source_productive', flag, (c) => c.notNull())
    .addColumn('calendar_exclude_patterns', text, (c) => c.notNull())
    .addColumn('calendar_min_duration_minutes', number, (c) => c.notNull())
    .addColumn('custom_rules', text, (c) => c.notNull())
    .addColumn('default_rounding', text, (c) => c.notNull())
    .addColumn('auto_dismiss_below_minutes', number, (c) => c.notNull())
    .addColumn('updated_at', instant, (c) => c.notNull())
    .execute();

  // No foreign keys on what agents send in bulk: its user is checked once a call, its budget and task may be unknown by contract.
  await db.schema
    .createTable('signals')
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('source_id', text, (c) => c.notNull())
    .addColumn('signal_type', text, (c) => c.notNull())
    .addColumn('title', text)
    .addColumn('started_at', instant)
    .addColumn('ended_at', instant)
    .addColumn('duration_minutes', number)
    .addColumn('metadata', text)
    .addColumn('matched_budget_id', text)
    .addColumn('matched_task_id', text)
    .addColumn('started_on', text)
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('updated_at', instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('signals_pk', ['user_id', 'id'])
    .execute();
  await db.schema
    .createIndex('signals_by_start')
    .on('signals')
    .column('user_id')
    .expression(descendingNullsLast('started_at'))
    .column('id')
    .execute();
  await db.schema
    .createIndex('signals_by_source')
    .on('signals')
    .columns(['user_id', 'source'])
    .expression(descendingNullsLast('started_at'))
    .column('id')
    .execute();

  await db.schema
    .createTable('drafts')
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('date', text, (c) => c.notNull())
    .addColumn('hours', number, (c) => c.notNull())
    .addColumn('description', text)
    .addColumn('budget_id', text)
    .addColumn('line_item_id', text)
    .addColumn('task_id', text)
    .addColumn('billable', flag, (c) => c.notNull())
    .addColumn('signal_ids', text, (c) => c.notNull())
    .addColumn('signal_count', 'integer', (c) => c.notNull())
    .addColumn('match_confidence', number, (c) => c.notNull())
    .addColumn('categorization_source', text, (c) => c.notNull())
    .addColumn('status', text, (c) => c.notNull())
    .addColumn('time_entry_id', text)
    .addColumn('origin', text, (c) => c.notNull())
    .addColumn('dismissed_by', text)
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('raw_minutes', number)
    .addColumn('intervals', text)
    .addColumn('match_runner_up', text)
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('updated_at', instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('drafts_pk', ['user_id', 'id'])
    .execute();
  await db.schema
    .createIndex('drafts_by_status')
    .on('drafts')
    .columns(['user_id', 'status', 'date desc', 'created_at desc', 'id'])
    .execute();
  await db.schema.createIndex('drafts_by_date').on('drafts').columns(['user_id', 'date desc', 'created_at desc', 'id']).execute();

  await db.schema
    .createTable('draft_signals')
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('draft_id', text, (c) => c.notNull())
    .addColumn('signal_id', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('draft_signals_pk', ['user_id', 'draft_id', 'signal_id'])
    .execute();
  await db.schema.createIndex('draft_signals_by_signal').on('draft_signals').columns(['user_id', 'signal_id']).execute();

  await db.schema
    .createTable('time_entries')
    .addColumn('user_id', text, (c) => c.notNull().references('users.id'))
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('date', text, (c) => c.notNull())
    .addColumn('hours', number, (c) => c.notNull())
    .addColumn('description', text)
    .addColumn('budget_id', text, (c) => c.references('budgets.id'))
    .addColumn('line_item_id', text, (c) => c.references('line_items.id'))
    .addColumn('task_id', text, (c) => c.references('tasks.id'))
    .addColumn('billable', flag, (c) => c.notNull())
    .addColumn('billable_hours', number)
    .addColumn('status', text, (c) => c.notNull())
    .addColumn('intervals', text)
    .addColumn('started_at', instant)
    .addColumn('ended_at', instant)
    .addColumn('draft_id', text)
    .addColumn('approved_by', text, (c) => c.references('users.id'))
    .addColumn('approved_at', instant)
    .addColumn('rejected_by', text, (c) => c.references('users.id'))
    .addColumn('rejected_at', instant)
    .addColumn('rejection_reason', text)
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', instant, (c) => c.notNull())
    .addColumn('updated_at', instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('time_entries_pk', ['user_id', 'id'])
    .execute();
  await db.schema.createIndex('time_entries_by_id').unique().on('time_entries').column('id').execute();
  await db.schema
    .createIndex('time_entries_by_draft')
    .unique()
    .on('time_entries')
    .columns(['user_id', 'draft_id'])
    .where(sql.ref('draft_id'), 'is not', null)
    .execute();
  await db.schema.createIndex('time_entries_by_user_date').on('time_entries').columns(['user_id', 'date desc', 'id desc']).execute();
  await db.schema
    .createIndex('time_entries_by_user_status')
    .on('time_entries')
    .columns(['user_id', 'status', 'date desc', 'id desc'])
    .execute();
  await db.schema.createIndex('time_entries_by_date').on('time_entries').columns(['date desc', 'id desc']).execute();
  await db.schema.createIndex('time_entries_by_status').on('time_entries').columns(['status', 'date desc', 'id desc']).execute();
  await db.schema.createIndex('time_entries_by_budget').on('time_entries').columns(['budget_id', 'date desc', 'id desc']).execute();
  await db.schema.createIndex('time_entries_by_task').on('time_entries').columns(['task_id', 'date desc', 'id desc']).execute();

  await db.schema
    .createTable('history')
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('at', instant, (c) => c.notNull())
    .addColumn('actor_kind', text, (c) => c.notNull())
    .addColumn('actor_id', text)
    .addColumn('action', text, (c) => c.notNull())
    .addColumn('subject', text, (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull())
    .addColumn('operation_id', text, (c) => c.notNull())
    .addColumn('before', text)
    .addColumn('after', text)
    .addPrimaryKeyConstraint('history_pk', ['user_id', 'id'])
    .execute();
  await db.schema.createIndex('history_by_subject').on('history').columns(['subject', 'subject_id', 'user_id', 'id']).execute();
  await db.schema.createIndex('history_by_operation').on('history').columns(['user_id', 'operation_id']).execute();

  await db.schema
    .createTable('drafting_days')
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('date', text, (c) => c.notNull())
    .addColumn('request_id', text, (c) => c.notNull())
    .addColumn('requested_at', instant, (c) => c.notNull())
    .addColumn('due_at', instant, (c) => c.notNull())
    .addPrimaryKeyConstraint('drafting_days_pk', ['user_id', 'date'])
    .execute();
  await db.schema.createIndex('drafting_days_by_due').on('drafting_days').column('due_at').execute();
}

/** docs/contract.md, "Callers": who may view, update and manage what, until an executive changes it. */
function defaultToolPermissions() {
  const everyone = ['employee', 'lead', 'manager', 'head', 'executive'];
  const managers = ['manager', 'head', 'executive'];
  const heads = ['head', 'executive'];
  const executives = ['executive'];
  const tools: [string, string[], string[], string[]][] = [
    ['time', everyone, everyone, managers],
    ['budgets', everyone, managers, managers],
    ['users', heads, executives, executives],
    ['tokens', heads, executives, executives],
  ];
  return tools.flatMap(([tool, view, update, manage]) =>
    everyone.map((level) => ({
      tool,
      access_level: level,
      can_view: Number(view.includes(level)),
      can_update: Number(update.includes(level)),
      can_manage: Number(manage.includes(level)),
    })),
  );
}
