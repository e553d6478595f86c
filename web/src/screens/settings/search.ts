/** What is searched for among rules, as it stands in the address. What can't be read is undefined: the router puts back a key that is missing. */
export type SettingsSearch = { search?: string | undefined };

export function readSettingsSearch({ search }: Record<string, unknown>): SettingsSearch {
  // Digits alone arrive as a number.
  return { search: typeof search === 'string' || typeof search === 'number' ? String(search) || undefined : undefined };
}
