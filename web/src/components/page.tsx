import { type ReactNode, useEffect } from 'react';
import { useText } from '#web/text/text.tsx';
import './page.css';

type PageProps = { title: string; actions?: ReactNode; children: ReactNode };

/** A screen: its title in the tab and as the one heading of first level, what can be done with all of it, then the rest. */
export function Page({ title, actions, children }: PageProps) {
  const { text } = useText();
  useEffect(() => {
    document.title = `${title} · ${text.words.product}`;
  }, [title, text]);
  return (
    <div className="page">
      <header className="page-header">
        <h1 tabIndex={-1}>{title}</h1>
        {actions && <div className="row no-print">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
