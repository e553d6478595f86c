import { type ReactNode, useEffect } from 'react';
import { useText } from '#web/text/text.tsx';
import './doorway.css';

/** The screens before one is in: sign-in, set-up, invitation. */
export function Doorway({ title, children }: { title: string; children: ReactNode }) {
  const { text } = useText();
  useEffect(() => {
    document.title = `${title} · ${text.words.product}`;
  }, [title, text]);
  return (
    <main className="doorway">
      <p className="doorway-brand">
        <img src="/daybook.svg" alt="" width="28" height="28" /> {text.words.product}
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </main>
  );
}
