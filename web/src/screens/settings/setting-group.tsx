import { type ReactNode, useId } from 'react';

/** Settings that belong together, under a heading and perhaps a sentence on what they are for. */
export function SettingGroup({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="setting-group" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {about && <p className="quiet">{about}</p>}
      </header>
      {children}
    </section>
  );
}
