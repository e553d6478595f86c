import { useCallback, useLayoutEffect, useRef } from 'react';

/** Where the focus was before it came to a toast, whichever: from one toast to the next it is not asked anew. */
let cameFrom: HTMLElement | null = null;

/** Where a toast goes that has the focus, that goes back to where it came from, if that is still there. */
export function useFocusGivenBack() {
  const ref = useRef<HTMLDivElement>(null);
  const remember = useCallback((from: EventTarget | null) => {
    if (from instanceof HTMLElement && from.closest('.toast')) return;
    cameFrom = from instanceof HTMLElement ? from : null;
  }, []);
  useLayoutEffect(() => {
    const toast = ref.current;
    return () => {
      // React tells nobody of the focus while it changes the page, so that is waited for.
      if (toast?.contains(document.activeElement)) queueMicrotask(giveBack);
    };
  }, []);
  return { ref, remember };
}

/** What was opened from a toast may have the focus by now. */
function giveBack(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  if (cameFrom?.isConnected) cameFrom.focus();
}
