import { useText } from '#web/text/text.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

type DiscardQuestionProps = { isOpen: boolean; onDiscard(): void; onStay(): void };

/** Asked before what was typed is lost. */
export function DiscardQuestion({ isOpen, onDiscard, onStay }: DiscardQuestionProps) {
  const { fields } = useText().text;
  return (
    <ConfirmDialog title={fields.discardTitle} isOpen={isOpen} danger confirm={fields.discard} onConfirm={onDiscard} onClose={onStay}>
      <p>{fields.discardHint}</p>
    </ConfirmDialog>
  );
}
