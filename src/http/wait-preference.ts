/** Longer than this nobody waits, whatever they ask for. */
const LONGEST_WAIT_SECONDS = 60;

/** How many seconds a `Prefer: wait` or `Prefer: wait=10` header (RFC 7240) asks to wait, 60 at most; null where it does not. */
export function preferredWaitSeconds(header: string | string[] | undefined): number | null {
  const match = /(?:^|[,;])\s*wait\s*(?:=\s*"?(\d{1,9})"?)?\s*(?:$|[,;])/i.exec([header ?? ''].flat().join(','));
  if (!match) return null;
  return Math.min(match[1] === undefined ? LONGEST_WAIT_SECONDS : Number(match[1]), LONGEST_WAIT_SECONDS);
}
