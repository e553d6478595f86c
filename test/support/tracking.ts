import { expect } from 'vitest';
import { listDrafts } from '#db/drafts.ts';
import type { Draft } from '#domain/draft.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { addServiceToken, addUser, type TestApp, type TestUser } from './app.ts';
import type { TestStore } from './databases.ts';
import { systemContext } from './drafting.ts';

/** A time entry as the API gives it, as far as tests read it. */
export type ShownEntry = Pick<ShownTimeEntry, 'id' | 'version' | 'date'> & {
  source_changed: null | {
    changed_at: string;
    signals: { signal_id: string; what: string[]; before: object; after: object }[];
  };
};

/** A user with auto-tracking on, an agent that sends for them, and their days built as the job does it. */
export async function openTracking(store: TestStore, open: TestApp, given: Parameters<typeof addUser>[1] = {}) {
  const user = await addUser(store, given);
  const agent = await addServiceToken(store, { created_by: user.user_id });
  const preferences = { enabled: 1, auto_dismiss_below_minutes: 0 };
  await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers: user.headers, payload: preferences });

  async function call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object, caller: TestUser = user) {
    const response = await open.app.inject({ method, url, headers: caller.headers, ...(payload ? { payload } : {}) });
    return { status: response.statusCode, body: response.json() };
  }

  return {
    user,
    call,
    /** An event of 10 March, from one time of day to another. */
    event: (id: string, from: string, to: string, other: object = {}) => ({
      id,
      user_id: user.user_id,
      source: 'ical',
      source_id: id,
      signal_type: 'event',
      title: `Event ${id}`,
      started_at: `2026-03-10T${from}:00Z`,
      ended_at: `2026-03-10T${to}:00Z`,
      metadata: '{"response":"accepted"}',
      ...other,
    }),
    async send(...signals: object[]) {
      const response = await open.app.inject({
        method: 'POST',
        url: '/api/auto-tracking/ingest',
        headers: agent.headers,
        payload: { signals },
      });
      return response.statusCode;
    },
    async sendDraft(id: string, signalIds: string[], other: object = {}) {
      const draft = { id, user_id: user.user_id, date: '2026-03-10', hours: 1, signal_ids: JSON.stringify(signalIds), ...other };
      const payload = { drafts: [draft] };
      return open.app.inject({ method: 'POST', url: '/api/auto-tracking/ingest', headers: agent.headers, payload });
    },
    build: () => draftDueDays(systemContext(open), [user.user_id]),
    drafts: (): Promise<Draft[]> => listDrafts(store, user.user_id, { status: 'all' }),
    async draftOf(signalId: string): Promise<Draft> {
      const drafts = await listDrafts(store, user.user_id, { status: 'all' });
      const draft = drafts.find(({ signal_ids }) => (JSON.parse(signal_ids) as string[]).includes(signalId));
      if (!draft) throw new Error(`No draft names ${signalId}.`);
      return draft;
    },
    /** Returns the id of the time entry. */
    async accept(draft: Pick<Draft, 'id'>): Promise<string> {
      const { status, body } = await call('POST', `/api/auto-tracking/drafts/${draft.id}/accept`);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body.time_entry_id;
    },
    async entry(id: string, caller: TestUser = user): Promise<ShownEntry> {
      return (await call('GET', `/api/time-entries/${id}`, undefined, caller)).body.time_entry;
    },
    /** Replaces the user's private patterns, and returns how many rows lost a text. */
    async putPatterns(...patterns: string[]) {
      const { status, body } = await call('PUT', '/api/auto-tracking/private-patterns', { patterns });
      expect(status).toBe(200);
      return body.redacted;
    },
    acknowledge: (id: string, payload?: object, caller: TestUser = user) =>
      call('POST', `/api/time-entries/${id}/acknowledge-source-change`, payload, caller),
    /** The days that wait to be drafted now, ascending. */
    async waitingDays(): Promise<string[]> {
      const rows = await store.db
        .selectFrom('drafting_days')
        .select('date')
        .where('user_id', '=', user.user_id)
        .where('due_at', '<=', open.clock.now)
        .orderBy('date')
        .execute();
      return rows.map(({ date }) => date);
    },
  };
}
