import fc from 'fast-check';

/** Parts of a path or values of a query, percent-encoded or wrongly so. */
export const oddUrlParts = fc.constantFrom(
  ...[
    '%00',
    'a%00b',
    '%',
    '%zz',
    '%ED%A0%80',
    '%F0%9F%98',
    '%FF',
    '%2F',
    '%2e%2e',
    '..%2f..%2fetc',
    '%0d%0aX: 1',
    '%20',
    '+',
    '%F0%9F%98%80',
  ],
  ...['', 'null', 'undefined', '__proto__', 'constructor', '0', '-0', '1e999', '0x10', '501', '1.5', 'NaN', '2026-02-30', '2026-3-1', "'"],
  ...[
    'x'.repeat(256),
    'x'.repeat(1_025),
    'x'.repeat(3_000),
    '%C3%BC'.repeat(255),
    'WyJhIiwiYiJd',
    'WyJcdTAwMDAiLCJiIl0',
    'WyJcdWQ4MDAiLCJiIl0',
    'bnVsbA',
  ],
);

/** Queries that no schema has, to be put after a good one. */
export function oddQueries(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.constantFrom('extra', '__proto__', 'constructor', ...names);
  return fc.oneof(
    fc.tuple(name, oddUrlParts).map(([key, value]) => `${key}=${value}`),
    fc.tuple(name, oddUrlParts, oddUrlParts).map(([key, one, two]) => `${key}=${one}&${key}=${two}`),
    fc.tuple(name, oddUrlParts).map(([key, value]) => `${key}[]=${value}`),
    fc.tuple(name, oddUrlParts).map(([key, value]) => `${key}[a]=${value}`),
    fc.constantFrom('&&=&', '%', '=', '%00=%00', '%zz=1', `${'x=1&'.repeat(500)}`, '?', ';'),
  );
}

/** Headers as no client of ours sends them. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc
  .oneof(
    header('if-match', [
      '',
      '1',
      '"1',
      '"0"',
      '"01"',
      '"-1"',
      '"1.5"',
      'W/"1"',
      '"1", "2"',
      '"999999999"',
      '"9999999999"',
      '"x"',
      '*',
      '**',
      ' *',
    ]),
    header('content-type', [
      'text/plain',
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '',
    ]),
    header('content-type', [
      'application/json;',
      'APPLICATION/JSON',
      'application/problem+json',
      'application/json, text/plain',
      'x',
      '/',
      '\t',
    ]),
    header('authorization', [
      '',
      'Bearer',
      'Bearer ',
      'Bearer a b',
      'Basic eDp5',
      'bearer \0',
      `Bearer ${'x'.repeat(5_000)}`,
      'Bearer daybook_api_',
    ]),
    header('x-service-token', ['', ' ', 'x', 'daybook_svc_', 'x'.repeat(5_000), '__proto__']),
    header('cookie', [
      'daybook_session',
      'daybook_session=',
      'daybook_session=%zz',
      'daybook_session=%00',
      'a=1; daybook_session=x',
      '=',
      ';;',
    ]),
    header('prefer', ['wait', 'wait=10', 'respond-async, wait', 'wait; x', '', 'x'.repeat(3_000)]),
    header('origin', ['null', 'https://elsewhere.example', 'x', '', 'http://']),
    header('sec-fetch-site', ['cross-site', 'same-site', '', 'x']),
    header('accept', ['text/html', '', 'x/y', '*/*;q=0']),
    header('content-encoding', ['gzip', 'identity', 'x']),
    header('x-forwarded-for', ['x', '1.2.3.4, 5.6.7.8', '']),
  )
  .map(([name, value]) => ({ [name]: value }));

function header(name: string, values: string[]) {
  return fc.tuple(fc.constant(name), fc.constantFrom(...values));
}
