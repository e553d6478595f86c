import { useDeferredValue, useState } from 'react';

/**
 * What is typed into a combo box whose list the server searches. The chosen name stands there until something else is typed, and again once
 * the box is left without a choice. `search` is empty while it does, so that opening the list shows all.
 */
export function useTypedSearch(selectedName: string, onSelect: (id: string | null) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const search = useDeferredValue(typed ?? '').trim();
  const box = {
    search: typed ?? selectedName,
    onSearch: (value: string) => setTyped(value === selectedName ? null : value),
    onSelect(id: string | null): void {
      setTyped(null);
      onSelect(id);
    },
    onLeave: () => setTyped(null),
  };
  return { search, box };
}
