// What the API costs over the bare driver, on both engines: `npm run bench:api`. Medians of five alternating runs, as ratios.
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { connect, type StoreAddress } from '#db/connect.ts';
import { buildApp } from '#http/app.ts';
import { openBareDriver } from './bare-driver.ts';
import { BULK, type Comparison, compareAccept, compareIngest, compareList } from './comparisons.ts';
import { startEcho } from './echo-server.ts';
import { addPendingDrafts, seedStore } from './fixtures.ts';
import { openClient } from './http-client.ts';

const PENDING_DRAFTS = 100;

async function benchEngine(engine: string, address: StoreAddress): Promise<void> {
  const store = connect(address);
  await store.migrate();
  const tokens = await seedStore(store);
  await addPendingDrafts(store, PENDING_DRAFTS);
  const server = { db: store.db, engine: store.engine, clock: Date.now, newId: v7, defaultTimeZone: 'UTC', wakeDrafting: () => {} };
  const app = await buildApp(server, { logger: false, trustProxy: false });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const echoServer = await startEcho();
  const client = openClient(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
  const echo = openClient(echoServer.origin);
  const bench = { store, bare: openBareDriver(address), client, echo, ...tokens };
  print(engine, await compareList(bench, 'drafts'));
  print(engine, await compareList(bench, 'signals'));
  print(engine, await compareAccept(bench, 1));
  print(engine, await compareAccept(bench, BULK));
  print(engine, await compareIngest(bench, 1));
  print(engine, await compareIngest(bench, 1_000));
  client.close();
  echo.close();
  echoServer.close();
  await app.close();
  await bench.bare.close();
  await store.close();
}

function print(engine: string, { name, units, unit, apiMs, limit, limitMs }: Comparison): void {
  const rate = (ms: number) => `${Math.round((units / ms) * 1000).toLocaleString('en')} ${unit}/s`;
  const columns = [
    engine.padEnd(11),
    name.padEnd(28),
    rate(apiMs).padStart(18),
    rate(limitMs).padStart(18),
    `${(apiMs / limitMs).toFixed(2)}× the time of ${limit}`,
  ];
  console.log(columns.join('  '));
}

const folder = await mkdtemp(join(tmpdir(), 'daybook-bench-'));
console.log(['engine'.padEnd(11), 'work'.padEnd(28), 'API'.padStart(18), 'limit'.padStart(18), 'ratio'].join('  '));
await benchEngine('SQLite', { sqliteFile: join(folder, 'daybook.db') });
const postgresUrl = process.env['DAYBOOK_TEST_POSTGRES_URL'];
if (postgresUrl) await benchEngine('PostgreSQL', { postgresUrl });
else console.log('PostgreSQL left out: run through node scripts/postgres.mjs --durable -- …');
await rm(folder, { recursive: true });
