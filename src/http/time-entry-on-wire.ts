import type { ShownTimeEntry, SourceChanged } from '#domain/time-entry-view.ts';
import { toWire } from './wire.ts';

/** A time entry as it goes out, the instants within `source_changed` included. */
export function timeEntryOnWire({ source_changed, ...entry }: ShownTimeEntry) {
  return { ...toWire(entry), source_changed: source_changed && sourceChangedOnWire(source_changed) };
}

function sourceChangedOnWire({ signals, ...change }: SourceChanged) {
  return {
    ...toWire(change),
    signals: signals.map(({ before, after, ...signal }) => ({ ...signal, before: toWire(before), after: toWire(after) })),
  };
}
