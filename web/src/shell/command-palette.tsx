import { useNavigate } from '@tanstack/react-router';
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import type { Me } from '#web/api/session.ts';
import { Dialog } from '#web/components/dialog.tsx';
import { useText } from '#web/text/text.tsx';
import { screensFor } from './screens.ts';
import '#web/components/menu.css';
import { type Command, useShell } from './shell-context.tsx';
import { useToasts } from './toasts.tsx';
import './command-palette.css';

type CommandPaletteProps = { me: Me; offered: readonly Command[]; onClose(): void };

/** Everything that can be done from here, found by a few letters. */
export function CommandPalette({ me, offered, onClose }: CommandPaletteProps) {
  const { text } = useText();
  const navigate = useNavigate();
  const { contains } = useFilter({ sensitivity: 'base' });
  const { undoLast } = useToasts();
  const { openShortcuts } = useShell();
  const commands: Command[] = [
    ...offered,
    { id: 'undo', label: text.shell.shortcuts.undo, shortcut: 'u', run: () => void undoLast() },
    { id: 'help', label: text.shell.shortcuts.help, shortcut: '?', run: openShortcuts },
    ...screensFor(me).map(({ screen, to }) => ({
      id: `go-${screen}`,
      label: text.shell.goTo(text.shell.screens[screen]),
      run: () => void navigate({ to, search: {} }),
    })),
  ];

  function runCommand(id: string): void {
    onClose();
    commands.find((command) => command.id === id)?.run();
  }

  return (
    <Dialog title={text.shell.commands} isOpen onClose={onClose}>
      <Autocomplete filter={contains}>
        <SearchField aria-label={text.shell.findCommand} autoFocus>
          <Input className="input" placeholder={text.shell.findCommand} />
        </SearchField>
        <Menu
          className="menu command-list"
          aria-label={text.shell.commands}
          onAction={(id) => runCommand(String(id))}
          renderEmptyState={() => <p className="quiet">{text.shell.noCommand}</p>}
        >
          {commands.map(({ id, label, shortcut }) => (
            <MenuItem key={id} id={id} textValue={label} className="menu-item">
              <span>{label}</span>
              {shortcut && <kbd>{shortcut}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
