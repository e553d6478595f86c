import { useLayoutEffect, useMemo, useRef } from 'react';

// biome-ignore lint/suspicious/noExplicitAny: whatever the functions take, they are only called through.
type Functions = Record<string, (...given: any[]) => void>;

/** The same functions in an object that stays the same between renders: for what is given to very many rows, or offered elsewhere. */
export function useKept<Kept extends Functions>(functions: Kept): Kept {
  const latest = useRef(functions);
  useLayoutEffect(() => {
    latest.current = functions;
  });
  return useMemo(
    () =>
      Object.fromEntries(
        Object.keys(latest.current).map((name) => [name, (...given: unknown[]) => latest.current[name]?.(...given)]),
      ) as Kept,
    [],
  );
}
