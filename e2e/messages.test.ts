import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keepScreenshot } from './support/browser.ts';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow } from './support/review.ts';

/** As wide as a laptop, a tablet, a phone, and a laptop at 200 %, and so low that the bar stands at the lower edge. */
const WINDOWS = [
  { width: 1440, height: 640 },
  { width: 820, height: 600 },
  { width: 390, height: 844 },
  { width: 720, height: 450 },
];

describeJourney('Messages', (stage) => {
  test.each(WINDOWS)('cover no button of the selection and none of its effect ($width × $height)', async (viewport) => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`, { viewport });
    await draftRow(page, 'Lunch').waitFor();
    await page.keyboard.press('u');
    await page.getByText('There is nothing to undo.').waitFor();
    // The pointer stays on it from now on, so that it does not go by itself.
    await page.getByText('There is nothing to undo.').hover();
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Accept 2' }).waitFor();
    await expect.poll(() => coveredParts(page)).toEqual([]);
    await keepScreenshot(page, `messages-${viewport.width}`);
    await page.mouse.wheel(0, 5_000);
    await expect.poll(() => coveredParts(page)).toEqual([]);
    expect((await boxOf(page.locator('.toast'))).y).toBeGreaterThan(0);
  });
});

/** What of the bar, its buttons and its words, lies under the message. */
async function coveredParts(page: Page): Promise<string[]> {
  const toast = await boxOf(page.locator('.toast'));
  const bar = page.locator('.selection-bar');
  const covered: string[] = [];
  for (const part of [bar, ...(await bar.locator('button, li').all())]) {
    const box = await boxOf(part);
    const isBeside = box.x >= toast.x + toast.width || box.x + box.width <= toast.x;
    const isAboveOrBelow = box.y >= toast.y + toast.height || box.y + box.height <= toast.y;
    if (!isBeside && !isAboveOrBelow) covered.push((await part.textContent()) ?? '');
  }
  return covered;
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  return box;
}
