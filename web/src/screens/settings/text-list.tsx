import { useId, useRef, useState } from 'react';
import { Button, IconButton } from '#web/components/button.tsx';
import { useText } from '#web/text/text.tsx';
import './text-list.css';

type TextListProps = {
  label: string;
  /** Where a heading says it already. */
  isLabelHidden?: boolean;
  hint?: string;
  /** What the field for a new text is called. */
  addLabel: string;
  texts: readonly string[];
  onChange(texts: string[]): void;
  /** What is wrong with a text; null for a good one. */
  problemOf(text: string): string | null;
  empty: string;
};

const MOST_CHARACTERS = 500;

/** A list of short texts: change one in its place, take it out, or write another below. */
export function TextList({ label, isLabelHidden = false, hint, addLabel, texts, onChange, problemOf, empty }: TextListProps) {
  const { text } = useText();
  const id = useId();
  const [added, setAdded] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const list = useRef<HTMLFieldSetElement>(null);

  function add(): void {
    const found = problemOf(added);
    setProblem(found);
    if (found !== null) return;
    if (!texts.includes(added.trim())) onChange([...texts, added.trim()]);
    setAdded('');
  }

  function remove(index: number): void {
    onChange(texts.filter((_, at) => at !== index));
    // The button that had the focus goes with its row: on to the one that takes its place, or to the field below.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
      (buttons[Math.min(index, buttons.length - 1)] ?? document.getElementById(`${id}-new`))?.focus();
    });
  }

  return (
    <fieldset ref={list} className="text-list" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className={isLabelHidden ? 'visually-hidden' : undefined}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {texts.length === 0 && <p className="quiet small">{empty}</p>}
      <ul>
        {texts.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is changed in its place, so it can't be its own key.
          <li key={index}>
            <input
              className="input"
              dir="auto"
              aria-label={`${label} ${index + 1}`}
              aria-invalid={problemOf(value) !== null || undefined}
              maxLength={MOST_CHARACTERS}
              value={value}
              onChange={({ currentTarget }) => onChange(texts.with(index, currentTarget.value))}
            />
            <IconButton icon="dismiss" data-remove label={text.settings.removeNamed(value)} onClick={() => remove(index)} />
          </li>
        ))}
      </ul>
      <div className="text-list-new">
        <input
          id={`${id}-new`}
          className="input"
          dir="auto"
          aria-label={addLabel}
          placeholder={addLabel}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          maxLength={MOST_CHARACTERS}
          value={added}
          onChange={({ currentTarget }) => {
            setAdded(currentTarget.value);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon="add" onClick={add}>
          {text.words.add}
        </Button>
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
