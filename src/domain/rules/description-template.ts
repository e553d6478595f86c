import type { RuleSubject } from './rule.ts';

const PLACEHOLDERS = ['title', 'repository', 'branch', 'project', 'calendar', 'source', 'type'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

/** A template as texts and placeholders, in order. */
type Part = { text: string } | { placeholder: Placeholder };

type Described = Pick<RuleSubject, 'signal' | 'metadata'>;

/** `{{`, `}}`, `{word}`, or a brace that is neither. */
const BRACES = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
const OPENING_END = /[([]\s*$/;
const CLOSING_START = /^\s*[)\]]/;
const SEPARATORS_END = /[\s:;,/|·–—-]+$/;
const SEPARATORS_START = /^[\s:;,/|·–—-]+/;

/** What keeps a template from being understood; null for a good one. */
export function templateProblem(template: string): string | null {
  if (template.trim() === '') return 'must not be blank';
  const parts = readParts(template);
  return typeof parts === 'string' ? parts : null;
}

/**
 * Fills in a template, on one line. A placeholder that has nothing takes along the brackets around it and the blanks and separators before it
 * (at the start: after it), so that `Support: {title}` without a title is "Support". Empty where nothing remains.
 */
export function renderDescription(template: string, subject: Described): string {
  const parts = readParts(template);
  if (typeof parts === 'string') return oneLine(template);
  return oneLine(
    closeGaps(
      parts.map((part) =>
        'text' in part ? { text: part.text, isTemplate: true } : { text: oneLine(textOf(part.placeholder, subject)), isTemplate: false },
      ),
    ),
  );
}

/** A stretch of the description to be: of the template itself, or of the signal, whose words stay as they are. */
type Piece = { text: string; isTemplate: boolean };

function closeGaps(pieces: readonly Piece[]): string {
  const written: Piece[] = [];
  let isAfterGap = false;
  for (const piece of pieces) {
    const isGap = !piece.isTemplate && piece.text === '';
    if (!isGap && isAfterGap && piece.isTemplate) continueAfterGap(written, piece.text);
    else if (!isGap) written.push(piece);
    isAfterGap = isGap;
  }
  if (isAfterGap) continueAfterGap(written, '');
  return written.map(({ text }) => text).join('');
}

function continueAfterGap(written: Piece[], text: string): void {
  const last = written.at(-1);
  const isStart = written.every((piece) => piece.text.trim() === '');
  if (last?.isTemplate && !isStart) last.text = joinAcrossGap(last.text, text);
  else written.push({ text: isStart ? text.replace(SEPARATORS_START, '') : text, isTemplate: true });
}

function joinAcrossGap(before: string, after: string): string {
  if (!OPENING_END.test(before)) return before.replace(SEPARATORS_END, '') + after;
  if (!CLOSING_START.test(after)) return before + after.replace(SEPARATORS_START, '');
  return before.replace(OPENING_END, '').replace(SEPARATORS_END, '') + after.replace(CLOSING_START, '');
}

/** What is wrong with the template, in place of its parts. */
function readParts(template: string): Part[] | string {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: braces, 1: name, index } of template.matchAll(BRACES)) {
    parts.push({ text: template.slice(from, index) });
    from = index + braces.length;
    if (braces === '{{' || braces === '}}') parts.push({ text: braces.charAt(0) });
    else if (name === undefined) return `has a lone ${braces}: write ${braces}${braces} for the character itself`;
    else if (!isPlaceholder(name))
      return `knows no {${name.slice(0, 50)}}: there are ${PLACEHOLDERS.map((known) => `{${known}}`).join(', ')}`;
    else parts.push({ placeholder: name });
  }
  return joinTexts([...parts, { text: template.slice(from) }].filter((part) => !('text' in part) || part.text !== ''));
}

/** Texts that follow each other as one, so that a gap sees all of the template on its two sides. */
function joinTexts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if ('text' in part && last && 'text' in last) joined[joined.length - 1] = { text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((known) => known === name);
}

function textOf(placeholder: Placeholder, { signal, metadata }: Described): string {
  if (placeholder === 'title') return signal.title ?? '';
  if (placeholder === 'source') return words(signal.source);
  if (placeholder === 'type') return words(signal.signal_type);
  return metadata[placeholder] ?? '';
}

/** `google_calendar` as people write it. */
function words(name: string): string {
  return name.replaceAll('_', ' ');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
