/** `next`: the address within Daybook that is shown after signing in. */
export type SignInSearch = { next?: string };

export function readSignInSearch({ next }: Record<string, unknown>): SignInSearch {
  // Two slashes would lead to another host.
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}
