/** Host, port and database of an address: never its user or password. */
export function placeOf(postgresUrl: string): string {
  const url = URL.parse(postgresUrl);
  return url ? `${url.searchParams.get('host') ?? (url.host || 'localhost')}${url.pathname}` : 'PostgreSQL';
}
