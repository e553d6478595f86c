/** Where the focus goes from a row that has gone: to the one that followed it and is still there, else to the one before. */
export function successorOf(goneId: string, before: readonly string[], now: readonly string[]): string | null {
  const left = new Set(now);
  const at = before.indexOf(goneId);
  const after = before.slice(at + 1).find((id) => left.has(id));
  return after ?? before.slice(0, Math.max(at, 0)).findLast((id) => left.has(id)) ?? now[0] ?? null;
}

/** The row `by` further down, or up where negative; it stops at both ends. */
export function rowFrom(id: string | null, by: number, ids: readonly string[]): string | null {
  if (ids.length === 0) return null;
  const at = id === null ? -1 : ids.indexOf(id);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.min(Math.max(at + by, 0), ids.length - 1)] ?? null;
}

/** All rows between two, both included, whichever comes first. Without a first one only the second. */
export function rowsBetween(anchorId: string | null, id: string, ids: readonly string[]): string[] {
  const [from, to] = [anchorId === null ? -1 : ids.indexOf(anchorId), ids.indexOf(id)];
  if (from < 0 || to < 0) return [id];
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** Which rows there were and are, and which of them keys acted on. */
type RowChange = { before: readonly string[]; now: readonly string[]; chosenId: string | null; wasDecided(id: string): boolean };

/** The row that keys act on once rows came or went: the first that is back of those decided on here, else the one of before or its successor. */
export function chosenAfter({ before, now, chosenId, wasDecided }: RowChange): { chosenId: string | null; isBack: boolean } {
  const known = new Set(before);
  const back = now.find((id) => !known.has(id) && wasDecided(id));
  if (back !== undefined) return { chosenId: back, isBack: true };
  const hasGone = chosenId !== null && !now.includes(chosenId);
  return { chosenId: hasGone ? successorOf(chosenId, before, now) : chosenId, isBack: false };
}

export function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, place) => id === other[place]);
}

export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return selected.symmetricDifference(new Set([id]));
}

/** Those selected that are still there: the same set where all are, so that nothing is drawn anew. */
export function keptOf(selected: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const kept = selected.intersection(new Set(ids));
  return kept.size === selected.size ? selected : kept;
}
