/** The list with those of its former items that `goesBack` names and that it lacks, each after the one that it came after. */
export function putBack<Item>(
  now: readonly Item[],
  former: readonly Item[],
  keyOf: (item: Item) => string,
  goesBack: (item: Item) => boolean,
): Item[] {
  const items = [...now];
  let next = 0;
  for (const item of former) {
    const key = keyOf(item);
    const place = items.findIndex((other) => keyOf(other) === key);
    if (place !== -1) next = place + 1;
    else if (goesBack(item)) {
      items.splice(next, 0, item);
      next += 1;
    }
  }
  return items;
}
