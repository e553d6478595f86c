import type { ReactNode } from 'react';
import { useText } from '#web/text/text.tsx';
import { Button } from './button.tsx';
import { DialogActions, DialogFrame } from './dialog-frame.tsx';

type ConfirmDialogProps = {
  title: string;
  isOpen: boolean;
  /** What the button says that does it: a verb, never only "OK". */
  confirm: string;
  busy?: boolean;
  danger?: boolean;
  onConfirm(): void;
  onClose(): void;
  children: ReactNode;
};

/** Asked before what can't be undone. */
export function ConfirmDialog({ title, isOpen, confirm, busy = false, danger = false, onConfirm, onClose, children }: ConfirmDialogProps) {
  const { text } = useText();
  return (
    <DialogFrame title={title} isOpen={isOpen} onClose={onClose}>
      {children}
      <DialogActions>
        <Button onClick={onClose}>{text.words.cancel}</Button>
        <Button tone={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </DialogActions>
    </DialogFrame>
  );
}
