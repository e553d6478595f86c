import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type RemovedSampleData, removeSampleData, type SampleData, sampleDataQuery } from '#web/api/sample-data.ts';
import type { Me } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx';
import { EmptyState, ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { AdminProblem } from '#web/screens/admin/admin-problem.tsx';
import { useText } from '#web/text/text.tsx';
import { CountsList } from './counts-list.tsx';
import { Receipt } from './receipt.tsx';
import './sample-section.css';

/** What came with the demo, and how to be rid of it. */
export function SampleSection({ me }: { me: Me }) {
  const { text } = useText();
  const { data, error, refetch } = useQuery(sampleDataQuery);
  const [removed, setRemoved] = useState<RemovedSampleData | null>(null);
  return (
    <Page title={text.admin.sections.sample}>
      {removed && <Receipt removed={removed} timeZone={me.user.time_zone} />}
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={4} />}
      {data?.has_sample_data === 1 && <Present data={data} onRemoved={setRemoved} />}
      {data?.has_sample_data === 0 && !removed && (
        <EmptyState icon="info" title={text.admin.sample.none}>
          <p>{text.admin.sample.noneHint}</p>
        </EmptyState>
      )}
    </Page>
  );
}

function Present({ data, onRemoved }: { data: SampleData; onRemoved(removed: RemovedSampleData): void }) {
  const { text } = useText();
  const { sample: words } = text.admin;
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <p>{words.intro}</p>
      <section className="stack">
        <h2>{words.there}</h2>
        <CountsList counts={data} />
      </section>
      <section className="stack">
        <h2>{words.does}</h2>
        <ul className="sample-effects">
          {words.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        <p>
          <strong>{words.forGood}</strong>
        </p>
        <p>
          <Button tone="danger" onClick={() => setAsking(true)}>
            {words.remove}
          </Button>
        </p>
      </section>
      {isAsking && <RemoveDialog data={data} onRemoved={onRemoved} onClose={() => setAsking(false)} />}
    </>
  );
}

type RemoveDialogProps = { data: SampleData; onRemoved(removed: RemovedSampleData): void; onClose(): void };

function RemoveDialog({ data, onRemoved, onClose }: RemoveDialogProps) {
  const { text } = useText();
  const { sample: words } = text.admin;
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  async function remove(): Promise<void> {
    setBusy(true);
    try {
      const removed = await removeSampleData();
      onClose();
      onRemoved(removed);
      // It touches people, their time and the catalogue alike.
      await queries.invalidateQueries();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <ConfirmDialog
      title={words.confirmTitle}
      isOpen
      danger
      confirm={isBusy ? words.removing : words.remove}
      busy={isBusy}
      onConfirm={() => void remove()}
      onClose={() => !isBusy && onClose()}
    >
      {problem !== null && <AdminProblem error={problem} taken="" />}
      <p>{words.confirmText}</p>
      <CountsList counts={data} />
      <p>
        <strong>{words.forGood}</strong>
      </p>
    </ConfirmDialog>
  );
}
