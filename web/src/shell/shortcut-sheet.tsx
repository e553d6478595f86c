import { useState } from 'react';
import { Dialog } from '#web/components/dialog.tsx';
import { Checkbox } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';
import type { Command } from './shell-context.tsx';
import { hasLetterShortcuts, setLetterShortcuts } from './shortcuts.ts';
import './shortcut-sheet.css';

/** Every key that does something here, and a switch for those who don't want single letters to. */
export function ShortcutSheet({ offered, onClose }: { offered: readonly Command[]; onClose(): void }) {
  const { text } = useText();
  const [areOn, setOn] = useState(hasLetterShortcuts);
  const words = text.shell.shortcuts;
  const here = offered.flatMap(({ id, label, shortcut, otherShortcuts = [] }) =>
    shortcut === undefined ? [] : [{ id, label, keys: [shortcut, ...otherShortcuts] }],
  );
  const everywhere = [
    { id: 'help', label: words.help, keys: ['?'] },
    { id: 'commands', label: words.commands, keys: ['Ctrl k', '⌘ k'] },
    { id: 'undo', label: words.undo, keys: ['u'] },
    { id: 'close', label: words.close, keys: ['Esc'] },
  ];
  const groups = [
    { title: text.shell.shortcutGroups.here, shortcuts: here },
    { title: text.shell.shortcutGroups.everywhere, shortcuts: everywhere },
  ];
  return (
    <Dialog title={text.shell.keyboardShortcuts} isOpen onClose={onClose}>
      {groups
        .filter(({ shortcuts }) => shortcuts.length > 0)
        .map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className="shortcut-list">
              {shortcuts.map(({ id, label, keys }) => (
                <div key={id}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      <Checkbox
        label={text.shell.letterShortcuts}
        hint={text.shell.letterShortcutsHint}
        checked={areOn}
        onChange={({ target }) => {
          setLetterShortcuts(target.checked);
          setOn(target.checked);
        }}
      />
    </Dialog>
  );
}
