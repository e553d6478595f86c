/**
 * `next`: the address within Daybook that is shown after signing in. `left`: what was left behind, a session that has ended or, by one's own
 * wish, those of all devices. Undefined for none, so that the router does not put back what it read.
 */
export type SignInSearch = { next?: string | undefined; left?: 'ended' | 'everywhere' | undefined };

export function readSignInSearch({ next, left }: Record<string, unknown>): SignInSearch {
  // Two slashes would lead to another host, also with a tab or a line end between them: browsers leave those out.
  return {
    next: typeof next === 'string' && /^\/(?![/\\])[^\t\n\r]*$/.test(next) ? next : undefined,
    left: left === 'ended' || left === 'everywhere' ? left : undefined,
  };
}
