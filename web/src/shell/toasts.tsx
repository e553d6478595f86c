import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { undoOperation } from '#web/api/operations.ts';
import { readDecidedAgain } from '#web/api/read-again.ts';
import type { User } from '#web/api/session.ts';
import type { Catalogue } from '#web/text/en/index.ts';
import { problemText, type TextsHere } from '#web/text/problem-text.ts';
import { useText } from '#web/text/text.tsx';
import { useAboveBars } from './above-bars.ts';
import { openUndoables } from './kept-undoables.ts';
import { type Offer, type Toast, withToast, withUndoing } from './toast-list.ts';
import { ToastMessage } from './toast-message.tsx';
import { beginUndo, endUndo, lastUndoable, takeBack, type Undoable, withAnswer, withSent, withTurnBack } from './undoables.ts';
import './toasts.css';

type Told = {
  text: string;
  /** By which it can be undone; with several, in the order in which they were done, all of them at once. Null for nothing to undo. */
  operationId: string | readonly string[] | null;
  offer?: Offer | undefined;
};

type Toasts = {
  /** Says that something was done, or why there was nothing to do. `turnBack`: does the contrary, where the API keeps no operation of it. */
  show(text: string, turnBack?: () => void): void;
  /**
   * Follows a decision that is on its way, and says what came of it. It can be undone by `u` from now on, even before it is answered.
   * Answers and throws what the call does.
   */
  follow<Answer>(call: Promise<Answer>, tell: (answer: Answer) => Told): Promise<Answer>;
  /** Says why something was not done, until that is closed. `texts`: what codes of the API mean here. */
  showProblem(error: unknown, texts?: TextsHere): void;
  /** Undoes what was done last in this tab, and says so. */
  undoLast(): Promise<void>;
};

const ToastContext = createContext<Toasts | null>(null);

export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToasts needs a ToastProvider above.');
  return toasts;
}

/** Short messages at the edge of the screen, read out as they come. They wait while one of them has the focus or the pointer. */
export function ToastProvider({ user, children }: { user: Pick<User, 'id' | 'time_zone'>; children: ReactNode }) {
  const { text, format } = useText();
  const queries = useQueryClient();
  const [shown, setShown] = useState<Toast[]>([]);
  const [undoables] = useState(() => openUndoables(user.id));
  const lastId = useRef(0);
  const region = useRef<HTMLElement>(null);
  useAboveBars(region, shown.length > 0);

  const newId = useCallback(() => {
    lastId.current += 1;
    return lastId.current;
  }, []);
  const put = useCallback((toast: Toast) => setShown((toasts) => withToast(toasts, toast)), []);
  const add = useCallback(
    (toast: Pick<Toast, 'text' | 'tone'>) => put({ ...toast, id: newId(), canUndo: false, isUndoing: false }),
    [newId, put],
  );
  const close = useCallback((id: number) => setShown((toasts) => toasts.filter((toast) => toast.id !== id)), []);

  const undoAnswered = useCallback(
    async ({ toastId, operationIds, doneAtMs, isKept }: Undoable) => {
      const operations = operationIds ?? [];
      const { left, problem } = await takeBack(operations, undoOperation);
      undoables.become(endUndo(undoables.all(), toastId, left));
      // What it did was said on a page that is gone.
      const undone = isKept ? text.shell.undoneOf(format.time(new Date(doneAtMs ?? 0).toISOString(), user.time_zone)) : text.shell.undone;
      const said = problem === null ? undone : notUndoneText(problem, operations, text);
      // Where another try may help, the message that offered it says so; else it goes, and its focus with it.
      if (left.length > 0) put({ id: toastId, text: said, tone: 'problem', canUndo: true, isUndoing: false });
      else {
        close(toastId);
        add({ text: said, tone: problem === null ? 'plain' : 'problem' });
      }
      if (left.length < operations.length) readDecidedAgain(queries);
    },
    [add, close, format, put, queries, text, undoables, user.time_zone],
  );

  const undo = useCallback(
    async (toastId: number) => {
      const undoable = undoables.all().find((one) => one.toastId === toastId && !one.isUndoing);
      if (!undoable) return;
      if (undoable.turnBack) {
        undoables.become(endUndo(undoables.all(), toastId, []));
        close(toastId);
        undoable.turnBack();
        return;
      }
      undoables.become(beginUndo(undoables.all(), toastId));
      setShown((toasts) => withUndoing(toasts, toastId, text.shell.undoing));
      if (undoable.operationIds) await undoAnswered(undoable);
    },
    [close, text, undoables, undoAnswered],
  );

  const follow = useCallback<Toasts['follow']>(
    async (call, tell) => {
      const id = newId();
      undoables.become(withSent(undoables.all(), id));
      const answer = await call.catch((error: unknown) => {
        undoables.become(withAnswer(undoables.all(), id, [], Date.now()));
        close(id);
        throw error;
      });
      const { operationId, ...told } = tell(answer);
      undoables.become(withAnswer(undoables.all(), id, [operationId ?? []].flat(), Date.now()));
      const undoable = undoables.all().find(({ toastId }) => toastId === id);
      if (undoable?.isUndoing) void undoAnswered(undoable);
      else put({ ...told, id, tone: 'plain', canUndo: undoable !== undefined, isUndoing: false });
      return answer;
    },
    [close, newId, put, undoables, undoAnswered],
  );

  const toasts = useMemo<Toasts>(
    () => ({
      show(message, turnBack) {
        const id = newId();
        if (turnBack) undoables.become(withTurnBack(undoables.all(), id, turnBack));
        put({ id, text: message, tone: 'plain', canUndo: turnBack !== undefined, isUndoing: false });
      },
      follow,
      showProblem: (error, texts) => add({ text: problemText(error, text.problems, texts), tone: 'problem' }),
      async undoLast() {
        const last = lastUndoable(undoables.all());
        if (last) await undo(last.toastId);
        else if (undoables.all().length === 0) add({ text: text.shell.nothingToUndo, tone: 'plain' });
      },
    }),
    [add, follow, newId, put, text, undo, undoables],
  );

  return (
    <ToastContext value={toasts}>
      {children}
      <section ref={region} className="toasts no-print" aria-label={text.shell.toastRegion} aria-live="polite">
        {shown.map((toast) => (
          <ToastMessage key={toast.id} toast={toast} onClose={close} onUndo={undo} />
        ))}
      </section>
    </ToastContext>
  );
}

function notUndoneText(problem: unknown, operationIds: readonly string[], { problems, shell }: Catalogue): string {
  const why = problemText(problem, problems);
  return operationIds.length > 1 ? shell.notAllUndone(why) : shell.notUndone(why);
}
