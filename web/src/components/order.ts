/** The list with the item at `index` moved `by` places, no further than to an end. */
export function moved<Item>(items: readonly Item[], index: number, by: number): Item[] {
  const rest = items.filter((_, at) => at !== index);
  const item = items[index];
  if (item === undefined) return [...items];
  return rest.toSpliced(Math.min(Math.max(index + by, 0), rest.length), 0, item);
}

/** The keys with `dragged` before or after `target`, in the order they had. */
export function placedAt(keys: readonly string[], dragged: readonly string[], target: string, isBefore: boolean): string[] {
  if (dragged.includes(target)) return [...keys];
  const rest = keys.filter((key) => !dragged.includes(key));
  const at = rest.indexOf(target) + (isBefore ? 0 : 1);
  return rest.toSpliced(at, 0, ...keys.filter((key) => dragged.includes(key)));
}
