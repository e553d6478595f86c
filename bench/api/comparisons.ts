import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { medians, type Side } from '#bench/measure.ts';
import type { ConnectedStore } from '#db/connect.ts';
import type { BareDriver, SignalRow } from './bare-driver.ts';
import { addPendingDrafts, USER, USERS, userId } from './fixtures.ts';
import type { Client } from './http-client.ts';

export type Bench = { store: ConnectedStore; bare: BareDriver; client: Client; echo: Client; apiToken: string; serviceToken: string };

/** One line of the result: the API's and the limit's medians in milliseconds, and how many units of work each did. */
export type Comparison = { name: string; units: number; unit: string; apiMs: number; limit: string; limitMs: number };

const CALLS = 20;
export const BULK = 200;
const MS_PER_MINUTE = 60_000;

/** Ingest of `perCall` signals a call against the same rows on the bare driver, one transaction a call. */
export async function compareIngest(bench: Bench, perCall: number): Promise<Comparison> {
  const calls = perCall === 1 ? CALLS * 5 : CALLS;
  const result = await medians([
    {
      name: 'api',
      run: async () => {
        for (let call = 0; call < calls; call += 1) {
          const signals = signalsToSend(perCall).map(({ started_on: _, created_at: __, updated_at: ___, ...signal }) => ({
            ...signal,
            started_at: isoOf(signal.started_at),
            ended_at: isoOf(signal.ended_at),
          }));
          await bench.client.send(
            'POST',
            '/api/auto-tracking/ingest',
            { 'x-service-token': bench.serviceToken },
            JSON.stringify({ signals }),
          );
        }
      },
    },
    {
      name: 'limit',
      run: async () => {
        for (let call = 0; call < calls; call += 1) await bench.bare.insertSignals(signalsToSend(perCall));
      },
    },
  ]);
  return toComparison(`ingest, ${perCall} a call`, { units: calls * perCall, unit: 'rows', limit: 'bare driver' }, result);
}

/** A list against its statement on the bare driver plus an HTTP echo of as many bytes. */
export async function compareList(bench: Bench, list: 'drafts' | 'signals'): Promise<Comparison> {
  const headers = { authorization: `Bearer ${bench.apiToken}` };
  const path = `/api/auto-tracking/${list}`;
  const bytes = Buffer.byteLength(await bench.client.send('GET', path, headers));
  const query = () => (list === 'drafts' ? bench.bare.listDrafts(USER) : bench.bare.listSignals(USER));
  const result = await medians([
    repeat('api', () => bench.client.send('GET', path, headers)),
    repeat('limit', async () => {
      await query();
      await bench.echo.send('GET', `/?bytes=${bytes}`, {});
    }),
  ]);
  return toComparison(`list ${list}`, { units: CALLS, unit: 'calls', limit: 'bare query + HTTP echo' }, result);
}

/** Accepting drafts, one a call or many, against the same two statements a draft on the bare driver plus an HTTP echo. */
export async function compareAccept(bench: Bench, perCall: 1 | typeof BULK): Promise<Comparison> {
  const headers = { authorization: `Bearer ${bench.apiToken}` };
  const calls = perCall === 1 ? CALLS : 2;
  const result = await medians([
    {
      name: 'api',
      run: async () => {
        for (const ids of chunk(await addPendingDrafts(bench.store, calls * perCall), perCall)) {
          if (perCall === 1) await bench.client.send('POST', `/api/auto-tracking/drafts/${ids[0]}/accept`, headers);
          else await bench.client.send('POST', '/api/auto-tracking/drafts/accept-bulk', headers, JSON.stringify({ ids }));
        }
      },
    },
    {
      name: 'limit',
      run: async () => {
        for (const ids of chunk(await addPendingDrafts(bench.store, calls * perCall), perCall)) {
          await bench.bare.acceptDrafts(USER, ids);
          await bench.echo.send('POST', '/?bytes=80', {}, JSON.stringify({ ids }));
        }
      },
    },
  ]);
  return toComparison(
    perCall === 1 ? 'accept' : `accept in bulk, ${perCall} a call`,
    { units: calls * perCall, unit: 'drafts', limit: 'bare statements + HTTP echo' },
    result,
  );
}

function signalsToSend(count: number): SignalRow[] {
  const now = Date.now();
  const nothing = { duration_minutes: null, matched_budget_id: null, matched_task_id: null };
  return Array.from({ length: count }, (_, index) => {
    const started_at = now - (index % 600) * MS_PER_MINUTE;
    const what = { source: 'git', source_id: randomUUID(), signal_type: 'commit', title: 'Fix the login page for small screens' };
    const when = { started_at, ended_at: started_at + 30 * MS_PER_MINUTE, started_on: '2026-03-10', created_at: now, updated_at: now };
    return {
      id: v7(),
      user_id: userId(index % USERS),
      ...what,
      ...when,
      metadata: '{"repository":"acme/web","branch":"main"}',
      ...nothing,
    };
  });
}

function isoOf(at: SignalRow[keyof SignalRow]): string {
  return new Date(Number(at)).toISOString();
}

function repeat(name: string, call: () => Promise<unknown>): Side {
  return {
    name,
    run: async () => {
      for (let index = 0; index < CALLS; index += 1) await call();
    },
  };
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function toComparison(name: string, work: Pick<Comparison, 'units' | 'unit' | 'limit'>, result: Map<string, number>): Comparison {
  return { name, ...work, apiMs: result.get('api') ?? Number.NaN, limitMs: result.get('limit') ?? Number.NaN };
}
