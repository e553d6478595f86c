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
    // A click beside everything takes the focus away on purpose.
    const letGo = () => {
      if (document.activeElement === document.body) focused = null;
    };
    const observer = new MutationObserver(() => {
      if (focused === null || focused.isConnected) return;
      focused = null;
      clearTimeout(timer);
      timer = setTimeout(giveFocus, SETTLED_MS);
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('click', letGo);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('click', letGo);
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
}

/** Where keys go on is not where somebody is reading: nothing moves. */
function giveFocus(): void {
  if (document.activeElement === document.body) contentPlace()?.focus({ preventScroll: true });
}

/** To the row that keys act on. Where there is none, the title of the screen has the focus instead. */
export function focusContent(): void {
  contentPlace()?.focus();
}

function contentPlace(): HTMLElement | null {
  const row = document.querySelector<HTMLElement>('#content [role="grid"] [role="row"][tabindex="0"]');
  return row ?? document.querySelector<HTMLElement>('#content h1');
}
