import { renderDescription } from '#domain/rules/rule-set.ts';
import type { Activity } from './activity.ts';

const MOST_CHARACTERS = 500;
const ELLIPSIS = '…';

/**
 * What was done, from the titles, or what a rule makes of them, in the order given, without repeats, joined by "; ", at most 500 characters (docs/drafting.md, step 5).
 * Where nothing has a title, what kind of signals they are: "Pull request review in acme/web (github)".
 */
export function describeWork(activities: readonly Activity[]): string {
  const titles = distinct(activities.map((activity) => oneLine(titleOf(activity))));
  return shorten((titles.length > 0 ? titles : distinct(activities.map(describeUntitled))).join('; '));
}

function titleOf({ signal, metadata, rule }: Activity): string {
  const template = rule?.effect.description ?? null;
  return template === null ? (signal.title ?? '') : renderDescription(template, { signal, metadata });
}

/** Cuts between what readers see as characters, so that no accent, flag or emoji is broken. */
export function shorten(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const room = MOST_CHARACTERS - ELLIPSIS.length;
  let end = 0;
  // A little more than fits tells where the last fitting character ends.
  for (const { index } of new Intl.Segmenter('en').segment(text.slice(0, MOST_CHARACTERS + 50))) if (index <= room) end = index;
  return (
    text
      .slice(0, end || room)
      .toWellFormed()
      .trimEnd() + ELLIPSIS
  );
}

function describeUntitled({ signal, metadata }: Activity): string {
  const kind = words(signal.signal_type) || 'activity';
  const place = metadata.repository ?? metadata.project;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${place ? ` in ${oneLine(place)}` : ''} (${words(signal.source)})`;
}

function words(name: string): string {
  return oneLine(name.replaceAll(/[_.:-]/g, ' '));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
