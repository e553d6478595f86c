import { type ReactNode, useEffect, useRef } from 'react';

/** A dialog that closes first gives its focus back, to a button that may be gone. */
const SETTLED_MS = 60;

/** What came of something, where the button that did it is gone: it takes the focus, so that it is seen and read out. */
export function Announced({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => box.current?.focus(), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={box} className="announced settings-narrow" tabIndex={-1}>
      {children}
    </div>
  );
}
