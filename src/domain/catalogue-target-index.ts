import type { Target } from './catalogue-target.ts';

/** Finds targets by a text of their row, also after the row has changed. `textOf` null: not to be found. */
export type TargetIndex<Row> = { add(target: Target<Row>): void; find(text: string): Target<Row>[] };

export function indexTargets<Row>(textOf: (row: Row) => string | null): TargetIndex<Row> {
  const targets = new Map<string, Set<Target<Row>>>();
  return {
    add(target) {
      const text = textOf(target.row);
      if (text === null) return;
      const found = targets.get(text);
      if (found) found.add(target);
      else targets.set(text, new Set([target]));
    },
    // Who was added under a text they no longer have is passed over.
    find: (text) => [...(targets.get(text) ?? [])].filter((target) => textOf(target.row) === text),
  };
}

/** A text that is unique only within one budget. No stored text holds NUL, so no two pairs give the same. */
export function within(budgetId: string, text: string): string {
  return `${budgetId}\0${text}`;
}
