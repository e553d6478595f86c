/** JSON text that stands in a value as it is, since `JSON.stringify` would write no such number, key or depth. */
export class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** `[[[…]]]`, so many levels deep. */
export function nestedJson(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

/** A value as JSON text, half surrogates as escapes and -0 as -0. */
export function toJsonText(value: unknown): string | undefined {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map(toJsonText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, child]) => child !== undefined);
    return `{${members.map(([key, child]) => `${JSON.stringify(key)}:${toJsonText(child)}`).join(',')}}`;
  }
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

/** What breaks the most: each is tried in every field there is. */
export const TELLING_VALUES: unknown[] = [
  ...[null, true, -1, 0, 1, '', ' ', '1', 'x', [], {}, [null], { a: 1 }],
  ...[
    'a\0b',
    'a\udc00b',
    'x'.repeat(300),
    'x'.repeat(20_000),
    '__proto__',
    '[',
    '2026-02-30',
    '2026-02-30T00:00:00Z',
    '0000-01-01',
    '9999-12-31',
  ],
  ...['0001-01-01T00:00:00+00:01', '9999-12-31T23:59:59.999Z'],
  ...[
    ...['1e999', '-0', '5e-324', '1.7976931348623157e308', '24.000000000000004', '9007199254740993', '2147483648', '1.5'],
    ...[nestedJson(500), nestedJson(10_000), '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}'],
  ].map((text) => new RawJson(text)),
];

/** The rest, of which some are tried. */
export const FURTHER_VALUES: unknown[] = [
  ...[false, '0', [[]], '\0', '\ud800', '\udfff\ud800', '\u{1f600}'.repeat(128), 'NaN', 'Infinity', '15min', '0min', '61min', '{}'],
  ...['2025-02-29', '2026-13-01', '2026-00-10', '10000-01-01', '+002026-03-10', '2026-W11-2', '2026-03-10x'],
  ...['2026-03-10T24:00:00Z', '2026-03-10T23:59:60Z', '2026-03-10T09:00:00+25:00', '0000-12-31T23:59:59Z', '9999-12-31T23:59:59-00:01'],
  ...[
    ...[
      '-1e999',
      '-0.0',
      '1E+2',
      '1e-400',
      '0.30000000000000004',
      '123456789012345678901234567890',
      '{"a":1,"a":2}',
      '"\\ud800"',
      '"\\u0000"',
    ],
    ...[nestedJson(200), nestedJson(499), nestedJson(501), `{"a":${nestedJson(10_000)}}`],
  ].map((text) => new RawJson(text)),
];
