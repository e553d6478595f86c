import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { undoOperation } from '#web/api/operations.ts';
import { readDecidedAgain } from '#web/api/read-again.ts';
import { problemText } from '#web/text/problem-text.ts';
import { useText } from '#web/text/text.tsx';
import { type Offer, type Toast, ToastMessage } from './toast-message.tsx';
import { beginUndo, endUndo, lastUndoable, takeBack, type Undoable } from './undoables.ts';
import './toasts.css';

const MOST_SHOWN = 3;

type Toasts = {
  /**
   * Says that something was done. With the id of its operation it can be undone from here, and by `u`; with those of several, in the order
   * in which they were done, all of them at once.
   */
  show(text: string, operationId?: string | readonly string[] | null, offer?: Offer): void;
  showProblem(error: unknown): void;
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
  const nextId = useRef(0);

  const add = useCallback((toast: Pick<Toast, 'text' | 'tone' | 'offer'>, operationIds: readonly string[] = []) => {
    nextId.current += 1;
    const toastId = nextId.current;
    const canUndo = operationIds.length > 0;
    if (canUndo) undoables.current.push({ toastId, operationIds, isUndoing: false });
    setShown((toasts) => newest([...toasts, { ...toast, id: toastId, canUndo, isUndoing: false }]));
  }, []);
  const addProblem = useCallback((error: unknown) => add({ text: problemText(error, text.shell), tone: 'problem' }), [add, text]);
  const close = useCallback((id: number) => setShown((toasts) => toasts.filter((toast) => toast.id !== id)), []);

  const undo = useCallback(
    async (toastId: number) => {
      const undoable = undoables.current.find((one) => one.toastId === toastId && !one.isUndoing);
      if (!undoable) return;
      const mark = (isUndoing: boolean) =>
        setShown((toasts) => toasts.map((toast) => (toast.id === toastId ? { ...toast, isUndoing } : toast)));
      undoables.current = beginUndo(undoables.current, toastId);
      mark(true);
      const { left, problem } = await takeBack(undoable.operationIds, undoOperation);
      undoables.current = endUndo(undoables.current, toastId, left);
      if (left.length === 0) close(toastId);
      if (problem === null) add({ text: text.shell.undone, tone: 'plain' });
      else addProblem(problem);
      mark(false);
      if (left.length < undoable.operationIds.length) readDecidedAgain(queries);
    },
    [add, addProblem, close, queries, text],
  );

  const toasts = useMemo<Toasts>(
    () => ({
      show: (message, operationId = null, offer) =>
        add({ text: message, tone: 'plain', offer }, typeof operationId === 'string' ? [operationId] : (operationId ?? [])),
      showProblem: addProblem,
      async undoLast() {
        const last = lastUndoable(undoables.current);
        if (last) await undo(last.toastId);
        else if (undoables.current.length === 0) add({ text: text.shell.nothingToUndo, tone: 'plain' });
      },
    }),
    [add, addProblem, text, undo],
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

/** No more than find room. One that is being undone stays, since that may have to be tried again. */
function newest(toasts: Toast[]): Toast[] {
  const oldest = toasts.length > MOST_SHOWN ? toasts.findIndex(({ isUndoing }) => !isUndoing) : -1;
  return oldest === -1 ? toasts : toasts.toSpliced(oldest, 1);
}
