import { isStorableText } from '#domain/storable-text.ts';

/**
 * What we understand of a signal's `metadata` (docs/contract.md, "Ingest"). Null or empty where it is absent, or is something else than it
 * should be. Words that are compared (`status`, `response`, `transparency`, `visibility`, `event_type`, `actor_kind`) are in lower case.
 */
export type SignalMetadata = {
  status: string | null;
  response: string | null;
  transparency: string | null;
  all_day: boolean;
  visibility: string | null;
  event_type: string | null;
  calendar: string | null;
  organizer: string | null;
  attendees: string[];
  series_id: string | null;
  original_start: string | null;
  repository: string | null;
  branch: string | null;
  paths: string[];
  project: string | null;
  url: string | null;
  revision: number | null;
  actor_kind: string | null;
};

/** Reads metadata text. Never throws: damaged text reads as empty metadata, since an agent's slip must not stop a day. */
export function readSignalMetadata(text: string | null): SignalMetadata {
  const fields = parseObject(text);
  return {
    status: word(fields['status']),
    response: word(fields['response']),
    transparency: word(fields['transparency']),
    all_day: fields['all_day'] === true || fields['all_day'] === 1,
    visibility: word(fields['visibility']),
    event_type: word(fields['event_type']),
    calendar: string(fields['calendar']),
    organizer: string(fields['organizer']),
    attendees: addresses(fields['attendees']),
    series_id: string(fields['series_id']),
    original_start: string(fields['original_start']),
    repository: string(fields['repository']),
    branch: string(fields['branch']),
    paths: strings(fields['paths']),
    project: string(fields['project']),
    url: string(fields['url']),
    revision: typeof fields['revision'] === 'number' ? fields['revision'] : null,
    actor_kind: word(fields['actor_kind']),
  };
}

function parseObject(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Text with something in it, without the blanks around it. What JSON may write but no store holds reads as nothing: it may end in a description. */
function string(value: unknown): string | null {
  return (typeof value === 'string' && isStorableText(value) && value.trim()) || null;
}

function word(value: unknown): string | null {
  return string(value)?.toLowerCase() ?? null;
}

/** Calendars give attendees as addresses or as objects with an `email`. */
function addresses(value: unknown): string[] {
  return Array.isArray(value) ? strings(value.map((one) => (typeof one === 'object' && one !== null ? one.email : one))) : [];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(string).filter((item) => item !== null) : [];
}
