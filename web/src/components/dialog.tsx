import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { DialogFrame, type DialogFrameProps } from './dialog-frame.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import { isHistoryStep } from './history-step.ts';
import { useTouched } from './touched.ts';

export { DialogActions } from './dialog-frame.tsx';

type DialogProps = Omit<DialogFrameProps, 'isLeftByClick' | 'contentRef'> & {
  /** Whether what is filled in is nothing that would be saved: it is left without a question. */
  losesNothing?: boolean;
};

/** Closed by Escape, by going back, and by a click beside it. Where a form in it was touched a click does nothing, and the others ask first. */
export function Dialog({ isOpen, onClose, losesNothing = false, children, ...frame }: DialogProps) {
  const [isAsking, setAsking] = useState(false);
  const { watch, isTouched } = useTouched();
  const hasToAsk = () => !losesNothing && isTouched();
  const close = () => (hasToAsk() ? setAsking(true) : onClose());
  useBlocker({
    shouldBlockFn({ action }) {
      const isStep = isHistoryStep(action);
      if (isStep) close();
      return isStep;
    },
    enableBeforeUnload: hasToAsk,
    disabled: !isOpen,
  });
  return (
    <DialogFrame {...frame} isOpen={isOpen} onClose={close} isLeftByClick={() => !hasToAsk()} contentRef={watch}>
      {children}
      <DiscardQuestion isOpen={isAsking} onDiscard={onClose} onStay={() => setAsking(false)} />
    </DialogFrame>
  );
}
