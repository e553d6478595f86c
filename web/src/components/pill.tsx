import type { ReactNode } from 'react';
import './pill.css';

type PillTone = 'plain' | 'good' | 'warning' | 'problem' | 'accent';

/** A short word about a thing, such as its state. Its colour never says more than the word. */
export function Pill({ tone = 'plain', children }: { tone?: PillTone; children: ReactNode }) {
  return <span className={`pill pill-${tone}`}>{children}</span>;
}
