/** The header that refuses a call where something has changed since. */
export function asSeen(version: number): { 'if-match': string } {
  return { 'if-match': `"${version}"` };
}
