import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { queryClient } from '#web/api/query-client.ts';
import { type Me, signOut } from '#web/api/session.ts';
import { Icon } from '#web/components/icon.tsx';
import { Menu } from '#web/components/menu.tsx';
import { chooseLanguage, LANGUAGES } from '#web/text/language.ts';
import { useText } from '#web/text/text.tsx';
import { useShell } from './shell-context.tsx';
import { chooseTheme, chosenTheme, THEMES } from './theme.ts';
import { useToasts } from './toasts.tsx';

/** Who is signed in, and what concerns this device: theme, language, signing out. */
export function AccountMenu({ me }: { me: Me }) {
  const { text, language } = useText();
  const { showProblem } = useToasts();
  const { openShortcuts } = useShell();
  const [theme, setTheme] = useState(chosenTheme);
  const navigate = useNavigate();

  async function leave(everywhere: boolean): Promise<void> {
    try {
      await signOut(everywhere);
      queryClient.clear();
      await navigate({ to: '/sign-in', search: {} });
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <Menu
      label={`${text.shell.account}: ${me.user.name}`}
      className="navigation-link account-menu"
      trigger={
        <>
          <Icon name="person" size={20} />
          <span className="navigation-name">{me.user.name}</span>
        </>
      }
      actions={[
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
        { id: 'sign-out', label: text.shell.signOut, icon: 'dismiss', onAction: () => void leave(false) },
        { id: 'sign-out-everywhere', label: text.shell.signOutEverywhere, icon: 'dismiss', onAction: () => void leave(true) },
      ]}
    />
  );
}
