import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '#web/text/text.tsx';
import { IconButton } from './button.tsx';
import './dialog.css';

export type DialogFrameProps = {
  title: string;
  isOpen: boolean;
  onClose(): void;
  /** `side`: beside the screen on wide windows, over it on narrow ones. */
  placement?: 'centre' | 'side';
  /** Whether a click beside it closes it as well; asked when there is one. */
  isLeftByClick?(): boolean;
  contentRef?(content: HTMLElement | null): (() => void) | undefined;
  children: ReactNode;
};

/** Keeps the focus inside, closes by Escape and by a click beside it, and gives the focus back to where it came from. */
export function DialogFrame({
  title,
  isOpen,
  onClose,
  placement = 'centre',
  isLeftByClick = () => true,
  contentRef,
  children,
}: DialogFrameProps) {
  const { text } = useText();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      shouldCloseOnInteractOutside={isLeftByClick}
      className={`dialog-overlay dialog-${placement}`}
    >
      <Modal className="dialog-modal">
        <AriaDialog className="dialog" {...(contentRef && { ref: contentRef })}>
          <div className="dialog-header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="dismiss" label={text.words.close} onClick={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the end of a dialog, the one that does it last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
