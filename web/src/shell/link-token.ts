let taken: string | null = null;

/**
 * The token of a one-time link. It stands in the fragment, which no server sees; once read it leaves the address bar, so that it gets into
 * no history, bookmark or screenshot. Kept for this page's life, since a screen may be drawn more than once.
 */
export function takeLinkToken(): string | null {
  const token = location.hash.slice(1);
  if (token) {
    history.replaceState(history.state, '', location.pathname);
    taken = token;
  }
  return taken;
}
