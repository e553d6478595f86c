import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { suggestedTargetsQuery } from '#web/api/catalogue.ts';
import type { Draft, DraftChanges } from '#web/api/drafts.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { SelectField, TextField } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import type { Target } from '#web/components/target-choices.ts';
import { TargetFields } from '#web/components/target-fields.tsx';
import { useText } from '#web/text/text.tsx';

type BulkEditDialogProps = {
  drafts: readonly Draft[];
  /** Throws `Problem` where the server refuses it. */
  onSave(changes: DraftChanges): Promise<void>;
  onClose(): void;
};

const NOWHERE: Target = { budget_id: null, line_item_id: null, task_id: null };

/** The same values for many drafts. What is left empty stays as it is on each. */
export function BulkEditDialog({ drafts, onSave, onClose }: BulkEditDialogProps) {
  const { text } = useText();
  const words = text.review.edit;
  const [target, setTarget] = useState(NOWHERE);
  const [description, setDescription] = useState('');
  const [billable, setBillable] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const { data: suggested } = useQuery(suggestedTargetsQuery(drafts[0]?.id ?? null));
  const changes = bulkChanges(target, description, billable);

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
        <TargetFields target={target} onChange={setTarget} suggested={suggested} />
        <TextField
          label={text.words.description}
          dir="auto"
          maxLength={10_000}
          value={description}
          onChange={({ target }) => setDescription(target.value)}
        />
        <SelectField
          label={text.words.billable}
          value={billable}
          onChange={({ target }) => setBillable(target.value)}
          options={[
            { value: '', label: words.asItIs },
            { value: '1', label: text.words.billable },
            { value: '0', label: text.words.notBillable },
          ]}
        />
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

function bulkChanges({ budget_id, line_item_id, task_id }: Target, description: string, billable: string): DraftChanges {
  return {
    ...(budget_id !== null && { budget_id }),
    ...(line_item_id !== null && { line_item_id }),
    ...(task_id !== null && { task_id }),
    ...(description.trim() !== '' && { description: description.trim() }),
    ...(billable !== '' && { billable: billable === '1' ? 1 : 0 }),
  };
}
