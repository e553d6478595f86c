import type { ReactNode } from 'react';
import { Problem } from '#web/api/problem.ts';
import { problemText } from '#web/text/problem-text.ts';
import { useText } from '#web/text/text.tsx';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';

type Tone = 'info' | 'good' | 'warning' | 'problem';
const ICONS: Record<Tone, IconName> = { info: 'info', good: 'check', warning: 'warning', problem: 'warning' };

export function Notice({ tone = 'info', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}

/** Why something could not be shown or done, in the server's words where it gave some, and a way to try again. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { text } = useText();
  return (
    <Notice tone="problem">
      <p>{problemText(error, text.shell)}</p>
      {error instanceof Problem && error.errors.length > 0 && (
        <ul>
          {error.errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path}: {message}
            </li>
          ))}
        </ul>
      )}
      {onRetry && <Button onClick={onRetry}>{text.words.tryAgain}</Button>}
    </Notice>
  );
}

/** A screen or list without anything in it: what that means, and what to do next. */
export function EmptyState({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}
