/** What is looked at of a key that was pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'> & {
  getModifierState(name: string): boolean;
};

const ASCII = /^[\x20-\x7e]$/;
const OTHER_LETTER = /^\p{L}$/u;
const SHOWN: Record<string, string> = { escape: 'Esc', shift: '⇧', mod: 'Ctrl' };

/**
 * Whether a press is meant by `keys`, such as `j`, `shift+x`, `mod+k`, `escape` or `?`. Keys are told by what they print on the keyboard at
 * hand: letters whatever Caps Lock says, signs whether they need Shift or AltGr there or not. Where letters are none of ours, as on a Cyrillic
 * keyboard, it is the place of the key that counts.
 */
export function isPressed(keys: string, press: KeyPress): boolean {
  const [key = '', ...modifiers] = keys.split('+').reverse();
  if (letterOf(press) !== key) return false;
  if (isSign(key)) return !isCommand(press);
  const isShift = modifiers.includes('shift') === press.shiftKey;
  return isShift && !press.altKey && modifiers.includes('mod') === (press.ctrlKey || press.metaKey);
}

/** Whether keys are a single letter or sign, which those who speak to their computer may not want to do anything (WCAG 2.1.4). */
export function isCharacter(keys: string): boolean {
  return keys.length === 1 || keys.startsWith('shift+');
}

/** Keys as they are shown: `shift+x` as `⇧ x`. */
export function keysText(keys: string): string {
  return keys
    .split('+')
    .map((key) => SHOWN[key] ?? key)
    .join(' ');
}

function letterOf({ key, code }: KeyPress): string {
  if (!ASCII.test(key) && OTHER_LETTER.test(key) && code.startsWith('Key')) return code.slice('Key'.length).toLowerCase();
  return key.toLowerCase();
}

function isSign(key: string): boolean {
  return ASCII.test(key) && !/[a-z]/.test(key);
}

/** AltGr is told as Ctrl and Alt by Windows. */
function isCommand(press: KeyPress): boolean {
  return press.metaKey || (press.ctrlKey && !press.getModifierState('AltGraph'));
}
