import { momentText } from '#cli/terminal/figures.ts';
import type { Column } from '#cli/terminal/table.ts';
import type { Signal } from '#domain/signal.ts';

/** A signal as the API gives it: instants are RFC 3339 text. */
export type SignalRow = Pick<Signal, 'id' | 'source' | 'source_id' | 'signal_type' | 'title' | 'duration_minutes' | 'metadata'> & {
  started_at: string | null;
  ended_at: string | null;
};

export function signalColumns(timeZone: string): readonly Column<SignalRow>[] {
  return [
    { title: 'started', of: ({ started_at }) => momentText(started_at, timeZone) },
    {
      title: 'minutes',
      of: ({ duration_minutes }) => (duration_minutes === null ? null : String(Math.round(duration_minutes))),
      align: 'right',
    },
    { title: 'source', of: ({ source }) => source },
    { title: 'type', of: ({ signal_type }) => signal_type },
    { title: 'title', of: ({ title }) => title, cut: true },
  ];
}
