import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { suggestedTargetsQuery } from '#web/api/catalogue.ts';
import type { Draft, DraftChanges } from '#web/api/drafts.ts';
import { Button } from '#web/components/button.tsx';
import { DiscardQuestion } from '#web/components/discard-question.tsx';
import { Checkbox, Field } from '#web/components/field.tsx';
import { HoursField } from '#web/components/hours-field.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { TargetFields, useBillableDefault } from '#web/components/target-fields.tsx';
import { fieldProblems } from '#web/text/problem-text.ts';
import { useText } from '#web/text/text.tsx';
import { AcceptEffect } from './accept-effect.tsx';
import { changesOf, editedFrom, rebased } from './draft-edit.ts';
import { useLeaving } from './use-leaving.ts';
import './draft-edit-form.css';

type DraftEditFormProps = {
  /** As it was when the form was opened. */
  draft: Draft;
  /** As it is; null once it waits no longer. */
  now: Draft | null;
  /** Throws `Problem` where the server refuses it. */
  onSave(draft: Draft, changes: DraftChanges): Promise<void>;
  onCancel(): void;
};

/** All of a draft to change, in place. Enter saves and accepts (Shift+Enter begins a line), Escape leaves it as it was. */
export function DraftEditForm({ draft: opened, now, onSave, onCancel }: DraftEditFormProps) {
  const { text } = useText();
  const words = text.review.edit;
  const [draft, setDraft] = useState(opened);
  const description = useRef<HTMLTextAreaElement>(null);
  const [typed, setEdited] = useState(() => editedFrom(draft));
  const [chosenBillable, setBillable] = useState<boolean | null>(null);
  const billableThere = useBillableDefault(typed);
  const isMoved = typed.budget_id !== draft.budget_id || typed.line_item_id !== draft.line_item_id;
  const edited = { ...typed, billable: chosenBillable ?? (isMoved && billableThere !== undefined ? billableThere : typed.billable) };
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const { data: suggested } = useQuery(suggestedTargetsQuery(draft.id));
  // What its own saving did is told where it was asked for.
  const isGone = now === null && !isBusy;
  const isChanged = now !== null && now.version !== draft.version && !isBusy;
  const changes = changesOf(draft, edited);
  const isTyped = !isBusy && (changes === null || Object.keys(changes).length > 0);
  const leaving = useLeaving({ day: draft.date, isAsked: isTyped, onLeave: onCancel });
  const problems = fieldProblems(problem, text.problems);
  const targetProblem = ['budget_id', 'line_item_id', 'task_id'].map((field) => problems.get(field)).find(Boolean);

  useEffect(() => {
    const field = description.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!changes || isBusy || isGone || isChanged) return;
    setBusy(true);
    try {
      await onSave(draft, changes);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  function takeOver(now: Draft): void {
    setEdited(rebased(typed, draft, now));
    setDraft(now);
    setProblem(null);
    description.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    leaving.leave();
  }

  return (
    <form className="draft-edit" aria-label={words.title} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      {(isGone || isChanged) && (
        <div className="draft-edit-wide">
          <Notice tone="problem">
            <p>{isGone ? words.gone : words.changed}</p>
            {isChanged && <Button onClick={() => takeOver(now)}>{words.takeOver}</Button>}
          </Notice>
        </div>
      )}
      <HoursField hours={edited.hours} onChange={(hours) => setEdited({ ...typed, hours })} />
      <Field label={text.words.description} problem={problems.get('description')}>
        {(wiring) => (
          <textarea
            className="input draft-edit-description"
            value={edited.description}
            rows={1}
            dir="auto"
            ref={description}
            maxLength={10_000}
            onChange={({ target }) => setEdited({ ...typed, description: target.value })}
            onKeyDown={saveAtEnter}
            {...wiring}
          />
        )}
      </Field>
      <div className="draft-edit-target">
        <TargetFields
          target={edited}
          onChange={(target) => setEdited({ ...typed, ...target })}
          names={{ budget: draft.budget_name, lineItem: draft.line_item_name, task: draft.task_title }}
          suggested={suggested}
        />
      </div>
      {targetProblem && (
        <p className="field-problem draft-edit-wide" role="alert">
          {targetProblem}
        </p>
      )}
      {problem !== null && problems.size === 0 && !isGone && !isChanged && (
        <div className="draft-edit-wide">
          <ProblemNotice error={problem} />
        </div>
      )}
      {now && changes && !isChanged && (
        <div className="draft-edit-wide draft-edit-effect">
          <AcceptEffect drafts={[now]} changes={changes} />
        </div>
      )}
      <div className="draft-edit-end">
        <Checkbox label={text.words.billable} checked={edited.billable} onChange={({ target }) => setBillable(target.checked)} />
        <Button onClick={onCancel}>{isGone ? text.words.close : text.words.cancel}</Button>
        <Button tone="primary" type="submit" icon="accept" busy={isBusy} disabled={edited.hours === null || isGone || isChanged}>
          {words.saveAndAccept}
        </Button>
      </div>
      <DiscardQuestion isOpen={leaving.isAsking} onDiscard={leaving.confirm} onStay={leaving.stay} />
    </form>
  );
}

function saveAtEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
