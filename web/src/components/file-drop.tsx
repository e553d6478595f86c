import { type DragEvent, useRef, useState } from 'react';
import { Button } from './button.tsx';
import './file-drop.css';

type FileDropProps = {
  /** Which files are offered, as in the attribute of that name. */
  accept: string;
  label: string;
  hint: string;
  /** At work on a file: another one has to wait. */
  busy?: boolean;
  onFile(file: File): void;
};

/** A button that chooses a file, on a field that takes one dropped onto it. */
export function FileDrop({ accept, label, hint, busy = false, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the shorter way of what the button in it does.
    <div
      className={isOver ? 'file-drop is-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be chosen again once it has been put right.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button busy={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span className="quiet small">{hint}</span>
    </div>
  );
}
