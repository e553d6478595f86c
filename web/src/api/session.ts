import { queryOptions } from '@tanstack/react-query';
import type { LinkPurpose } from '#domain/one-time-link.ts';
import { allows } from '#domain/permissions.ts';
import { answerOf, api, type Schema } from './client.ts';
import { queryClient } from './query-client.ts';

export type Me = Awaited<ReturnType<typeof readMe>>;

async function readMe() {
  return answerOf(api.GET('/api/me'));
}

/** Who is signed in, and what they may do. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe });

/** Asked of the server: what is remembered here may be of a session that has ended. False where it does not answer. */
export function isSignedIn(): Promise<boolean> {
  return readMe().then(
    () => true,
    () => false,
  );
}

/** Whether the signed-in user's access level allows `tool/action`: the server's own rule. */
export function may({ permissions }: Me, access: Parameters<typeof allows>[1]): boolean {
  return allows(permissions, access);
}

export type User = Schema<'User'>;

/** Ends this session, or all of the user's sessions on whatever device. */
export function signOut(everywhere: boolean) {
  return answerOf(api.POST('/api/auth/sign-out', { body: { everywhere: everywhere ? 1 : 0 } }));
}

export async function signIn(body: { email: string; password: string }): Promise<void> {
  await answerOf(api.POST('/api/auth/sign-in', { body }));
}

/** Whether anybody has an account yet. */
export const setUpStateQuery = queryOptions({
  queryKey: ['set-up'],
  queryFn: async () => (await answerOf(api.GET('/api/set-up'))).is_set_up === 1,
});

/** Whether a one-time link still works. Fails where it doesn't; asking does not use it up. Who leaves the page leaves the token too. */
export function linkQuery(purpose: LinkPurpose, linkToken: string) {
  return queryOptions({
    queryKey: ['link', purpose, linkToken],
    queryFn: () => answerOf(api.POST('/api/links/check', { body: { purpose, link_token: linkToken } })),
    gcTime: 0,
  });
}

type Account = { name: string; email: string; password: string; time_zone: string; autoTracking: boolean };

/** Makes the first account with the link that the server printed, and signs in. */
export async function enterBySetUp(linkToken: string, { autoTracking, ...account }: Account): Promise<void> {
  await answerOf(api.POST('/api/set-up', { body: { link_token: linkToken, ...account } }));
  await startTracking(autoTracking);
}

/** Gives an invited account its password, and signs in. */
export async function enterByInvitation(linkToken: string, { autoTracking, password, time_zone }: Account): Promise<void> {
  await answerOf(api.POST('/api/invitations/accept', { body: { link_token: linkToken, password, time_zone } }));
  await startTracking(autoTracking);
}

async function startTracking(isWanted: boolean): Promise<void> {
  queryClient.clear();
  if (isWanted) await answerOf(api.PUT('/api/auto-tracking/preferences', { body: { enabled: 1 } }));
}
