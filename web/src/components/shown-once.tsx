import { useEffect, useRef, useState } from 'react';
import { useText } from '#web/text/text.tsx';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { Notice } from './notice.tsx';
import './shown-once.css';

type ShownOnceProps = {
  label: string;
  secret: string;
  /** What it is good for, and for how long. */
  hint?: string;
};

/** A secret or a link that the server tells this one time, with a way to take it along. */
export function ShownOnce({ label, secret, hint }: ShownOnceProps) {
  const { text } = useText();
  return (
    <div className="shown-once">
      <Notice tone="warning">
        <p>{text.fields.shownOnce}</p>
      </Notice>
      <CopyField label={label} value={secret} {...(hint && { hint })} isFirst />
    </div>
  );
}

type CopyFieldProps = {
  label: string;
  value: string;
  hint?: string;
  rows?: number;
  /** It has the focus as soon as it is there. */
  isFirst?: boolean;
};

/** Text to take along as it is. Where the browser keeps the clipboard closed, it is selected for copying by hand. */
export function CopyField({ label, value, hint, rows = 1, isFirst = false }: CopyFieldProps) {
  const { text } = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand' | null>(null);

  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      field.current?.select();
      setOutcome('copyByHand');
    }
  }

  return (
    <div className="copy-field">
      <Field label={label} hint={hint}>
        {(wiring) => (
          <textarea
            ref={field}
            className="input copy-field-value"
            readOnly
            rows={rows}
            dir="ltr"
            spellCheck={false}
            value={value}
            onFocus={({ currentTarget }) => currentTarget.select()}
            {...wiring}
          />
        )}
      </Field>
      <p className="copy-field-actions">
        <Button icon={outcome === 'copied' ? 'check' : 'copy'} onClick={() => void copy()} aria-label={text.fields.copyNamed(label)}>
          {text.fields.copy}
        </Button>
        <span className="quiet small" role="status">
          {outcome && text.fields[outcome]}
        </span>
      </p>
    </div>
  );
}
