import { type Options, useHotkeys } from 'react-hotkeys-hook';

const STORED_AS = 'daybook.shortcuts';

/** Whether single letters do something. People who speak to their computer switch that off (WCAG 2.1.4). */
export function hasLetterShortcuts(): boolean {
  return localStorage.getItem(STORED_AS) !== 'off';
}

export function setLetterShortcuts(areOn: boolean): void {
  localStorage.setItem(STORED_AS, areOn ? 'on' : 'off');
}

/** Does something at a key, by what is printed on it, such as `?` or `mod+k`; never while a text is typed or a dialog is open. */
export function useShortcut(keys: string, run: (event: KeyboardEvent) => void, options: Options = {}): void {
  useHotkeys(
    keys,
    (event) => {
      const isLetter = !event.metaKey && !event.ctrlKey && !event.altKey;
      if (options.enableOnFormTags !== true && takesLetters(event.target)) return;
      if ((isLetter && !hasLetterShortcuts()) || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      run(event);
    },
    { useKey: true, ...options, enableOnFormTags: true },
  );
}

/** Whether a letter means itself there. In a checkbox it doesn't, and rows of a list are walked from checkbox to checkbox. */
function takesLetters(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLElement && target.closest('textarea, select, [role="menu"], [role="listbox"]') !== null;
}
