/** Deeper JSON is refused before anything that recurses sees it. */
export const MAX_JSON_DEPTH = 500;

/** Levels of nesting of a JSON value: 0 for a bare value, 1 for `[]`. Walks level by level, so no depth overflows the stack. */
export function jsonDepth(value: unknown): number {
  let level = [value].filter(isContainer);
  let depth = 0;
  for (; level.length > 0; depth++) level = level.flatMap((container) => Object.values(container)).filter(isContainer);
  return depth;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
