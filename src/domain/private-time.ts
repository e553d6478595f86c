import { readSignalMetadata, type SignalMetadata } from './drafting/signal-metadata.ts';
import { isCalendarEvent } from './drafting/work-item.ts';
import { type HasPrivateText, NOTHING_PRIVATE } from './private-patterns.ts';
import type { SentSignal } from './signal.ts';

const PRIVATE_EVENT_TITLE = 'Private event';
const PRIVATE_TITLE = 'Private';
/** What stands for the source id, and for the type where that held a private text. */
export const PRIVATE_WORD = 'private';

const PRIVATE_VISIBILITIES: readonly (string | null)[] = ['private', 'confidential'];
/** Types that say what kind of claim a signal has on its time. Any other is the sender’s word, and so text. */
const KINDS: readonly string[] = ['event', 'calendar_event', 'meeting'];

/** The words that drafting tells apart. Whatever else stands in these fields is text of the sender. */
const KEPT_WORDS = {
  status: ['cancelled', 'tentative'],
  response: ['accepted', 'declined', 'tentative', 'needsaction', 'needs-action'],
  transparency: ['transparent', 'opaque'],
  event_type: ['outofoffice', 'workinglocation', 'focustime'],
  actor_kind: ['human', 'agent'],
} as const satisfies { [Field in keyof SignalMetadata]?: readonly string[] };

const JSON_STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;

type SignalTexts = Pick<SentSignal, 'source' | 'source_id' | 'signal_type' | 'title' | 'metadata'>;

/** Whether nobody may read what a signal says: its calendar marks it so, or it holds what its user keeps private (docs/contract.md, "Private time"). */
export function isPrivate(signal: SignalTexts, hasPrivateText: HasPrivateText): boolean {
  return isMarkedPrivate(signal) || (hasPrivateText !== NOTHING_PRIVATE && hasPrivateText(textsOf(signal)));
}

/**
 * The signal without any text of its sender. Its interval stays, and with it what names it: ids, source, and type (unless that is itself
 * private). Of the metadata stay the words and figures that drafting goes by. Redacting once more changes nothing.
 */
export function redact<Signal extends SignalTexts>(signal: Signal, hasPrivateText: HasPrivateText): Signal {
  const isPrivateType = !KINDS.includes(signal.signal_type) && hasPrivateText([signal.signal_type]);
  return {
    ...signal,
    source_id: PRIVATE_WORD,
    signal_type: isPrivateType ? PRIVATE_WORD : signal.signal_type,
    title: isCalendarEvent(signal) ? PRIVATE_EVENT_TITLE : PRIVATE_TITLE,
    metadata: redactMetadata(readSignalMetadata(signal.metadata)),
  };
}

/** Whether a signal is one that was redacted, or sent as if it had been. */
export function isRedacted(signal: SignalTexts): boolean {
  if (signal.source_id !== PRIVATE_WORD) return false;
  const { title, metadata } = redact(signal, NOTHING_PRIVATE);
  return signal.title === title && signal.metadata === metadata;
}

function isMarkedPrivate(signal: SignalTexts): boolean {
  return (
    signal.metadata !== null && isCalendarEvent(signal) && PRIVATE_VISIBILITIES.includes(readSignalMetadata(signal.metadata).visibility)
  );
}

function textsOf({ title, source_id, signal_type, metadata }: SignalTexts): string[] {
  return [title ?? '', source_id, KINDS.includes(signal_type) ? '' : signal_type, ...stringsIn(metadata ?? '')];
}

/** Every string of a JSON text, keys included, and those that a later one of the same key hides from readers. */
function stringsIn(json: string): string[] {
  return (json.match(JSON_STRING) ?? []).map((text) => JSON.parse(text) as string);
}

function redactMetadata(metadata: SignalMetadata): string {
  const fields = Object.keys(KEPT_WORDS) as (keyof typeof KEPT_WORDS)[];
  const words = fields.map((field) => [field, (KEPT_WORDS[field] as readonly (string | null)[]).find((word) => word === metadata[field])]);
  return JSON.stringify({
    ...Object.fromEntries(words),
    all_day: metadata.all_day || undefined,
    visibility: PRIVATE_WORD,
    // JSON can write a number that no reader holds, such as 1e999.
    revision: Number.isFinite(metadata.revision) ? metadata.revision : undefined,
  });
}
