import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './section-list.css';

type SectionLayoutProps = {
  /** What the sections are parts of: the name of their list. */
  label: string;
  to: '/settings/{-$section}' | '/admin/{-$section}';
  sections: readonly { id: string; title: string }[];
  currentId: string;
  /** The section itself, a `Page` with the section's name as its title. */
  children: ReactNode;
};

/** A screen of several sections, each with an address of its own: their list beside the one that is shown, above it on narrow windows. */
export function SectionLayout({ label, to, sections, currentId, children }: SectionLayoutProps) {
  if (sections.length === 0) return children;
  return (
    <div className="section-layout">
      <nav className="section-list" aria-label={label}>
        <p className="section-list-title" aria-hidden="true">
          {label}
        </p>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <Link
                to={to}
                params={{ section: id }}
                search={{}}
                className="section-list-link"
                aria-current={id === currentId ? 'page' : undefined}
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
