import { expect, test } from 'vitest';
import { describeOnEachDatabase, POSTGRESQL, SQLITE } from '#test/databases.ts';

const read: string[] = [];

describeOnEachDatabase('A test store', (store) => {
  let tookApart: unknown;
  try {
    tookApart = store.db;
  } catch (error) {
    tookApart = error;
  }

  test('is the engine its suite names', ({ task }) => {
    expect(task.suite?.name).toBe(`A test store on ${store.engine.name === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`);
    read.push(store.engine.name);
  });

  test('is migrated and has no user', async () => {
    expect(await store.db.selectFrom('users').selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom('tool_permissions').selectAll().execute()).not.toEqual([]);
  });

  test('is not open while its block is read', () => {
    expect(tookApart).toBeInstanceOf(Error);
  });
});

test('every available engine had its turn', () => {
  expect(read).toEqual(POSTGRESQL.available ? ['sqlite', 'postgres'] : ['sqlite']);
  expect(SQLITE.available).toBe(true);
});
