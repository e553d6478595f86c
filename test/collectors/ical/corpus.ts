import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeCalendar } from '#collectors/ical/content-lines.ts';
import { type CalendarReading, type ReadingOptions, toSignals } from '#collectors/ical/to-signals.ts';
import type { CollectedSignal } from '#domain/collected-signal.ts';

const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));

export function corpusPath(name: string): string {
  return `${FIXTURES}${name}.ics`;
}

export function corpusNames(): string[] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.ics'))
    .map((name) => name.slice(0, -'.ics'.length))
    .sort();
}

/** Spring to autumn 2026, for Anna in Berlin. */
export const READING: ReadingOptions = {
  window: { since: Date.parse('2026-03-01T00:00:00Z'), until: Date.parse('2026-12-01T00:00:00Z') },
  timeZone: 'Europe/Berlin',
  ownerEmails: ['Anna@example.com'],
  maxOccurrences: 20_000,
};

export function readCorpus(name: string, options: Partial<ReadingOptions> = {}): CalendarReading {
  return toSignals(decodeCalendar(readFileSync(corpusPath(name))), { ...READING, ...options });
}

/** A calendar of these events, each given by its lines after DTSTAMP. */
export function calendarOf(...events: string[][]): string {
  const parts = events.flatMap((lines) => ['BEGIN:VEVENT', 'DTSTAMP:20260301T000000Z', ...lines, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');
}

/** `2026-03-10 09:00–10:00 Title`, in UTC; longer ones with the day of their end. */
export function timesOf(signals: readonly CollectedSignal[]): string[] {
  return signals.map(({ started_at, ended_at, title }) => {
    const [start, end] = [(started_at ?? '').replace('T', ' ').slice(0, 16), (ended_at ?? '').replace('T', ' ').slice(0, 16)];
    return `${start}–${end.startsWith(start.slice(0, 10)) ? end.slice(11) : end} ${title}`;
  });
}

export function factsOf(signal: CollectedSignal | undefined): Record<string, unknown> {
  return JSON.parse(signal?.metadata ?? 'null') as Record<string, unknown>;
}

export function titled(signals: readonly CollectedSignal[], title: string): CollectedSignal[] {
  return signals.filter((signal) => signal.title === title);
}
