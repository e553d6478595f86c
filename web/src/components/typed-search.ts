import { useDeferredValue, useRef, useState } from 'react';

type Chosen = {
  id: string | null;
  /** Empty until it is known. */
  name: string;
};

/**
 * What is typed into a combo box whose list the server searches. The chosen name stands there until something else is typed, and again once
 * the box is left without a choice. `search` is empty while it does, so that opening the list shows all.
 */
export function useTypedSearch(chosen: Chosen, onSelect: (id: string | null) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  // What was picked is called so until the catalogue says it itself; the box would open its list again if its text went for a moment.
  const picked = useRef<Chosen>({ id: null, name: '' });
  const search = useDeferredValue(typed ?? '').trim();
  const nameOfPicked = picked.current.id === chosen.id ? picked.current.name : '';
  const shownName = chosen.name || nameOfPicked;
  const box = {
    search: typed ?? shownName,
    onSearch: (value: string) => setTyped(value === shownName || value === picked.current.name ? null : value),
    onSelect(id: string | null, name = ''): void {
      picked.current = { id, name };
      setTyped(null);
      onSelect(id);
    },
    onLeave: () => setTyped(null),
  };
  return { search, box };
}
