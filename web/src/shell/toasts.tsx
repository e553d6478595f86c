import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { undoOperation } from '#web/api/operations.ts';
import { readDecidedAgain } from '#web/api/read-again.ts';
import type { Catalogue } from '#web/text/en/index.ts';
import { problemText, type TextsHere } from '#web/text/problem-text.ts';
import { useText } from '#web/text/text.tsx';
import { type Offer, type Toast, withToast } from './toast-list.ts';
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
  /** Undoes what was done last on this page, and says so. */
  undoLast(): Promise<void>;
};

const ToastContext = createContext<Toasts | null>(null);

export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToasts needs a ToastProvider above.');
  return toasts;
}

/** Short messages at the edge of the screen, read out as they come. They wait while one of them has the focus or the pointer. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { text } = useText();
  const queries = useQueryClient();
  const [shown, setShown] = useState<Toast[]>([]);
  const undoables = useRef<Undoable[]>([]);
  const lastId = useRef(0);

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
    async (toastId: number, operationIds: readonly string[]) => {
      setShown((toasts) => toasts.map((toast) => (toast.id === toastId ? { ...toast, isUndoing: true } : toast)));
      const { left, problem } = await takeBack(operationIds, undoOperation);
      undoables.current = endUndo(undoables.current, toastId, left);
      const said = problem === null ? text.shell.undone : notUndoneText(problem, operationIds, text);
      // Where another try may help, the message that offered it says so; else it goes, and its focus with it.
      if (left.length > 0) put({ id: toastId, text: said, tone: 'problem', canUndo: true, isUndoing: false });
      else {
        close(toastId);
        add({ text: said, tone: problem === null ? 'plain' : 'problem' });
      }
      if (left.length < operationIds.length) readDecidedAgain(queries);
    },
    [add, close, put, queries, text],
  );

  const undo = useCallback(
    async (toastId: number) => {
      const undoable = undoables.current.find((one) => one.toastId === toastId && !one.isUndoing);
      if (!undoable) return;
      undoables.current = beginUndo(undoables.current, toastId);
      if (undoable.turnBack) {
        undoables.current = endUndo(undoables.current, toastId, []);
        close(toastId);
        undoable.turnBack();
      } else if (undoable.operationIds) await undoAnswered(toastId, undoable.operationIds);
    },
    [close, undoAnswered],
  );

  const follow = useCallback<Toasts['follow']>(
    async (call, tell) => {
      const id = newId();
      undoables.current = withSent(undoables.current, id);
      const answer = await call.catch((error: unknown) => {
        undoables.current = withAnswer(undoables.current, id, []);
        throw error;
      });
      const { operationId, ...told } = tell(answer);
      const operationIds = [operationId ?? []].flat();
      undoables.current = withAnswer(undoables.current, id, operationIds);
      const undoable = undoables.current.find(({ toastId }) => toastId === id);
      put({ ...told, id, tone: 'plain', canUndo: undoable !== undefined, isUndoing: false });
      if (undoable?.isUndoing) void undoAnswered(id, operationIds);
      return answer;
    },
    [newId, put, undoAnswered],
  );

  const toasts = useMemo<Toasts>(
    () => ({
      show(message, turnBack) {
        const id = newId();
        if (turnBack) undoables.current = withTurnBack(undoables.current, id, turnBack);
        put({ id, text: message, tone: 'plain', canUndo: turnBack !== undefined, isUndoing: false });
      },
      follow,
      showProblem: (error, texts) => add({ text: problemText(error, text.problems, texts), tone: 'problem' }),
      async undoLast() {
        const last = lastUndoable(undoables.current);
        if (last) await undo(last.toastId);
        else if (undoables.current.length === 0) add({ text: text.shell.nothingToUndo, tone: 'plain' });
      },
    }),
    [add, follow, newId, put, text, undo],
  );

  return (
    <ToastContext value={toasts}>
      {children}
      <section className="toasts no-print" aria-label={text.shell.toastRegion} aria-live="polite">
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
