import { expect, test } from 'vitest';
import type { UserCaller } from '#domain/caller.ts';
import type { Context } from '#operations/context.ts';
import { deactivateUser } from '#operations/users/deactivate-user.ts';
import { inviteUser } from '#operations/users/invite-user.ts';
import { reactivateUser } from '#operations/users/reactivate-user.ts';
import { updateUser } from '#operations/users/update-user.ts';
import { addUser, openTestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';

describeOnEachDatabase('A head who may update users', (store) => {
  test.each<[string, (ctx: Context, id: string) => Promise<unknown>]>([
    ['rename', (ctx, id) => updateUser(ctx, id, { name: 'Renamed' })],
    ['demote', (ctx, id) => updateUser(ctx, id, { access_level: 'employee' })],
    ['invite', inviteUser],
    ['deactivate', deactivateUser],
    ['reactivate', reactivateUser],
  ])('can %s a head, and no executive', async (_what, change) => {
    const { app, server } = await openTestApp(store);
    await addUser(store, { access_level: 'executive' });
    const [head, other, executive] = [
      await addUser(store, { access_level: 'head' }),
      await addUser(store, { access_level: 'head' }),
      await addUser(store, { access_level: 'executive' }),
    ];
    const caller: UserCaller = {
      kind: 'user',
      user_id: head.user_id,
      access_level: 'head',
      permissions: [{ tool: 'users', access_level: 'head', can_view: 1, can_update: 1, can_manage: 0 }],
      credential: { kind: 'api_token', id: 'test' },
    };
    const ctx: Context = { ...server, caller, operationId: 'test' };
    await change(ctx, other.user_id);
    await expect(change(ctx, executive.user_id)).rejects.toMatchObject({ code: 'forbidden' });
    const row = await store.db.selectFrom('users').select('version').where('id', '=', executive.user_id).executeTakeFirstOrThrow();
    expect(row.version).toBe(1);
    await app.close();
  });
});
