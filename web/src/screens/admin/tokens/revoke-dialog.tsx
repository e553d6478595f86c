import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { revokeServiceToken, type ServiceToken } from '#web/api/service-tokens.ts';
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';

export function RevokeDialog({ token, onClose }: { token: ServiceToken; onClose(): void }) {
  const { text } = useText();
  const { tokens: words } = text.admin;
  const queries = useQueryClient();
  const { show } = useToasts();
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  async function revoke(): Promise<void> {
    setBusy(true);
    try {
      await revokeServiceToken(token);
      show(words.revoked(briefly(token.name)));
      await queries.invalidateQueries({ queryKey: ['service-tokens'] });
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <ConfirmDialog
      title={words.revokeTitle(token.name)}
      isOpen
      danger
      confirm={words.revoke}
      busy={isBusy}
      onConfirm={() => void revoke()}
      onClose={onClose}
    >
      {problem !== null && <ProblemNotice error={problem} />}
      <p>{words.revokeText}</p>
    </ConfirmDialog>
  );
}
