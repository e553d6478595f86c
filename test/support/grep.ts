import { existsSync, readFileSync } from 'node:fs';
import type { App } from '#http/app.ts';
import type { TestStore } from './databases.ts';
import { readApiRoutes } from './openapi-routes.ts';
import { readContents } from './store-contents.ts';

/** The tables that hold `text` in any column, whatever its case. */
export async function tablesThatHold(store: TestStore, text: string): Promise<string[]> {
  const contents = Object.entries(await readContents(store));
  return contents.filter(([, rows]) => holds(JSON.stringify(rows), text)).map(([table]) => table);
}

/** The files of a SQLite store that hold `text` anywhere in their bytes; none for a server's. */
export function filesThatHold({ address }: TestStore, text: string): string[] {
  if (!('sqliteFile' in address)) return [];
  const files = ['', '-wal', '-journal'].map((suffix) => `${address.sqliteFile}${suffix}`).filter((file) => existsSync(file));
  return files.filter((file) => holds(readFileSync(file, 'latin1'), text));
}

export type Read = { url: string; status: number; body: string };

/** What every GET of the API that ends answers to a caller: each route without a query and with each of these, and for each of these ids. */
export async function readEverything(
  app: App,
  headers: Record<string, string>,
  ids: readonly string[],
  queries: readonly string[],
): Promise<Read[]> {
  const paths = readApiRoutes(app)
    .filter((route) => route.method === 'GET' && route.operation !== 'streamEvents')
    .flatMap(({ path }) => (path.includes('{id}') ? ids.map((id) => path.replace('{id}', encodeURIComponent(id))) : [path]));
  const urls = [
    '/livez',
    '/readyz',
    '/api/openapi.json',
    ...['', ...queries.map((query) => `?${query}`)].flatMap((query) => paths.map((path) => path + query)),
  ];
  const reads: Read[] = [];
  for (const url of urls) {
    const { statusCode, body } = await app.inject({ url, headers });
    reads.push({ url, status: statusCode, body });
  }
  return reads;
}

export function holds(haystack: string, text: string): boolean {
  return haystack.toLowerCase().includes(text.toLowerCase());
}
