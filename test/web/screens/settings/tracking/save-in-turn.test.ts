import { expect, test } from 'vitest';
import { saveInTurn } from '#web/screens/settings/tracking/save-in-turn.ts';

const seen = { preferences: 3, drafting_settings: 7 };
const refused = () => Promise.reject(new Error('refused'));

test('saves each part on its own version, and leaves out those without a change', async () => {
  const saved: number[] = [];
  const save = async (version: number) => saved.push(version);
  await saveInTurn([{ key: 'drafting_settings', save }, null, { key: 'preferences', save }], seen, () => undefined);
  expect(saved).toEqual([7, 3]);
});

test('has told of the part that was saved where the next one is refused', async () => {
  let now = seen;
  const saving = saveInTurn(
    [
      { key: 'drafting_settings', save: async () => undefined },
      { key: 'preferences', save: refused },
    ],
    seen,
    (written) => {
      now = written;
    },
  );
  await expect(saving).rejects.toThrow('refused');
  expect(now).toEqual({ preferences: 3, drafting_settings: 8 });
});
