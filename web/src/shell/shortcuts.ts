import { useEffect, useEffectEvent } from 'react';
import { isCharacter, isPressed } from './key-match.ts';

const STORED_AS = 'daybook.shortcuts';
const OPEN_DIALOG = '[role="dialog"], [role="alertdialog"]';

/** The attribute of what single keys are meant for while it is on screen. */
export const KEYS_OF_ITS_OWN = 'data-keys-of-its-own';

/** Held down, only what moves goes on: nobody means to decide on what they have not seen yet. */
const GO_ON = ['j', 'k', 'h', 'l', '[', ']'];

/** Whether single letters do something. People who speak to their computer switch that off (WCAG 2.1.4). */
export function hasLetterShortcuts(): boolean {
  return localStorage.getItem(STORED_AS) !== 'off';
}

export function setLetterShortcuts(areOn: boolean): void {
  localStorage.setItem(STORED_AS, areOn ? 'on' : 'off');
}

/** `isOn`: false while keys belong to something else. `inFields`: also while a text is typed. */
type Options = { isOn?: boolean; inFields?: boolean };

/** Does something at a key, such as `?` or `mod+k` (`isPressed`); never while a dialog is open, nor for what something inside took for itself. */
export function useShortcut(keys: string, run: () => void, options: Options = {}): void {
  useShortcuts([{ keys: [keys], run }], options);
}

/** The same for many, each at any of its keys. */
export function useShortcuts(shortcuts: readonly { keys?: readonly string[]; run(): void }[], options: Options = {}): void {
  const { isOn = true, inFields = false } = options;
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || event.defaultPrevented || event.isComposing) return;
    for (const { keys = [], run } of shortcuts) {
      const pressed = keys.find((one) => isPressed(one, event));
      if (pressed === undefined || !isFree(pressed, event, inFields)) continue;
      event.preventDefault();
      if (!event.repeat || GO_ON.includes(pressed)) run();
      return;
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isFree(keys: string, { target }: KeyboardEvent, inFields: boolean): boolean {
  if (!inFields && takesLetters(target)) return false;
  if (isCharacter(keys) && !hasLetterShortcuts()) return false;
  const owner = inFields ? OPEN_DIALOG : `${OPEN_DIALOG}, [${KEYS_OF_ITS_OWN}]`;
  return document.querySelector(owner) === null;
}

/** Whether a letter means itself there. In a checkbox it doesn't, and rows of a list are walked from checkbox to checkbox. */
function takesLetters(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLElement && target.closest('textarea, select, [role="menu"], [role="listbox"]') !== null;
}
