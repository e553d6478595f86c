import { useEffect, useState } from 'react';

/** One for each address, so that the link of one is no link of the other. */
function storedAs(): string {
  return `daybook-link ${location.pathname}`;
}

/** The token of the link that opened this page, or of another one that was opened on it since: only the fragment changes then. */
export function useLinkToken(): string | null {
  const [linkToken, setLinkToken] = useState(takeLinkToken);
  useEffect(() => {
    const take = () => setLinkToken(takeLinkToken());
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return linkToken;
}

/**
 * The token of a one-time link. It stands in the fragment, which no server sees; once read it leaves the address bar, so that it gets into
 * no history, bookmark or screenshot. This tab keeps it until it is used, so that who reloads the page need not find the link again.
 */
function takeLinkToken(): string | null {
  const token = location.hash.slice(1);
  if (token) {
    history.replaceState(history.state, '', location.pathname);
    sessionStorage.setItem(storedAs(), token);
  }
  return sessionStorage.getItem(storedAs());
}

/** Forgets the link of this address: it was used. */
export function dropLinkToken(): void {
  sessionStorage.removeItem(storedAs());
}
