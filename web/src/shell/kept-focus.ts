import { useEffect } from 'react';

/** Whoever takes something away may have a better place for the focus than this, and gives it first. */
const SETTLED_MS = 120;

/**
 * Where what has the focus goes, with its row, its form or its bar, the row that keys act on gets it, else the title of the screen: keys
 * would do nothing, and screen readers start over, on a page where nothing has it.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let focused: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = (event: FocusEvent) => {
      focused = event.target instanceof Element ? event.target : null;
    };
    const observer = new MutationObserver(() => {
      if (focused === null || focused.isConnected) return;
      focused = null;
      clearTimeout(timer);
      timer = setTimeout(giveFocus, SETTLED_MS);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
}

function giveFocus(): void {
  if (document.activeElement === document.body) focusContent();
}

/** To the row that keys act on. Where there is none, the title of the screen has the focus instead. */
export function focusContent(): void {
  const row = document.querySelector<HTMLElement>('#content [role="grid"] [role="row"][tabindex="0"]');
  (row ?? document.querySelector<HTMLElement>('#content h1'))?.focus({ preventScroll: row === null });
}
