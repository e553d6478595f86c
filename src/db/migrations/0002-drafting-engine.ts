import { type Kysely, sql } from 'kysely';
import type { Engine } from '#db/engine.ts';

/** What the minute ledger needs beside signals and drafts: settings, explanations, private patterns, changed sources, placed time. */
export async function up(db: Kysely<unknown>, { textType: text }: Engine): Promise<void> {
  await db.schema
    .createTable('drafting_settings')
    .addColumn('user_id', text, (c) => c.notNull().primaryKey().references('users.id'))
    .addColumn('burst_gap_minutes', 'integer', (c) => c.notNull())
    .addColumn('burst_lead_minutes', 'integer', (c) => c.notNull())
    .addColumn('longest_burst_minutes', 'integer', (c) => c.notNull())
    .addColumn('precedence', text, (c) => c.notNull())
    .addColumn('tentative_events', text, (c) => c.notNull())
    .addColumn('working_hours', text, (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('private_patterns')
    .addColumn('user_id', text, (c) => c.notNull().primaryKey().references('users.id'))
    .addColumn('patterns', text, (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('draft_explanations')
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('draft_id', text, (c) => c.notNull())
    .addColumn('explanation', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('draft_explanations_pk', ['user_id', 'draft_id'])
    .execute();

  await db.schema
    .createTable('source_changes')
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('time_entry_id', text, (c) => c.notNull())
    .addColumn('signal_id', text, (c) => c.notNull())
    .addColumn('before', text, (c) => c.notNull())
    .addColumn('after', text, (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('acknowledged_at', 'bigint')
    .addPrimaryKeyConstraint('source_changes_pk', ['user_id', 'time_entry_id', 'signal_id'])
    .execute();

  await db.schema
    .createTable('draft_source_changes')
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('draft_id', text, (c) => c.notNull())
    .addColumn('signal_id', text, (c) => c.notNull())
    .addColumn('before', text, (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('draft_source_changes_pk', ['user_id', 'draft_id', 'signal_id'])
    .execute();

  await db.schema
    .alterTable('drafts')
    .addColumn('pinned', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('time_entries_by_user_start').on('time_entries').columns(['user_id', 'started_at']).execute();

  // Drafts that wait were made before minutes were shared out: their days are built again.
  await sql`insert into drafting_days (user_id, date, request_id, requested_at, due_at)
    select distinct user_id, date, '0002', 0, 0 from drafts where origin = 'engine' and status = 'pending'
    on conflict (user_id, date) do nothing`.execute(db);
}
