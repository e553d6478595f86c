import { type ReactNode, useId } from 'react';
import './binding.css';

type BindingProps = {
  question: string;
  /** Unbound, in words. */
  any: string;
  /** Bound, in words. */
  some: string;
  isBound: boolean;
  onBound(isBound: boolean): void;
  problem: string | undefined;
  /** What it is bound to; shown where it is. */
  children: ReactNode;
};

/** One of two: a token for all there is, or for some of it. */
export function Binding({ question, any, some, isBound, onBound, problem, children }: BindingProps) {
  const id = useId();
  const choice = (label: string, value: boolean) => (
    <label className="binding-choice">
      <input type="radio" name={id} checked={isBound === value} onChange={() => onBound(value)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="binding" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>{question}</legend>
      <div className="binding-choices">
        {choice(any, false)}
        {choice(some, true)}
      </div>
      {isBound && children}
      {problem && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
