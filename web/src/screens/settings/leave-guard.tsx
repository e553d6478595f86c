import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx';
import { useText } from '#web/text/text.tsx';

/** Asks before a screen with unsaved changes is left, and lets the browser ask before the tab is closed. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { text } = useText();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
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
