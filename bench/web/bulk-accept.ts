import type { Figure } from './main.ts';
import { DRAFT_ROW, longestTask, now, openSlowPage, type Scene } from './scene.ts';

const ACCEPTED = 200;
const LONG_TASK_MS = 50;
/** Until what the answer and the live event have read again is drawn. */
const SETTLED_MS = 2_000;

/** Selects 200 drafts, accepts them, and undoes it, so that the next run meets the same 1,000: the longest task of the accept. */
export async function measureBulkAccept(scene: Scene): Promise<Figure[]> {
  const { page } = await openSlowPage(scene);
  await page.goto(`${scene.world.server.address}/review?day=all`);
  await page.locator(DRAFT_ROW).first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  for (let row = 1; row < ACCEPTED; row += 1) await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  const startedAt = await now(page);
  // Whoever looks for a button by its name meanwhile computes the names of all in the page, and is the longest task himself.
  const answered = page.waitForResponse((response) => response.url().endsWith('/accept-bulk'));
  await page.keyboard.press('a');
  await answered;
  const doneAt = await now(page);
  await page.waitForTimeout(SETTLED_MS);
  const longest = await longestTask(page, startedAt);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone.').waitFor();
  await page.context().close();
  return [
    { name: `accepting ${ACCEPTED} at once: longest task`, value: longest, limit: LONG_TASK_MS, unit: 'ms', of: 'a long task' },
    { name: '… until the server has answered', value: doneAt - startedAt, limit: 1_000, unit: 'ms', of: 'a second' },
  ];
}
