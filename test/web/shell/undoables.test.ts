import { describe, expect, it } from 'vitest';
import { Problem } from '#web/api/problem.ts';
import { beginUndo, endUndo, lastUndoable, takeBack, withAnswer, withSent } from '#web/shell/undoables.ts';

const undoable = (toastId: number, ...operationIds: string[]) => ({ toastId, operationIds, isUndoing: false });
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
    expect(withAnswer(sent, 2, ['b'])).toEqual([earlier, undoable(2, 'b')]);
  });

  it('is still to be undone when it is answered, if that was asked before', () => {
    expect(withAnswer(beginUndo(sent, 2), 2, ['b'])).toEqual([earlier, { ...undoable(2, 'b'), isUndoing: true }]);
  });

  it('leaves what was done before it where nothing came of it', () => {
    expect(withAnswer(beginUndo(sent, 2), 2, [])).toEqual([earlier]);
  });

  it('keeps its place before what was sent later and answered earlier', () => {
    const both = withAnswer(withAnswer(withSent(sent, 3), 3, ['c']), 2, ['b']);
    expect(both.map(({ toastId }) => toastId)).toEqual([1, 2, 3]);
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
