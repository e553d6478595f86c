import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

type Tone = 'primary' | 'plain' | 'quiet' | 'danger';

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  tone?: Tone;
  icon?: IconName;
  /** At work: it says so, keeps its focus, and does nothing when pressed again. */
  busy?: boolean;
  disabled?: boolean;
  children: ReactNode;
};

export function Button({ tone = 'plain', icon, busy = false, disabled = false, className = '', children, onClick, ...rest }: ButtonProps) {
  const isIdle = busy || disabled;
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${tone} ${className}`}
      aria-disabled={isIdle || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (isIdle) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: IconName;
  /** What it does, for those who don't see the icon, and as its tooltip. */
  label: string;
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string;
};

export function IconButton({ icon, label, shortcut, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`icon-button ${className}`}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
    >
      <Icon name={icon} />
    </button>
  );
}
