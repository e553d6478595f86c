import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openUndo } from '#test/undo.ts';

const DRAFTS = '/auto-tracking/drafts';
const BLANK = ' \n\t\u00a0';

describeOnEachDatabase('A description of blanks alone', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test('is none in a draft that an agent sends, and in a joined one; any other is kept as it was sent', async () => {
    const { sendDraft, act, drafts } = await openUndo(store, open);
    for (const [id, description] of [
      ['blank', BLANK],
      ['other', ' Call '],
    ]) {
      await sendDraft(String(id), [], { hours: 1, description });
    }
    const said = new Map((await drafts()).map(({ id, description }) => [id, description]));
    expect([said.get('blank'), said.get('other')]).toEqual([null, ' Call ']);
    const { body } = await act('POST', `${DRAFTS}/join`, { ids: ['blank', 'other'], description: BLANK });
    expect(body.draft.description).toBeNull();
  });

  test('is none where a draft is edited, and where time is booked or changed', async () => {
    const { sendDraft, decide, act, entry } = await openUndo(store, open);
    await sendDraft('sent', [], { hours: 1, description: 'Call' });
    const edited = (await decide('sent', 'edit', { description: BLANK })).body.time_entry_id;
    expect(await entry(edited)).toMatchObject({ description: null });
    const { body } = await act('POST', '/time-entries', { date: '2026-03-10', hours: 1, description: BLANK });
    expect(body.time_entry.description).toBeNull();
    const { id } = body.time_entry;
    await act('PATCH', `/time-entries/${id}`, { description: 'Call' });
    expect((await act('PATCH', `/time-entries/${id}`, { description: BLANK })).body.time_entry.description).toBeNull();
  });
});
