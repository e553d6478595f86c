import { useEffect, useEffectEvent, useRef, useState } from 'react';

/**
 * What is typed into a field whose value stands elsewhere, as in the address. It is the field's own until something else stands there than it
 * was told: then that is shown.
 */
export function useTypedOver(stored: string, onTell: (value: string) => void) {
  const [typed, setTyped] = useState(stored);
  const told = useRef(stored);
  useEffect(() => {
    if (stored === told.current) return;
    told.current = stored;
    setTyped(stored);
  }, [stored]);
  function tell(value: string): void {
    told.current = value;
    onTell(value);
  }
  return { typed, setTyped, tell };
}

const TYPING_MS = 250;

/** The same for what is searched for: told once typing rests, without blanks around it. */
export function useSettledSearch(stored: string, onSearch: (search: string) => void) {
  const { typed, setTyped, tell } = useTypedOver(stored, onSearch);
  const sought = typed.trim();
  const isSettled = sought === stored;
  const seek = useEffectEvent(tell);
  useEffect(() => {
    if (isSettled) return;
    const timer = setTimeout(() => seek(sought), TYPING_MS);
    return () => clearTimeout(timer);
  }, [sought, isSettled]);
  return { typed, setTyped, tell };
}
