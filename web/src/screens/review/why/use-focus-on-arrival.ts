import { type RefObject, useEffect, useRef } from 'react';

/** What has taken the place of a pressed button gets its focus. */
export function useFocusOnArrival<E extends HTMLElement>(isWanted = true): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus();
  }, [isWanted]);
  return element;
}
