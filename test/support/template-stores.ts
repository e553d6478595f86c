import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect, type StoreAddress } from '#db/connect.ts';
import { createPostgresDatabase, dropPostgresDatabase } from './postgres-databases.ts';

/** The migrated, otherwise empty stores that every test file copies; `postgres` is null where the run has no server. */
export type TemplateStores = {
  folder: string;
  sqliteFile: string;
  postgres: { adminUrl: string; database: string } | null;
};

declare module 'vitest' {
  interface ProvidedContext {
    templateStores: TemplateStores;
  }
}

/** Migrates one store per engine before the first test and removes all that the run made after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-test-'));
  const adminUrl = process.env['DAYBOOK_TEST_POSTGRES_URL'];
  const sqliteFile = join(folder, 'template.db');
  await migrateOnce({ sqliteFile });
  const postgres = adminUrl ? { adminUrl, database: `daybook_template_${randomUUID().slice(0, 8)}` } : null;
  if (postgres) await migrateOnce({ postgresUrl: await createPostgresDatabase(postgres.adminUrl, postgres.database) });
  project.provide('templateStores', { folder, sqliteFile, postgres });
  return async function removeTemplateStores() {
    if (postgres) await dropPostgresDatabase(postgres.adminUrl, postgres.database);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

async function migrateOnce(address: StoreAddress): Promise<void> {
  const store = connect(address);
  await store.migrate();
  await store.close();
}
