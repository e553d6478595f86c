/**
 * `next`: the address within Daybook that is shown after signing in. `ended`: a session was there and has ended. Undefined for none, so that
 * the router does not put back what it read.
 */
export type SignInSearch = { next?: string | undefined; ended?: true | undefined };

export function readSignInSearch({ next, ended }: Record<string, unknown>): SignInSearch {
  // Two slashes would lead to another host, also with a tab or a line end between them: browsers leave those out.
  return {
    next: typeof next === 'string' && /^\/(?![/\\])[^\t\n\r]*$/.test(next) ? next : undefined,
    ended: ended === true ? true : undefined,
  };
}
