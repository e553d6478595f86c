/** What a terminal would obey. */
const CONTROL = /\p{Cc}/gu;
/** Direction overrides and invisible marks: a title could show other words than it holds. The joiners of scripts and emoji stay. */
const DECEPTIVE = /[[\p{Cf}\p{Zl}\p{Zp}]--[\u200c\u200d\u0600-\u0605]]/gv;

/**
 * Foreign text as one line that no terminal acts on: titles come from calendars and commits of strangers. Line breaks and tabs become
 * spaces, other control characters their visible pictures (`␛`), direction overrides and invisible marks `�`.
 */
export function harmlessLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r]+/g, ' ')
    .replace(CONTROL, pictureOf)
    .replace(DECEPTIVE, '�');
}

/** JSON on one line in which the same characters are escaped: it means the same to a program and does nothing to a terminal. */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value).replace(CONTROL, escapeUnits).replace(DECEPTIVE, escapeUnits);
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}

function escapeUnits(character: string): string {
  return [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
