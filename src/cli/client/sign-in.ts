import type { UserRow } from '#cli/user-choice.ts';
import type { ApiClient, CallOptions } from './api-client.ts';
import type { ApiRequest, ApiResponse } from './transport.ts';

/** Calls of a signed-in session, and its end. */
export type Session = {
  user: UserRow;
  call<Answer>(method: ApiRequest['method'], path: string, options?: CallOptions): Promise<Answer>;
};

/** Signs in with e-mail and password, does `work` in the session, and ends the session. `client` must carry no token. */
export async function withSession<Done>(
  client: ApiClient,
  by: { email: string; password: string },
  work: (session: Session) => Promise<Done>,
): Promise<Done> {
  let cookie = '';
  const keepCookie = (response: ApiResponse) => {
    cookie = (response.header('set-cookie') ?? '').split(';', 1)[0] ?? '';
  };
  const { user } = await client.call<{ user: UserRow }>('POST', '/api/auth/sign-in', { body: by, onAnswer: keepCookie });
  const call: Session['call'] = (method, path, options = {}) => client.call(method, path, { ...options, headers: { cookie } });
  try {
    return await work({ user, call });
  } finally {
    await call('POST', '/api/auth/sign-out').catch(() => {});
  }
}
