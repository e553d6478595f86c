import { describe, expect, it } from 'vitest';
import { Problem } from '#web/api/problem.ts';
import {
  beginUndo,
  endUndo,
  keptText,
  lastUndoable,
  readKept,
  takeBack,
  withAnswer,
  withSent,
  withTurnBack,
} from '#web/shell/undoables.ts';

const undoable = (toastId: number, ...operationIds: string[]) => ({ toastId, operationIds, isUndoing: false });
const DONE_AT = Date.parse('2026-03-10T09:00:00Z');
const answered = (toastId: number, ...operationIds: string[]) => ({ ...undoable(toastId, ...operationIds), doneAtMs: DONE_AT });
const silence = new Problem(null);
const refused = (error: string, status = 409) => new Problem({ status, error, detail: error });

/** An undo that fails for some operations, and notes what it was asked. */
function undoing(failures: Record<string, Error> = {}) {
  const asked: string[] = [];
  const undo = async (operationId: string) => {
    asked.push(operationId);
    const failure = failures[operationId];
    if (failure) throw failure;
  };
  return { asked, undo };
}

describe('what can be undone', () => {
  const all = [undoable(1, 'a'), undoable(2, 'b', 'c'), undoable(3, 'd')];

  it('is what was done last, but for what is being undone', () => {
    expect(lastUndoable(all)?.toastId).toBe(3);
    expect(lastUndoable(beginUndo(all, 3))?.toastId).toBe(2);
    expect(lastUndoable([])).toBeUndefined();
  });

  it('is in its place again where undoing it failed, with what is left', () => {
    expect(endUndo(beginUndo(all, 2), 2, ['b'])).toEqual([all[0], undoable(2, 'b'), all[2]]);
  });

  it('goes once it is undone', () => {
    expect(endUndo(beginUndo(all, 2), 2, [])).toEqual([all[0], all[2]]);
  });
});

describe('a decision on its way', () => {
  const earlier = undoable(1, 'a');
  const sent = withSent([earlier], 2);

  it('is what would be undone, and has its operation once it is answered', () => {
    expect(lastUndoable(sent)?.toastId).toBe(2);
    expect(withAnswer(sent, 2, ['b'], DONE_AT)).toEqual([earlier, answered(2, 'b')]);
  });

  it('is still to be undone when it is answered, if that was asked before', () => {
    expect(withAnswer(beginUndo(sent, 2), 2, ['b'], DONE_AT)).toEqual([earlier, { ...answered(2, 'b'), isUndoing: true }]);
  });

  it('leaves what was done before it where nothing came of it', () => {
    expect(withAnswer(beginUndo(sent, 2), 2, [], DONE_AT)).toEqual([earlier]);
  });

  it('keeps its place before what was sent later and answered earlier', () => {
    const both = withAnswer(withAnswer(withSent(sent, 3), 3, ['c'], DONE_AT), 2, ['b'], DONE_AT);
    expect(both.map(({ toastId }) => toastId)).toEqual([1, 2, 3]);
  });
});

describe('what a tab keeps for the page that is loaded next', () => {
  const MINUTE_MS = 60_000;
  const all = [answered(1, 'a'), answered(4, 'b', 'c')];
  const kept = keptText(all, 'eli');

  it('is what was done, in its order, and what was being undone, in case that failed', () => {
    expect(readKept(keptText(beginUndo(all, 4), 'eli'), 'eli', DONE_AT)).toEqual([
      { ...answered(-2, 'a'), isKept: true },
      { ...answered(-1, 'b', 'c'), isKept: true },
    ]);
  });

  it('is kept again by that page', () => {
    expect(keptText(readKept(kept, 'eli', DONE_AT), 'eli')).toBe(kept);
  });

  it('names operations and their time, and nothing that has none yet or ever', () => {
    expect(JSON.parse(kept)).toEqual({
      user_id: 'eli',
      done: [
        { operationIds: ['a'], doneAtMs: DONE_AT },
        { operationIds: ['b', 'c'], doneAtMs: DONE_AT },
      ],
    });
    expect(
      keptText(
        withSent(
          withTurnBack(all, 5, () => {}),
          6,
        ),
        'eli',
      ),
    ).toBe(kept);
  });

  it('is taken up for ten minutes, by the same user only', () => {
    expect(readKept(kept, 'eli', DONE_AT + 10 * MINUTE_MS - 1)).toHaveLength(2);
    expect(readKept(kept, 'eli', DONE_AT + 10 * MINUTE_MS)).toEqual([]);
    expect(readKept(kept, 'mia', DONE_AT)).toEqual([]);
    expect(readKept(null, 'eli', DONE_AT)).toEqual([]);
  });
});

describe('taking operations back', () => {
  it('begins with the last', async () => {
    const { asked, undo } = undoing();
    expect(await takeBack(['a', 'b', 'c'], undo)).toEqual({ left: [], problem: null });
    expect(asked).toEqual(['c', 'b', 'a']);
  });

  it('stops where there is no answer, and leaves the rest to be tried again', async () => {
    const { asked, undo } = undoing({ b: silence });
    expect(await takeBack(['a', 'b', 'c'], undo)).toEqual({ left: ['a', 'b'], problem: silence });
    expect(asked).toEqual(['c', 'b']);
    const failed = refused('internal', 503);
    expect(await takeBack(['a'], undoing({ a: failed }).undo)).toEqual({ left: ['a'], problem: failed });
  });

  it.each([
    ['too many attempts', refused('too_many_attempts', 429)],
    ['a failure of the server', refused('internal', 500)],
    ['an error of the browser', new TypeError('Failed to fetch')],
  ])('is to be tried again after %s', async (_, failure) => {
    expect(await takeBack(['a', 'b'], undoing({ b: failure }).undo)).toEqual({ left: ['a', 'b'], problem: failure });
  });

  it('tells of the first of several problems', async () => {
    const [first, second] = [refused('undo_refused'), refused('not_found', 404)];
    expect(await takeBack(['a', 'b'], undoing({ b: first, a: second }).undo)).toEqual({ left: [], problem: first });
  });

  it('goes on after what is refused for good, and says why', async () => {
    const refusal = refused('undo_refused');
    const { asked, undo } = undoing({ b: refusal });
    expect(await takeBack(['a', 'b', 'c'], undo)).toEqual({ left: [], problem: refusal });
    expect(asked).toEqual(['c', 'b', 'a']);
  });

  it('takes for done what an earlier try undid', async () => {
    expect(await takeBack(['a'], undoing({ a: refused('already_undone') }).undo)).toEqual({ left: [], problem: null });
  });
});
