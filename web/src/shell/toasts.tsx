import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { undoOperation } from '#web/api/operations.ts';
import { isPassing } from '#web/api/problem.ts';
import { Button, IconButton } from '#web/components/button.tsx';
import { problemText } from '#web/components/notice.tsx';
import { useText } from '#web/text/text.tsx';
import './toasts.css';

const SHOWN_MS = 10_000;
const MOST_SHOWN = 3;
const CHANGED_BY_UNDO = ['drafts', 'days', 'time-entries', 'approvals'];

/** Something else to do about what was done, such as making a rule of it. */
type Offer = { label: string; run(): void };

type Toast = { id: number; text: string; tone: 'plain' | 'problem'; operationId: string | null; offer?: Offer | undefined };

type Toasts = {
  /** Says that something was done. With the id of its operation it can be undone from here, and by `u`. */
  show(text: string, operationId?: string | null, offer?: Offer): void;
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
  const undoable = useRef<string[]>([]);
  const nextId = useRef(0);

  const add = useCallback((toast: Omit<Toast, 'id'>) => {
    nextId.current += 1;
    const id = nextId.current;
    setShown((toasts) => [...toasts, { ...toast, id }].slice(-MOST_SHOWN));
  }, []);
  const close = useCallback((id: number) => setShown((toasts) => toasts.filter((toast) => toast.id !== id)), []);

  const undo = useCallback(
    async (operationId: string) => {
      undoable.current = undoable.current.filter((id) => id !== operationId);
      setShown((toasts) => toasts.filter((toast) => toast.operationId !== operationId));
      try {
        await undoOperation(operationId);
        add({ text: text.shell.undone, tone: 'plain', operationId: null });
        // Events tell it as well, where they come through.
        void queries.invalidateQueries({ predicate: ({ queryKey }) => CHANGED_BY_UNDO.includes(String(queryKey[0])) });
      } catch (error) {
        const mayTryAgain = isPassing(error);
        if (mayTryAgain) undoable.current.push(operationId);
        add({ text: problemText(error, text.shell.unreachable), tone: 'problem', operationId: mayTryAgain ? operationId : null });
      }
    },
    [add, queries, text],
  );

  const toasts = useMemo<Toasts>(
    () => ({
      show(message, operationId = null, offer) {
        if (operationId) undoable.current.push(operationId);
        add({ text: message, tone: 'plain', operationId, offer });
      },
      showProblem: (error) => add({ text: problemText(error, text.shell.unreachable), tone: 'problem', operationId: null }),
      async undoLast() {
        const last = undoable.current.at(-1);
        if (last) await undo(last);
        else add({ text: text.shell.nothingToUndo, tone: 'plain', operationId: null });
      },
    }),
    [add, text, undo],
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

type ToastMessageProps = { toast: Toast; onClose(id: number): void; onUndo(operationId: string): Promise<void> };

function ToastMessage({ toast, onClose, onUndo }: ToastMessageProps) {
  const { text } = useText();
  const [isHeld, setHeld] = useState(false);
  const { id, operationId, offer } = toast;
  const cameFrom = useRef<Element | null>(null);
  // What is pressed goes, and the focus with it: it returns to where it came from.
  const andReturn = (run: () => void) => () => {
    run();
    const place = cameFrom.current?.isConnected ? cameFrom.current : document.querySelector('#content h1');
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => onClose(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, id, onClose]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody reads it.
    <div
      className={`toast toast-${toast.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={({ currentTarget, relatedTarget }) => {
        setHeld(true);
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {offer && (
        <Button
          tone="quiet"
          onClick={() => {
            onClose(id);
            offer.run();
          }}
        >
          {offer.label}
        </Button>
      )}
      {operationId && (
        <Button tone="quiet" onClick={andReturn(() => void onUndo(operationId))}>
          {text.words.undo}
        </Button>
      )}
      <IconButton icon="dismiss" label={text.words.close} onClick={andReturn(() => onClose(id))} />
    </div>
  );
}
