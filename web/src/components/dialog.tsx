import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { DialogFrame, type DialogFrameProps } from './dialog-frame.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import { useTouched } from './touched.ts';

export { DialogActions } from './dialog-frame.tsx';

type DialogProps = Omit<DialogFrameProps, 'isLeftByClick' | 'contentRef'>;

/** Closed by Escape, by going back, and by a click beside it. Where a form in it was touched a click does nothing, and the others ask first. */
export function Dialog({ isOpen, onClose, children, ...frame }: DialogProps) {
  const [isAsking, setAsking] = useState(false);
  const { watch, isTouched } = useTouched();
  const close = () => (isTouched() ? setAsking(true) : onClose());
  useBlocker({
    shouldBlockFn({ action }) {
      const isStep = action === 'BACK' || action === 'FORWARD' || action === 'GO';
      if (isStep) close();
      return isStep;
    },
    enableBeforeUnload: isTouched,
    disabled: !isOpen,
  });
  return (
    <DialogFrame {...frame} isOpen={isOpen} onClose={close} isLeftByClick={() => !isTouched()} contentRef={watch}>
      {children}
      <DiscardQuestion isOpen={isAsking} onDiscard={onClose} onStay={() => setAsking(false)} />
    </DialogFrame>
  );
}
