import { useRef, useState } from 'react';
import { rowsBetween } from '#web/components/row-order.ts';

export type Selection = {
  has(id: string): boolean;
  /** Selects or not; with `isRange` everything from the last one toggled up to here becomes as this one. */
  toggle(id: string, isRange: boolean): void;
  setAll(ids: readonly string[], areSelected: boolean): void;
  clear(): void;
};

/** Which of the rows are selected. */
export function useSelection(ids: readonly string[]): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);

  function setAll(changed: readonly string[], areSelected: boolean): void {
    setSelected((before) => (areSelected ? before.union(new Set(changed)) : before.difference(new Set(changed))));
  }

  return {
    has: (id) => selected.has(id),
    toggle(id, isRange) {
      const range = isRange ? rowsBetween(anchor.current, id, ids) : [id];
      setAll(range, !selected.has(id));
      anchor.current = id;
    },
    setAll,
    clear: () => setSelected(new Set()),
  };
}
