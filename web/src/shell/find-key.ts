import { type RefObject, useMemo } from 'react';
import { useActions } from './shell-context.tsx';

/** `/` leads into the search field that `box` holds. `label`: what the palette and the sheet of keys call that. */
export function useFindKey(id: string, label: string, box: RefObject<HTMLElement | null>): void {
  useActions(useMemo(() => [{ id, label, keys: ['/'], run: () => box.current?.querySelector('input')?.focus() }], [id, label, box]));
}
