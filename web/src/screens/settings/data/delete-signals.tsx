import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  ALL_SIGNALS,
  countSignals,
  type DeletedSignals,
  deleteSignals,
  type SignalSelection,
  signalCountsQuery,
} from '#web/api/my-data.ts';
import { Button } from '#web/components/button.tsx';
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx';
import { SelectField, TextField } from '#web/components/field.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { useText } from '#web/text/text.tsx';
import { SignalCounts } from './signal-counts.tsx';

type Asked = { selection: SignalSelection; counts: DeletedSignals };

/** Deletes signals for good: first it counts them, then it asks, then it says what has gone. */
export function DeleteSignals({ timeZone }: { timeZone: string }) {
  const { text } = useText();
  const { data: words } = text.settings;
  const queries = useQueryClient();
  const { data: sources = [] } = useQuery(signalCountsQuery);
  const [before, setBefore] = useState('');
  const [source, setSource] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [receipt, setReceipt] = useState<DeletedSignals | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const nameOf = (one: string) => text.words.sources[one] ?? one;

  async function count(event: FormEvent): Promise<void> {
    event.preventDefault();
    const selection = before === '' && source === '' ? ALL_SIGNALS : { ...(before !== '' && { before }), ...(source !== '' && { source }) };
    await attempt(async () => {
      setReceipt(null);
      setAsked({ selection, counts: await countSignals(selection) });
    });
  }

  async function remove({ selection }: Asked): Promise<void> {
    await attempt(async () => {
      setReceipt(await deleteSignals(selection));
      setBefore('');
      // A source without signals is no choice any more.
      setSource('');
      await queries.invalidateQueries();
    });
    setAsked(null);
  }

  async function attempt(run: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblem(null);
    await run().catch(setProblem);
    setBusy(false);
  }

  return (
    <>
      <form className="stack" noValidate onSubmit={(event) => void count(event)}>
        <div className="setting-row">
          <TextField
            label={words.before}
            type="date"
            hint={words.beforeHint}
            value={before}
            onChange={({ currentTarget: { value } }) => setBefore(value)}
          />
          <SelectField
            label={text.words.source}
            value={source}
            options={[{ value: '', label: words.anySource }, ...sources.map((one) => ({ value: one.source, label: nameOf(one.source) }))]}
            onChange={({ currentTarget: { value } }) => setSource(value)}
          />
        </div>
        {problem !== null && <ProblemNotice error={problem} />}
        <p>
          <Button type="submit" busy={isBusy}>
            {words.count}
          </Button>
        </p>
      </form>
      {receipt && <Receipt receipt={receipt} timeZone={timeZone} />}
      {asked && <AskDialog asked={asked} isBusy={isBusy} onConfirm={() => void remove(asked)} onClose={() => !isBusy && setAsked(null)} />}
    </>
  );
}

type AskDialogProps = { asked: Asked; isBusy: boolean; onConfirm(): void; onClose(): void };

function AskDialog({ asked: { counts }, isBusy, onConfirm, onClose }: AskDialogProps) {
  const { text } = useText();
  const { data: words } = text.settings;
  const isNothing = counts.signals === 0;
  return (
    <ConfirmDialog
      title={isNothing ? words.nothingTitle : words.confirmTitle(counts.signals)}
      isOpen
      danger={!isNothing}
      confirm={isNothing ? text.words.close : words.confirm}
      busy={isBusy}
      onConfirm={isNothing ? onClose : onConfirm}
      onClose={onClose}
    >
      {isNothing ? (
        <p>{words.nothingText}</p>
      ) : (
        <>
          <SignalCounts counts={counts} />
          <p>{words.confirmText}</p>
          <p>
            <strong>{words.forGood}</strong>
          </p>
        </>
      )}
    </ConfirmDialog>
  );
}

function Receipt({ receipt, timeZone }: { receipt: DeletedSignals; timeZone: string }) {
  const { text, format } = useText();
  const { data: words } = text.settings;
  return (
    <div role="status">
      <Notice tone="good">
        <p>{words.deleted}</p>
        <SignalCounts counts={receipt} />
        {receipt.at && <p className="quiet small">{words.receipt(receipt.receipt_id ?? '', format.moment(receipt.at, timeZone))}</p>}
      </Notice>
    </div>
  );
}
