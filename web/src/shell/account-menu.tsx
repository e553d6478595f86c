import { useNavigate } from '@tanstack/react-router';
import { Suspense, useRef, useState } from 'react';
import type { Me } from '#web/api/session.ts';
import { Icon } from '#web/components/icon.tsx';
import { MenuAt } from '#web/components/lazy-menu.ts';
import type { MenuAction } from '#web/components/menu.tsx';
import { chooseLanguage, LANGUAGES } from '#web/text/language.ts';
import { useText } from '#web/text/text.tsx';
import { screensBeyondBar } from './screens.ts';
import { useShell } from './shell-context.tsx';
import { chooseTheme, chosenTheme, THEMES } from './theme.ts';
import { useToasts } from './toasts.tsx';
import { useSignOut } from './use-sign-out.ts';

/** As navigation.css has it. */
const PHONE = '(max-width: 48rem)';

/** Who is signed in, and what concerns this device: theme, language, signing out. */
export function AccountMenu({ me }: { me: Me }) {
  const { text, language } = useText();
  const { showProblem } = useToasts();
  const { openShortcuts } = useShell();
  const [theme, setTheme] = useState(chosenTheme);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const navigate = useNavigate();
  const signOut = useSignOut();

  const label = `${text.shell.account}: ${me.user.name}`;
  const beyondBar = isOpen && window.matchMedia(PHONE).matches ? screensBeyondBar(me) : [];
  const actions: MenuAction[] = [
    ...beyondBar.map(({ screen, to }) => ({
      id: screen,
      label: text.shell.screens[screen],
      icon: screen,
      onAction: () => void navigate({ to, search: {} }),
    })),
    ...THEMES.map((one) => ({
      id: `theme-${one}`,
      label: `${text.shell.theme.label}: ${text.shell.theme[one]}`,
      isSelected: theme === one,
      onAction() {
        chooseTheme(one);
        setTheme(one);
      },
    })),
    ...LANGUAGES.map((one) => ({
      id: `language-${one}`,
      label: `${text.shell.language.label}: ${text.shell.language[one]}`,
      isSelected: language === one,
      onAction: () => chooseLanguage(one),
    })),
    { id: 'shortcuts', label: text.shell.keyboardShortcuts, shortcut: '?', icon: 'command', onAction: openShortcuts },
    { id: 'sign-out', label: text.shell.signOut, icon: 'dismiss', onAction: () => void signOut('here').catch(showProblem) },
    {
      id: 'sign-out-everywhere',
      label: text.shell.signOutEverywhere,
      icon: 'dismiss',
      onAction: () => void signOut('everywhere').catch(showProblem),
    },
  ];

  return (
    <>
      <button
        ref={button}
        type="button"
        className="navigation-link account-menu"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <Icon name="person" size={20} />
        <span className="navigation-name">{me.user.name}</span>
        <span className="navigation-label" aria-hidden="true">
          {text.shell.labels.account}
        </span>
      </button>
      <Suspense>{isOpen && <MenuAt label={label} anchor={button} actions={actions} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
