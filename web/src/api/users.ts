import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { asSeen } from './as-seen.ts';
import { answerOf, api, type Schema } from './client.ts';
import type { paths } from './openapi.d.ts';
import type { User } from './session.ts';

export type Invitation = Schema<'Invitation'>;
export type NewUser = paths['/api/users']['post']['requestBody']['content']['application/json'];
export type UserChanges = NonNullable<paths['/api/users/{id}']['patch']['requestBody']>['content']['application/json'];

export type UserFilter = { search: string; include_deactivated: boolean };

const PAGE = 100;
const MOST = 500;

/** People by name, page by page. */
export function usersQuery({ search, include_deactivated }: UserFilter) {
  return infiniteQueryOptions({
    queryKey: ['users', 'pages', { search, include_deactivated }],
    queryFn: ({ pageParam }) => readPage({ search, include_deactivated }, PAGE, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  });
}

/** Everybody, deactivated or not: to say who an id is, and to choose from. */
export const everybodyQuery = queryOptions({
  queryKey: ['users', 'everybody'],
  async queryFn() {
    const users: User[] = [];
    let cursor: string | null = null;
    do {
      const page = await readPage({ search: '', include_deactivated: true }, MOST, cursor);
      users.push(...page.users);
      cursor = page.next_cursor;
    } while (cursor !== null);
    return users;
  },
});

/** Makes a user. Without a password they are invited: the answer has the link, this one time. */
export function createUser(body: NewUser) {
  return answerOf(api.POST('/api/users', { body }));
}

/** Changes a user as they were seen. */
export async function updateUser({ id, version }: User, body: UserChanges): Promise<User> {
  const params = { path: { id }, header: asSeen(version) };
  return (await answerOf(api.PATCH('/api/users/{id}', { params, body }))).user;
}

/** A fresh link to choose a password by. Earlier ones are dead. */
export async function inviteUser({ id }: User): Promise<Invitation> {
  return (await answerOf(api.POST('/api/users/{id}/invite', { params: { path: { id } } }))).invitation;
}

export async function deactivateUser({ id }: User): Promise<User> {
  return (await answerOf(api.POST('/api/users/{id}/deactivate', { params: { path: { id } } }))).user;
}

export async function reactivateUser({ id }: User): Promise<User> {
  return (await answerOf(api.POST('/api/users/{id}/reactivate', { params: { path: { id } } }))).user;
}

function readPage({ search, include_deactivated }: UserFilter, limit: number, cursor: string | null) {
  const include = include_deactivated ? ('1' as const) : ('0' as const);
  const query = { include_deactivated: include, limit, ...(search !== '' && { search }), ...(cursor !== null && { cursor }) };
  return answerOf(api.GET('/api/users', { params: { query } }));
}
