import { useState } from 'react';
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';

type RevokeDialogProps = { name: string; about: string; onRevoke(): Promise<void>; onClose(): void };

export function RevokeDialog({ name, about, onRevoke, onClose }: RevokeDialogProps) {
  const { text } = useText();
  const { tokens: words } = text.settings;
  const { show } = useToasts();
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  async function revoke(): Promise<void> {
    setBusy(true);
    try {
      await onRevoke();
      show(words.revoked(briefly(name)));
      onClose();
      // The row with the button that had the focus is gone.
      setTimeout(() => document.activeElement === document.body && document.querySelector<HTMLElement>('main h1')?.focus(), 80);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <ConfirmDialog
      title={words.revokeTitle(name)}
      isOpen
      danger
      confirm={words.revoke}
      busy={isBusy}
      onConfirm={() => void revoke()}
      onClose={() => !isBusy && onClose()}
    >
      {problem !== null && <ProblemNotice error={problem} />}
      <p>{about}</p>
    </ConfirmDialog>
  );
}
