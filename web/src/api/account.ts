import { answerOf, api } from './client.ts';
import { queryClient } from './query-client.ts';
import { meQuery } from './session.ts';

/** Changes the user's own name or time zone; an absent field stays as it is. */
export async function changeProfile(changes: { name?: string; time_zone?: string }): Promise<void> {
  const { user } = await answerOf(api.PATCH('/api/me', { body: changes }));
  queryClient.setQueryData(meQuery.queryKey, (me) => me && { ...me, user });
}

/** Ends all other sessions as well. */
export async function changePassword(body: { current_password: string; new_password: string }): Promise<void> {
  await answerOf(api.PUT('/api/me/password', { body }));
}
