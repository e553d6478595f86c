import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx';
import { isHistoryStep } from '#web/components/history-step.ts';
import { useText } from '#web/text/text.tsx';

type LeaveGuardProps = {
  isDirty: boolean;
  /** Going back closes the dialog then, and leaves nothing. */
  isBehindDialog?: boolean;
};

/** Asks before a screen with unsaved changes is left, and lets the browser ask before the tab is closed. */
export function LeaveGuard({ isDirty, isBehindDialog = false }: LeaveGuardProps) {
  const { text } = useText();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ action, current, next }) =>
      isDirty && current.pathname !== next.pathname && !(isBehindDialog && isHistoryStep(action)),
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      title={text.settings.leaveTitle}
      isOpen={status === 'blocked'}
      danger
      confirm={text.settings.leave}
      onConfirm={() => proceed?.()}
      onClose={() => reset?.()}
    >
      <p>{text.settings.leaveText}</p>
    </ConfirmDialog>
  );
}
