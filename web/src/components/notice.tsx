import type { ReactNode } from 'react';
import { fieldName, fieldProblems, problemText, type TextsHere } from '#web/text/problem-text.ts';
import { useText } from '#web/text/text.tsx';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';

type Tone = 'info' | 'good' | 'warning' | 'problem';
const ICONS: Record<Tone, IconName> = { info: 'info', good: 'check', warning: 'warning', problem: 'warning' };

type NoticeProps = {
  tone?: Tone;
  /** False where something else tells screen readers of the same. */
  isReadOut?: boolean;
  children: ReactNode;
};

export function Notice({ tone = 'info', isReadOut = tone === 'problem', children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={isReadOut ? 'alert' : undefined}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}

type ProblemNoticeProps = {
  error: unknown;
  /** What codes of the API mean here, where the catalogue says too little. */
  texts?: TextsHere;
  onRetry?: () => void;
};

/** Why something could not be shown or done, which fields are meant, and a way to try again. */
export function ProblemNotice({ error, texts = {}, onRetry }: ProblemNoticeProps) {
  const { text } = useText();
  const fields = [...fieldProblems(error, text.problems, texts)];
  return (
    <Notice tone="problem">
      <p>{problemText(error, text.problems, texts)}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(([field, problem]) => (
            <li key={field}>
              {fieldName(field, text.problems)}: {problem}
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
