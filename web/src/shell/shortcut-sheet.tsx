import { useState } from 'react';
import { Dialog } from '#web/components/dialog.tsx';
import { Checkbox } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';
import { hasLetterShortcuts, setLetterShortcuts } from './shortcuts.ts';
import './shortcut-sheet.css';

const EVERYWHERE = [
  ['help', ['?']],
  ['commands', ['Ctrl K', '⌘ K']],
  ['search', ['/']],
  ['undo', ['u']],
] as const;

const REVIEW = [
  ['next', ['j', '↓']],
  ['previous', ['k', '↑']],
  ['select', ['x']],
  ['accept', ['a']],
  ['edit', ['e']],
  ['dismiss', ['d']],
  ['split', ['s']],
  ['join', ['m']],
  ['why', ['Enter']],
  ['today', ['t']],
  ['previousDay', ['[']],
  ['nextDay', [']']],
] as const;

/** Every key that does something, and a switch for those who don't want single letters to. */
export function ShortcutSheet({ onClose }: { onClose(): void }) {
  const { text } = useText();
  const [areOn, setOn] = useState(hasLetterShortcuts);
  const groups = [
    { title: text.shell.shortcutGroups.everywhere, shortcuts: EVERYWHERE },
    { title: text.shell.shortcutGroups.review, shortcuts: REVIEW },
  ];
  return (
    <Dialog title={text.shell.keyboardShortcuts} isOpen onClose={onClose}>
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className="shortcut-list">
            {shortcuts.map(([name, keys]) => (
              <div key={name}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{text.shell.shortcuts[name]}</dd>
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
