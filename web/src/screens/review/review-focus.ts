import { useEffect, useRef } from 'react';

/** When the last row goes, the title has the focus, so that it is not lost. */
export function useFocusWithoutRows(isEmpty: boolean): void {
  const wasEmpty = useRef(isEmpty);
  useEffect(() => {
    if (isEmpty && !wasEmpty.current && document.activeElement === document.body) document.querySelector('h1')?.focus();
    wasEmpty.current = isEmpty;
  }, [isEmpty]);
}

/** To the row that keys act on. On a day without rows the title has the focus instead. */
export function focusList(): void {
  const row = document.querySelector<HTMLElement>('[role="grid"] [role="row"][tabindex="0"]');
  (row ?? document.querySelector('h1'))?.focus();
}
