/** A part of what is edited, with a version of its own: null where nothing of it has changed. */
export type Part<Versions> = { key: keyof Versions; save(version: number): Promise<unknown> } | null;

/**
 * Saves one part after the other, each on the version that was seen, and tells after each what is seen then: its next version. So who is
 * refused at a later part is in nobody's way with the earlier ones, least of all in their own.
 */
export async function saveInTurn<Versions extends Record<string, number>>(
  parts: readonly Part<Versions>[],
  seen: Versions,
  onWritten: (seen: Versions) => void,
): Promise<void> {
  let current = seen;
  for (const part of parts) {
    if (part === null) continue;
    const version = seen[part.key] as number;
    await part.save(version);
    current = { ...current, [part.key]: version + 1 };
    onWritten(current);
  }
}
