import { expect } from 'vitest';
import { listDrafts } from '#db/drafts.ts';
import type { Context } from '#operations/context.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { addServiceToken, addUser, type TestApp, type TestUser } from './app.ts';
import type { TestStore } from './databases.ts';

/** An agent that sends for one user, and the draft days built as the job does it. */
export async function openDrafting(store: TestStore, open: TestApp, preferences: object = { enabled: 1 }) {
  const user = await addUser(store);
  const agent = await addServiceToken(store, { created_by: user.user_id });
  await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers: user.headers, payload: preferences });
  return {
    user,
    async send(body: object) {
      await open.app.inject({ method: 'POST', url: '/api/auto-tracking/ingest', headers: agent.headers, payload: body });
    },
    signal: (id: string, given: object = {}) => ({
      id,
      user_id: user.user_id,
      source: 'git',
      source_id: id,
      signal_type: 'commit',
      title: `Commit ${id}`,
      ...given,
    }),
    build: () => draftDueDays(systemContext(open), [user.user_id]),
    read: async (path: string) => (await open.app.inject({ url: `/api${path}`, headers: user.headers })).json(),
    drafts: () => listDrafts(store, user.user_id, { status: 'all' }),
  };
}

/** The context of the drafting job. */
export function systemContext(open: TestApp): Context {
  return { ...open.server, caller: { kind: 'system' }, operationId: open.server.newId() };
}

/** Decides on a draft as its user, who is told if that fails. */
export async function decide(open: TestApp, user: TestUser, id: string, action: 'accept' | 'dismiss') {
  const response = await open.app.inject({ method: 'POST', url: `/api/auto-tracking/drafts/${id}/${action}`, headers: user.headers });
  expect(response.statusCode).toBe(200);
}
