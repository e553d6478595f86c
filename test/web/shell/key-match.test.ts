import { describe, expect, test } from 'vitest';
import { isCharacter, isPressed, type KeyPress, keysText } from '#web/shell/key-match.ts';

/** `held`: what else is down, besides what the name says. */
function press(key: string, held: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress {
  const { altGraph = false, ...modifiers } = held;
  return {
    key,
    code: '',
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    getModifierState: (name) => name === 'AltGraph' && altGraph,
    ...modifiers,
  };
}

describe('A key is meant', () => {
  test('by its letter, whatever Caps Lock says', () => {
    expect(isPressed('j', press('j'))).toBe(true);
    expect(isPressed('j', press('J'))).toBe(true);
    expect(isPressed('j', press('k'))).toBe(false);
  });

  test('with Shift only where that is said, with Caps Lock too', () => {
    expect(isPressed('shift+x', press('X', { shiftKey: true }))).toBe(true);
    expect(isPressed('shift+x', press('x', { shiftKey: true }))).toBe(true);
    expect(isPressed('x', press('X', { shiftKey: true }))).toBe(false);
    expect(isPressed('shift+x', press('X'))).toBe(false);
  });

  test('not with Ctrl, ⌘ or Alt: those are the browser’s', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) expect(isPressed('a', press('a', held))).toBe(false);
    expect(isPressed('/', press('/', { ctrlKey: true }))).toBe(false);
    expect(isPressed('[', press('[', { metaKey: true }))).toBe(false);
  });

  test('with Ctrl or ⌘ for commands', () => {
    expect(isPressed('mod+k', press('k', { ctrlKey: true }))).toBe(true);
    expect(isPressed('mod+k', press('K', { metaKey: true }))).toBe(true);
    expect(isPressed('mod+k', press('k'))).toBe(false);
  });

  test('by a sign on a German keyboard: / and ? with Shift, [ and ] with AltGr, or with Option on a Mac', () => {
    expect(isPressed('/', press('/', { shiftKey: true, code: 'Digit7' }))).toBe(true);
    expect(isPressed('?', press('?', { shiftKey: true, code: 'Minus' }))).toBe(true);
    expect(isPressed('[', press('[', { ctrlKey: true, altKey: true, altGraph: true, code: 'Digit8' }))).toBe(true);
    expect(isPressed('[', press('[', { altKey: true, altGraph: true }))).toBe(true);
    expect(isPressed(']', press(']', { altKey: true, code: 'Digit6' }))).toBe(true);
  });

  test('by its place where letters are none of ours, and by its print where they are', () => {
    expect(isPressed('j', press('о', { code: 'KeyJ' }))).toBe(true);
    expect(isPressed('j', press('h', { code: 'KeyJ' }))).toBe(false);
    expect(isPressed('s', press('ß', { code: 'KeyS', altKey: true }))).toBe(false);
    expect(isPressed('[', press('ü', { code: 'BracketLeft' }))).toBe(false);
  });

  test('by name', () => {
    expect(isPressed('escape', press('Escape'))).toBe(true);
    expect(isPressed('escape', press('Escape', { shiftKey: true }))).toBe(false);
  });
});

test('single letters and signs are told from what can’t be said by mistake', () => {
  expect(['j', '?', 'shift+x', 'mod+k', 'escape'].filter(isCharacter)).toEqual(['j', '?', 'shift+x']);
});

test('keys are shown as they stand on the keyboard', () => {
  expect(['j', 'shift+x', 'escape'].map(keysText)).toEqual(['j', '⇧ x', 'Esc']);
});
