import { hashPassword } from '#operations/identity/passwords.ts';
import { addUser, type TestApp, type TestUser } from './app.ts';
import type { TestStore } from './databases.ts';

export const TEST_PASSWORD = 'correct horse battery';

export type PersonWithPassword = TestUser & { email: string; password: string };

let hashed: Promise<string> | undefined;
let lastNetwork = 0;

/** An active user who can sign in. */
export async function addPerson(store: TestStore, given: Parameters<typeof addUser>[1] = {}): Promise<PersonWithPassword> {
  const user = await addUser(store, given);
  hashed ??= hashPassword(TEST_PASSWORD);
  await store.db
    .updateTable('users')
    .set({ password_hash: await hashed })
    .where('id', '=', user.user_id)
    .execute();
  return { ...user, email: `${user.user_id}@example.com`, password: TEST_PASSWORD };
}

/** An address that nobody else in this file calls from, so that no test meets another's rate limits. */
export function freshAddress(): string {
  lastNetwork += 1;
  return `10.7.${lastNetwork >> 8}.${lastNetwork & 255}`;
}

export type Call = { headers?: Record<string, string>; payload?: unknown; from?: string };

/** Calls a route. `cookie` of the answer is ready to be sent back. */
export async function call(
  { app }: Pick<TestApp, 'app'>,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  given: Call = {},
) {
  const response = await app.inject({
    method,
    url,
    headers: given.headers ?? {},
    remoteAddress: given.from ?? '127.0.0.1',
    ...(given.payload === undefined ? {} : { payload: given.payload as object }),
  });
  const [cookie] = response.cookies;
  return {
    status: response.statusCode,
    headers: response.headers,
    body: response.json(),
    cookie: cookie && `${cookie.name}=${cookie.value}`,
  };
}

/** Signs in over HTTP and returns the headers of the session. */
export async function signInOverHttp(
  open: TestApp,
  { email, password }: Pick<PersonWithPassword, 'email' | 'password'>,
): Promise<{ cookie: string }> {
  const { status, cookie } = await call(open, 'POST', '/api/auth/sign-in', { payload: { email, password }, from: freshAddress() });
  if (status !== 200 || !cookie) throw new Error(`Sign-in answered ${status}`);
  return { cookie };
}
