import { useEffect, useState } from 'react';
import { Button, IconButton } from '#web/components/button.tsx';
import { useText } from '#web/text/text.tsx';
import { useFocusGivenBack } from './focus-given-back.ts';
import type { Toast } from './toast-list.ts';

const SHOWN_MS = 10_000;

type ToastMessageProps = { toast: Toast; onClose(id: number): void; onUndo(id: number): Promise<void> };

/** One message. A plain one goes by itself, but not while it has the focus or the pointer, or is being undone. */
export function ToastMessage({ toast, onClose, onUndo }: ToastMessageProps) {
  const { text } = useText();
  const [isHeld, setHeld] = useState(false);
  const { ref, remember } = useFocusGivenBack();
  const { id, tone, canUndo, isUndoing, offer } = toast;
  const isProblem = tone === 'problem';
  const stays = isProblem || isHeld || isUndoing;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => onClose(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [stays, id, onClose]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody reads it.
    <div
      ref={ref}
      className={`toast toast-${tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={(event) => {
        remember(event.relatedTarget);
        setHeld(true);
      }}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      <div className="toast-actions">
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
        {canUndo && (
          <Button tone="quiet" busy={isUndoing} onClick={() => void onUndo(id)}>
            {isProblem ? text.words.tryAgain : text.words.undo}
          </Button>
        )}
        <IconButton icon="dismiss" label={text.words.close} onClick={() => onClose(id)} />
      </div>
    </div>
  );
}
