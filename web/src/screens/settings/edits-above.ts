import { isProblem } from '#web/api/problem.ts';

/** What is edited and not saved, and the version of what is stored that was seen when that began. */
export type EditsAbove<Edits, Version> = { edits: Edits; seen: Version };

/** Once some edits are saved: what is left of them lies over what is stored `now`; null where nothing is. */
export function afterSaving<Edits, Version>(
  before: EditsAbove<Edits, Version> | null,
  leftOf: (edits: Edits) => Edits | null,
  now: Version,
): EditsAbove<Edits, Version> | null {
  const left = before && leftOf(before.edits);
  return left && { edits: left, seen: now };
}

/**
 * Once saving has failed: who is told that what is stored has changed may replace it, as it is `now`. No other failure tells that: what
 * they have `seen` stays then, the parts among it that were saved before the failure.
 */
export function afterFailure<Edits, Version>(
  before: EditsAbove<Edits, Version> | null,
  error: unknown,
  { seen, now }: { seen: Version; now: Version },
): EditsAbove<Edits, Version> | null {
  return before && { ...before, seen: isProblem(error, 'version_changed') ? now : seen };
}
