export const EXCLUDE = { exclude: true };

/** A custom rule as a user writes it; it leaves the signal out where nothing else is said. */
export function rule(when: unknown, then: unknown = EXCLUDE, more: object = {}): object {
  return { version: 1, when, then, ...more };
}
