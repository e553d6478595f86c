import { describe, expect, it } from 'vitest';
import { addUser } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { openTracking } from '#test/tracking.ts';
import { environmentFor, runDaybook, startServer } from './run-daybook.ts';

describeOn(SQLITE, 'A changed event behind a time entry', (store) => {
  it('is told by entry show in a sentence, by its owner’s clock, and by nothing to their manager', async () => {
    const { entryId, event, send, env, managerEnv } = await bookedEvent(store, 'Europe/Berlin');
    await send(event('e', '09:00', '09:30'));
    const { stdout } = await runDaybook(['entry', 'show', entryId], env);
    expect(stdout).toContain('\nThe event was shortened: 10:00–11:00 → 10:00–10:30.\nTimes are in Europe/Berlin.\n');
    expect(stdout).toContain('daybook entry acknowledge');
    const seenByManager = (await runDaybook(['entry', 'show', entryId], managerEnv)).stdout;
    expect(seenByManager).toContain(entryId);
    expect(seenByManager).not.toContain('event');
  });

  it('is marked by entry list, in a column of its own where there is one', async () => {
    const { entryId, event, send, env } = await bookedEvent(store);
    expect((await runDaybook(['entry', 'list'], env)).stdout).not.toContain('event');
    expect(await runDaybook(['entry', 'list', '--source-changed'], env)).toMatchObject({ stdout: '', stderr: 'No time entries.\n' });
    await send(event('e', '09:00', '09:30'));
    expect((await runDaybook(['entry', 'list'], env)).stdout).toMatch(/ event [^\n]*\n.* changed /);
    const listed = await runDaybook(['entry', 'list', '--source-changed', '--json'], env);
    expect(JSON.parse(listed.stdout).time_entries.map(({ id }: { id: string }) => id)).toEqual([entryId]);
  });

  describe('entry acknowledge', () => {
    it('takes the mark off and says once more what it was', async () => {
      const { entryId, event, send, env } = await bookedEvent(store);
      await send(event('e', '09:00', '10:00', { metadata: '{"status":"cancelled"}' }));
      expect(await runDaybook(['entry', 'acknowledge', entryId], env)).toEqual({
        code: 0,
        stdout: `${entryId} acknowledged. The event was cancelled: 09:00–10:00.\n`,
        stderr: '',
      });
      expect(await runDaybook(['entry', 'acknowledge', entryId], env)).toEqual({
        code: 0,
        stdout: '',
        stderr: `${entryId}: nothing to acknowledge.\n`,
      });
      const { time_entries } = JSON.parse((await runDaybook(['entry', 'acknowledge', entryId, '--json'], env)).stdout);
      expect(time_entries).toMatchObject([{ id: entryId, source_changed: null }]);
    });

    it('is refused to others with 3, and for unknown entries with 4', async () => {
      const { entryId, managerEnv } = await bookedEvent(store);
      expect(await runDaybook(['entry', 'acknowledge', entryId], managerEnv)).toMatchObject({ code: 3, stdout: '' });
      const unknown = '0195a3c2-0000-7000-8000-000000000000';
      expect(await runDaybook(['entry', 'acknowledge', unknown], managerEnv)).toMatchObject({ code: 4, stdout: '' });
    });
  });
});

/** An entry that an employee booked of an event from 9 to 10 UTC. */
async function bookedEvent(store: TestStore, time_zone = 'UTC') {
  const server = await startServer(store);
  const manager = await addUser(store, { access_level: 'manager' });
  const tracking = await openTracking(store, server, { manager_id: manager.user_id, time_zone });
  await tracking.send(tracking.event('e', '09:00', '10:00'));
  await tracking.build();
  const entryId = await tracking.accept(await tracking.draftOf('e'));
  const environmentOf = ({ api_token }: { api_token: string }) => environmentFor(server.url, { DAYBOOK_TOKEN: api_token });
  return { ...tracking, entryId, env: await environmentOf(tracking.user), managerEnv: await environmentOf(manager) };
}
