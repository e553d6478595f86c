// `npm run openapi` writes openapi.json from the routes' own schemas, and the types of the web app's client from that; `--check` exits with 1
// where a committed file differs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { v7 } from 'uuid';
import { connect } from '#db/connect.ts';
import { buildApp } from '#http/app.ts';

const ROOT = join(import.meta.dirname, '..');

type Document = { paths?: object; components?: { schemas?: object } };

const document = await readDocument();
const files = { 'openapi.json': document, 'web/src/api/openapi.d.ts': await clientTypes(document) };
for (const [file, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) {
    writeFileSync(join(ROOT, file), text);
    console.log(`Wrote ${file}`);
  } else if (readCommitted(file) !== text) {
    console.error(`${file} is not what the routes say. Run: npm run openapi`);
    process.exitCode = 1;
  }
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

async function clientTypes(document: string): Promise<string> {
  const note = '// Generated from openapi.json by `npm run openapi`.\n';
  return note + astToString(await openapiTypes(document, { alphabetize: true }));
}

function readCommitted(file: string): string {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return '';
  }
}
