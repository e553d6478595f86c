import { expect, it } from 'vitest';
import { type Toast, withToast, withUndoing } from '#web/shell/toast-list.ts';

const plain = (id: number, more: Partial<Toast> = {}): Toast => ({
  id,
  text: `Done ${id}.`,
  tone: 'plain',
  canUndo: true,
  isUndoing: false,
  ...more,
});
const problem = (id: number, text = `Failed ${id}.`, more: Partial<Toast> = {}) =>
  plain(id, { tone: 'problem', text, canUndo: false, ...more });
const idsOf = (toasts: readonly Toast[]) => toasts.map(({ id }) => id);
const shownAfter = (...toasts: Toast[]) => toasts.reduce<Toast[]>(withToast, []);

it('puts a plain message in the place of the plain one before it', () => {
  expect(idsOf(shownAfter(plain(1), plain(2), plain(3)))).toEqual([3]);
});

it('keeps problems until somebody closes them, and what was done beside them', () => {
  expect(idsOf(shownAfter(problem(1), plain(2), plain(3)))).toEqual([1, 3]);
  expect(idsOf(shownAfter(plain(1), problem(2)))).toEqual([1, 2]);
});

it('shows each problem once, but never drops one that can be tried again', () => {
  expect(idsOf(shownAfter(problem(1, 'No answer.'), problem(2, 'No answer.')))).toEqual([2]);
  expect(idsOf(shownAfter(problem(1, 'No answer.', { canUndo: true }), problem(2, 'No answer.')))).toEqual([1, 2]);
});

it('has three at most, and keeps what is being undone', () => {
  expect(idsOf(shownAfter(problem(1), problem(2), problem(3), problem(4)))).toEqual([2, 3, 4]);
  expect(idsOf(shownAfter(plain(1, { isUndoing: true }), plain(2), problem(3), problem(4)))).toEqual([1, 3, 4]);
});

it('turns a message into what came of it where it stands, and brings it back where it had gone', () => {
  const failed = problem(1, 'Not undone.', { canUndo: true });
  expect(shownAfter(plain(1, { isUndoing: true }), problem(2), failed)).toEqual([failed, problem(2)]);
  expect(idsOf(shownAfter(plain(1), plain(2), failed))).toEqual([2, 1]);
});

it('says that something is being undone where its message stands, with the button that may have the focus', () => {
  const undoing = plain(1, { text: 'Undoing …', isUndoing: true });
  expect(withUndoing([plain(1), problem(2)], 1, 'Undoing …')).toEqual([undoing, problem(2)]);
  expect(withUndoing([problem(1, 'Not undone.', { canUndo: true })], 1, 'Undoing …')).toEqual([undoing]);
});

it('says it where that message has gone, or never came, once for all of them', () => {
  const first = withUndoing([plain(3)], 1, 'Undoing …');
  expect(first).toEqual([plain(1, { text: 'Undoing …', canUndo: false, isUndoing: true })]);
  expect(withUndoing(first, 2, 'Undoing …')).toEqual(first);
});
