import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { suggestedTargetsQuery } from '#web/api/catalogue.ts';
import type { Draft, DraftChanges } from '#web/api/drafts.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { Checkbox, SelectField, TextField } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { TargetFields } from '#web/components/target-fields.tsx';
import { useText } from '#web/text/text.tsx';
import { type BulkEdit, bulkChanges, CLEARABLE, type Clearable, clearing, filledIn, NO_EDIT } from './bulk-changes.ts';
import './review-dialogs.css';

type BulkEditDialogProps = {
  drafts: readonly Draft[];
  /** Throws `Problem` where the server refuses it. */
  onSave(changes: DraftChanges): Promise<void>;
  onClose(): void;
};

/** The same values for many drafts, or none: each field is filled in, cleared, or left as it is on each. */
export function BulkEditDialog({ drafts, onSave, onClose }: BulkEditDialogProps) {
  const { text } = useText();
  const words = text.review.edit;
  const [edit, setEdit] = useState(NO_EDIT);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const { data: suggested } = useQuery(suggestedTargetsQuery(drafts[0]?.id ?? null));
  const changes = bulkChanges(edit);
  /** What becomes of a field where nothing is filled in. */
  const placeholderOf = (field: Clearable) => (edit.cleared.has(field) ? words.isCleared : words.asItIs);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    try {
      await onSave(changes);
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <Dialog title={words.bulkTitle(drafts.length)} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <p className="quiet">{words.bulkHint}</p>
        <TargetFields
          target={edit}
          onChange={(target) => setEdit(filledIn(edit, target))}
          suggested={suggested}
          placeholders={{
            budget_id: placeholderOf('budget_id'),
            line_item_id: placeholderOf('line_item_id'),
            task_id: placeholderOf('task_id'),
          }}
        />
        <TextField
          label={text.words.description}
          dir="auto"
          maxLength={10_000}
          placeholder={placeholderOf('description')}
          value={edit.description}
          onChange={({ target }) => setEdit(filledIn(edit, { description: target.value }))}
        />
        <SelectField
          label={text.words.billable}
          value={edit.billable ?? ''}
          onChange={({ target }) => setEdit({ ...edit, billable: target.value === '' ? null : target.value === '1' ? 1 : 0 })}
          options={[
            { value: '', label: words.asItIs },
            { value: '1', label: text.words.billable },
            { value: '0', label: text.words.notBillable },
          ]}
        />
        <ClearFields edit={edit} onChange={setEdit} />
        <Outcome changes={changes} />
        {problem !== null && <ProblemNotice error={problem} />}
        <DialogActions>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button tone="primary" type="submit" icon="accept" busy={isBusy} disabled={Object.keys(changes).length === 0}>
            {words.saveAndAccept}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** What shall be empty on all of them. */
function ClearFields({ edit, onChange }: { edit: BulkEdit; onChange(edit: BulkEdit): void }) {
  const { text } = useText();
  const names = useFieldNames();
  return (
    <fieldset className="clear-fields">
      <legend>{text.review.edit.clear}</legend>
      {CLEARABLE.map((field) => (
        <Checkbox
          key={field}
          label={names[field]}
          checked={edit.cleared.has(field)}
          disabled={field === 'line_item_id' && edit.cleared.has('budget_id')}
          onChange={({ target }) => onChange(clearing(edit, field, target.checked))}
        />
      ))}
    </fieldset>
  );
}

/** What saving would do to each of the drafts, in words. */
function Outcome({ changes }: { changes: DraftChanges }) {
  const { text, format } = useText();
  const names = useFieldNames();
  const fields = [...CLEARABLE, 'billable' as const].filter((field) => changes[field] !== undefined);
  const listed = (isCleared: boolean) =>
    format.list(fields.filter((field) => (changes[field] === null) === isCleared).map((field) => names[field]));
  const [set, cleared] = [listed(false), listed(true)];
  return (
    <p className="quiet small" role="status">
      {set !== '' && text.review.edit.willSet(set)} {cleared !== '' && text.review.edit.willClear(cleared)}
      {fields.length === 0 && text.review.edit.willStay}
    </p>
  );
}

function useFieldNames() {
  const { words } = useText().text;
  return {
    budget_id: words.budget,
    line_item_id: words.lineItem,
    task_id: words.task,
    description: words.description,
    billable: words.billable,
  };
}
