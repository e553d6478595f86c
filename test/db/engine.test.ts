import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Store } from '#db/engine.ts';
import { listSignalsByIds, saveSignals } from '#db/signals.ts';
import type { Signal } from '#domain/signal.ts';
import { addUser, TEST_NOW } from '#test/app.ts';
import { describeOnEachDatabase, type TestStore } from '#test/databases.ts';

const LONG_ENOUGH_TO_OVERTAKE_MS = 50;

describeOnEachDatabase('Bulk reads and writes beside somebody else’s transaction', (store) => {
  test('read nothing that is not committed', async () => {
    const signal = signalOf((await addUser(store)).user_id);
    const { overtaking } = await duringRolledBack(store, signal, () => listSignalsByIds(store, signal.user_id, [signal.id]));
    expect(await overtaking).toEqual([]);
  });

  test('are not undone with it', async () => {
    const [theirs, ours] = [signalOf((await addUser(store)).user_id), signalOf((await addUser(store)).user_id)];
    const { overtaking } = await duringRolledBack(store, theirs, () => saveSignals(store, [ours]));
    await overtaking;
    expect(await listSignalsByIds(store, ours.user_id, [ours.id])).toEqual([ours]);
  });

  test('see in a transaction what it wrote itself', async () => {
    const signal = signalOf((await addUser(store)).user_id);
    await store.db.transaction().execute(async (db) => {
      await saveSignals({ engine: store.engine, db }, [signal]);
      expect(await listSignalsByIds({ engine: store.engine, db }, signal.user_id, [signal.id])).toEqual([signal]);
    });
  });
});

/** Starts `overtake` in the middle of a transaction that writes `signal` and is then rolled back. */
async function duringRolledBack<T>(store: TestStore, signal: Signal, overtake: () => Promise<T>): Promise<{ overtaking: Promise<T> }> {
  let overtaking: Promise<T> | undefined;
  const transaction = store.db.transaction().execute(async (db) => {
    const inside: Store = { engine: store.engine, db };
    await saveSignals(inside, [signal]);
    overtaking = overtake();
    await setTimeout(LONG_ENOUGH_TO_OVERTAKE_MS);
    throw new Error('Rolled back.');
  });
  await expect(transaction).rejects.toThrow('Rolled back.');
  return { overtaking: overtaking as Promise<T> };
}

function signalOf(user_id: string): Signal {
  return {
    user_id,
    id: 'git-1',
    source: 'git',
    source_id: '1',
    signal_type: 'commit',
    title: 'Begin',
    started_at: TEST_NOW,
    ended_at: null,
    duration_minutes: null,
    metadata: '{}',
    matched_budget_id: null,
    matched_task_id: null,
    started_on: '2026-03-10',
    created_at: TEST_NOW,
    updated_at: TEST_NOW,
  };
}
