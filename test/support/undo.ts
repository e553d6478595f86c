import { expect } from 'vitest';
import { listDrafts } from '#db/drafts.ts';
import type { addUser, TestApp, TestUser } from './app.ts';
import type { TestStore } from './databases.ts';
import { openTracking } from './tracking.ts';

type Method = 'POST' | 'PATCH' | 'DELETE';

/** A user with auto-tracking on, whose calls are named so that they can be undone. */
export async function openUndo(store: TestStore, open: TestApp, given: Parameters<typeof addUser>[1] = {}) {
  const tracking = await openTracking(store, open, given);
  const { user } = tracking;

  /** `operation`: what the answer calls itself. */
  async function act(method: Method, path: string, payload?: object, caller: TestUser = user) {
    const response = await open.app.inject({ method, url: `/api${path}`, headers: caller.headers, ...(payload ? { payload } : {}) });
    return { status: response.statusCode, body: response.json(), operation: String(response.headers['operation-id']) };
  }

  async function undo(operation: string, caller: TestUser = user) {
    const { status, body, operation: own } = await act('POST', `/auto-tracking/operations/${operation}/undo`, undefined, caller);
    return { status, body, operation: own };
  }

  /** All of the user’s rows of a table, as they are but for versions and the time of the last change. */
  async function rowsOf(table: 'drafts' | 'time_entries' | 'draft_signals' | 'source_changes') {
    const rows: Record<string, unknown>[] = await store.db.selectFrom(table).selectAll().where('user_id', '=', user.user_id).execute();
    return rows
      .map(({ version: _version, updated_at: _updatedAt, ...row }) => row)
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  }

  return {
    ...tracking,
    act,
    undo,
    decide: (id: string, how: 'accept' | 'edit' | 'dismiss', payload?: object) =>
      act('POST', `/auto-tracking/drafts/${id}/${how}`, payload),
    rowsOf,
    /** Drafts, time entries and which signals are held, as they are. */
    async stored() {
      return { drafts: await rowsOf('drafts'), entries: await rowsOf('time_entries'), held: await rowsOf('draft_signals') };
    },
    versionOf: async (id: string) =>
      (await listDrafts(store, user.user_id, { status: 'all' })).find((draft) => draft.id === id)?.version ?? 0,
  };
}

/** A user whose day has three drafts of the engine’s and one of an agent’s. */
export async function openUndoDay(store: TestStore, open: TestApp, given: Parameters<typeof addUser>[1] = {}) {
  const day = await openUndo(store, open, given);
  await day.send(day.event('a', '06:00', '07:00'), day.event('b', '08:00', '09:00'), day.event('c', '10:00', '11:00'));
  await day.build();
  await day.sendDraft('sent', ['c'], { description: 'By an agent' });
  await day.build();
  return day;
}

/** What an undo answers that is refused. */
export const undoRefused = (error: string, detail: RegExp = /./) => ({
  status: 409,
  body: { error, detail: expect.stringMatching(detail) },
});
