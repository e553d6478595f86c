import { useCallback, useRef } from 'react';

/** Whether something was filled in or chosen in the form that an element holds. What has gone, as a form does once it is saved, is none. */
export function useTouched() {
  const form = useRef<HTMLFormElement | null>(null);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const onInput = ({ target }: Event) => {
      form.current = target instanceof Element ? target.closest('form') : null;
    };
    element.addEventListener('input', onInput);
    return () => element.removeEventListener('input', onInput);
  }, []);
  return { watch, isTouched: () => form.current?.isConnected === true };
}

/** Tells of another value in a field as the browser does, where it came from a list or from arrow keys, of which the browser knows nothing. */
export function tellInput(field: HTMLElement | null): void {
  field?.dispatchEvent(new Event('input', { bubbles: true }));
}
