/** One property of RFC 5545, section 3.1, unfolded. Names and parameter names are upper case; `value` is still escaped. */
export type ContentLine = { name: string; parameters: ReadonlyMap<string, string>; value: string };

/** What stands between `BEGIN:NAME` and `END:NAME`. `whole` is false when its end was missing. */
export type Component = { name: string; lines: ContentLine[]; parts: Component[]; whole: boolean };

const LINE_PATTERN = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^":;,]*)(?:,(?:"[^"]*"|[^":;,]*))*)*):(.*)$/s;
const PARAMETER_PATTERN = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";])*)/g;
/** Their values hold no colon, so the last one ends the parameters: Outlook writes zone names with bare colons. */
const TIME_PROPERTY_PATTERN = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;.*)?):([^:]*)$/i;

/** Bytes to text. Unfolds first: a fold may stand inside a character (RFC 5545, section 3.1). */
export function decodeCalendar(bytes: Uint8Array): string {
  const unfolded = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/\r?\n[ \t]/g, '');
  return new TextDecoder().decode(Buffer.from(unfolded, 'latin1'));
}

/** Components in the order of the text, tolerating LF for CRLF, a byte order mark, and lines that are none. `whole` is false for a text cut short. */
export function readComponents(text: string): { components: Component[]; whole: boolean } {
  const root: Component = { name: '', lines: [], parts: [], whole: true };
  const open: Component[] = [root];
  for (const line of unfold(text)) {
    const read = readContentLine(line);
    if (!read) continue;
    if (read.name === 'BEGIN') begin(open, read.value.trim().toUpperCase());
    else if (read.name === 'END') end(open, read.value.trim().toUpperCase());
    else open.at(-1)?.lines.push(read);
  }
  return { components: root.parts, whole: open.length === 1 };
}

/** First value of a property, or undefined. */
export function lineOf(component: Component, name: string): ContentLine | undefined {
  return component.lines.find((line) => line.name === name);
}

export function linesOf(component: Component, name: string): ContentLine[] {
  return component.lines.filter((line) => line.name === name);
}

/** A TEXT value of RFC 5545, section 3.3.11, without its escapes. */
export function unescapeText(value: string): string {
  return value.replaceAll(/\\([\\;,Nn])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
}

function unfold(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r\n|\n|\r/);
}

function begin(open: Component[], name: string): void {
  // An event inside an event is one whose END was lost.
  if (name === 'VEVENT') closeUnfinished(open, 'VEVENT');
  const component: Component = { name, lines: [], parts: [], whole: false };
  open.at(-1)?.parts.push(component);
  open.push(component);
}

function end(open: Component[], name: string): void {
  const at = open.findLastIndex((component) => component.name === name);
  if (at < 1) return;
  const [component] = open.splice(at);
  if (component) component.whole = true;
}

function closeUnfinished(open: Component[], name: string): void {
  const at = open.findLastIndex((component) => component.name === name);
  if (at >= 1) open.splice(at);
}

function readContentLine(line: string): ContentLine | null {
  const match = TIME_PROPERTY_PATTERN.exec(line) ?? LINE_PATTERN.exec(line);
  if (!match) return null;
  const parameters = new Map<string, string>();
  for (const [, name, value] of (match[2] ?? '').matchAll(PARAMETER_PATTERN)) {
    if (name && value !== undefined) parameters.set(name.toUpperCase(), value.replaceAll('"', ''));
  }
  return { name: (match[1] ?? '').toUpperCase(), parameters, value: match[3] ?? '' };
}
