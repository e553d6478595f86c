import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CatalogueNoun } from '#web/api/catalogue-admin.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { AdminProblem } from '#web/screens/admin/admin-problem.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';
import type { ValueProblem } from './catalogue-values.ts';

type CatalogueFormProps = {
  title: string;
  noun: CatalogueNoun;
  /** What is wrong with what is typed; asked when it is sent. */
  check(): ValueProblem | null;
  /** Stores it, and answers with its name. */
  save(): Promise<string>;
  onClose(): void;
  children(problemAt: (problem: ValueProblem) => string | undefined): ReactNode;
};

/** What the dialogs for budgets, line items and tasks have in common: checking, saving, and telling what came of it. */
export function CatalogueForm({ title, noun, check, save, onClose, children }: CatalogueFormProps) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const queries = useQueryClient();
  const { show } = useToasts();
  const [found, setFound] = useState<ValueProblem | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wrong = check();
    setFound(wrong);
    if (wrong !== null || isBusy) return;
    setBusy(true);
    try {
      show(words.saved(briefly(await save())));
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
    await queries.invalidateQueries({ queryKey: [noun] });
  }

  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {problem !== null && <AdminProblem error={problem} taken={words.problems.taken} />}
        {children((one) => (found === one ? words.problems[one] : undefined))}
        <DialogActions>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button tone="primary" type="submit" busy={isBusy}>
            {text.words.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
