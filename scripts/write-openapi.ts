// `npm run openapi` writes openapi.json from the routes' own schemas; `--check` exits with 1 where the committed file differs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { connect } from '#db/connect.ts';
import { buildApp } from '#http/app.ts';

const FILE = join(import.meta.dirname, '..', 'openapi.json');

type Document = { paths?: object; components?: { schemas?: object } };

const document = await readDocument();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, document);
  console.log(`Wrote ${FILE}`);
} else if (readCommitted() !== document) {
  console.error('openapi.json is not what the routes say. Run: npm run openapi');
  process.exitCode = 1;
}

/** The document as text, with paths and schemas in the order of their names, so that a change shows as itself alone. */
async function readDocument(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-openapi-'));
  const store = connect({ sqliteFile: join(folder, 'empty.db') });
  const server = { db: store.db, engine: store.engine, clock: Date.now, newId: v7, defaultTimeZone: 'UTC', wakeDrafting() {} };
  const app = await buildApp(server, { logger: false, trustProxy: false });
  await app.ready();
  const found = app.swagger() as Document;
  const components = { ...found.components, schemas: inOrder(found.components?.schemas) };
  const text = `${JSON.stringify({ ...found, components, paths: inOrder(found.paths) }, null, 2)}\n`;
  await app.close();
  await store.close();
  rmSync(folder, { recursive: true });
  return text;
}

function inOrder(named: object = {}): object {
  return Object.fromEntries(Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function readCommitted(): string {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}
