import type { ApiClient } from '#cli/client/api-client.ts';
import { startProgress } from '#cli/terminal/progress.ts';
import type { Terminal } from '#cli/terminal/terminal.ts';
import type { CollectedSignal } from '#domain/collected-signal.ts';
import type { Rejection } from '#domain/ingest-item.ts';

/** Half of what a call may weigh. */
const MOST_BYTES_A_CALL = 8 * 1_048_576;

/** What became of the signals sent. `stored`: new or changed. */
export type SendReport = { sent: number; stored: number; rejected: Rejection[] };

/** Hands signals in, batch by batch and each again until it arrives: their ids make that harmless. The last one waits until drafts are made of them. */
export async function sendSignals(
  client: ApiClient,
  terminal: Terminal,
  signals: readonly CollectedSignal[],
  options: { userId: string; batchSize: number },
): Promise<SendReport> {
  const batches = toBatches(signals, options.batchSize);
  const report: SendReport = { sent: 0, stored: 0, rejected: [] };
  const progress = await startProgress(terminal, 'Sending signals', signals.length);
  try {
    for (const [at, batch] of batches.entries()) {
      const isLast = at === batches.length - 1;
      const answer = await sendBatch(client, batch, options.userId, isLast);
      report.rejected.push(...answer.rejected.map((rejection) => ({ ...rejection, index: rejection.index + report.sent })));
      report.sent += batch.length;
      report.stored += answer.signals_ingested;
      progress.advance(batch.length, at === batches.length - 2 ? 'Making drafts' : 'Sending signals');
    }
  } finally {
    progress.stop(`${report.sent} of ${signals.length} sent`);
  }
  return report;
}

async function sendBatch(client: ApiClient, batch: readonly CollectedSignal[], userId: string, isLast: boolean) {
  const body = { signals: batch.map((signal) => ({ ...signal, user_id: userId })), drafts: [] };
  const headers: Record<string, string> = isLast ? { prefer: 'wait' } : {};
  const answer = await client.call<{ signals_ingested: number; rejected?: Rejection[] }>('POST', '/api/auto-tracking/ingest', {
    body,
    headers,
    repeatable: true,
  });
  return { ...answer, rejected: answer.rejected ?? [] };
}

/** At most so many signals in one, and never more than a call may weigh. */
export function toBatches(signals: readonly CollectedSignal[], batchSize: number): CollectedSignal[][] {
  const batches: CollectedSignal[][] = [];
  let bytes = 0;
  for (const signal of signals) {
    const weight = Buffer.byteLength(JSON.stringify(signal));
    const last = batches.at(-1);
    if (last && last.length < batchSize && bytes + weight <= MOST_BYTES_A_CALL) {
      last.push(signal);
      bytes += weight;
    } else {
      batches.push([signal]);
      bytes = weight;
    }
  }
  return batches;
}
