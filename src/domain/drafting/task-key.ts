/** Keys such as `ACME-12` in text, where the text is what decides and no catalogue is asked. */

const URL_OR_UUID = /(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{1,20}:\/\/\S+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi;
// A key ends where a word ends: not in `ACME-12a`, a version `ACME-1.2`, a file `ADR-12.md` or a date `MAR-10-2026`.
const AFTER_KEY = '(?![\\p{L}\\p{N}]|[.-]\\d|\\.\\p{L})';
const KEY_IN_TITLE = new RegExp(`(?<![\\p{L}\\p{N}_.@-])[A-Z][A-Z0-9]{1,9}-\\d{1,6}${AFTER_KEY}`, 'gu');
const KEY_IN_BRANCH = new RegExp(`(?<![\\p{L}\\p{N}.@])[A-Za-z][A-Za-z0-9]{1,9}-\\d{1,6}${AFTER_KEY}`, 'gu');
const KEY_AT_SEGMENT_START = new RegExp(`(?<=^|/)[A-Za-z][A-Za-z0-9]{1,9}-\\d{1,6}${AFTER_KEY}`, 'gu');

/** What has the shape of a key and seldom is one: standards, quarters and months, numbers that count only within a repository, words of branch names. */
const LOOKALIKE_PREFIXES: ReadonlySet<string> = new Set(
  (
    'UTF UCS CP LATIN WINDOWS ISO IEC IEEE RFC PEP PSR ECMA ES ANSI ASCII DIN CVE CWE ADR SHA MD AES RSA BASE CRC FIPS PKCS TLS SSL HTTP IPV USB ARM X86 WIN ' +
    'GPT COVID Q1 Q2 Q3 Q4 H1 H2 FY CW KW JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC ' +
    'PR MR GH ISSUE BUG FIX HOTFIX BUGFIX FEAT FEATURE CHORE DOCS TEST PATCH RELEASE VERSION STEP PART PHASE SPRINT WEEK DAY NODE PYTHON'
  ).split(' '),
);

/** Every key that `title` (upper case only) and `branch` (any case) may hold, title first, without repeats, in upper case. For looking up. */
export function taskKeyCandidates(title: string | null, branch: string | null): string[] {
  const inTitle = withoutUrls(title).match(KEY_IN_TITLE) ?? [];
  const inBranch = withoutUrls(branch).match(KEY_IN_BRANCH) ?? [];
  return [...new Set([...inTitle, ...inBranch].map((key) => key.toUpperCase()))];
}

/**
 * The key that names the work, or null: the title's first, else one that starts a segment of the branch (`feature/acme-12-fix`).
 * Text alone decides, so that a change of the catalogue never renames a draft; lookalikes such as `UTF-8` are passed over.
 */
export function namedTaskKey(title: string | null, branch: string | null): string | null {
  const inTitle = withoutUrls(title).match(KEY_IN_TITLE) ?? [];
  const inBranch = withoutUrls(branch).match(KEY_AT_SEGMENT_START) ?? [];
  return [...inTitle, ...inBranch].map((key) => key.toUpperCase()).find(isNoLookalike) ?? null;
}

/** The letters before the number: `ACME` of `ACME-12`; null for lookalikes. */
export function taskKeyPrefix(key: string): string | null {
  return isNoLookalike(key) ? key.slice(0, key.lastIndexOf('-')) : null;
}

function isNoLookalike(key: string): boolean {
  return !LOOKALIKE_PREFIXES.has(key.slice(0, key.lastIndexOf('-')));
}

function withoutUrls(text: string | null): string {
  return text?.replace(URL_OR_UUID, ' ') ?? '';
}
