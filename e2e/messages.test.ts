import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keepScreenshot } from './support/browser.ts';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow } from './support/review.ts';

/** A laptop, a tablet, a phone, and a laptop at 200 %. */
const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
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
    for (const title of ['Lunch', 'ACME-12 Stand-up']) await draftRow(page, title).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Accept 2' }).waitFor();
    await page.getByText('There is nothing to undo.').hover();
    await expect.poll(() => coveredParts(page)).toEqual([]);
    await keepScreenshot(page, `messages-${viewport.width}`);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => coveredParts(page)).toEqual([]);
    expect(await page.locator('.toast').evaluate((toast) => toast.getBoundingClientRect().top)).toBeGreaterThan(0);
  });
});

/** What of the bar, its buttons and its words, lies under a message. */
function coveredParts(page: Page): Promise<string[]> {
  return page.locator('.selection-bar').evaluate((bar) => {
    const [toast] = [...document.querySelectorAll('.toast')].map((one) => one.getBoundingClientRect());
    if (!toast) return ['no message'];
    return [bar, ...bar.querySelectorAll('button, li')].flatMap((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const isCovered = left < toast.right && right > toast.left && top < toast.bottom && bottom > toast.top;
      return isCovered ? `${part.tagName} ${part.textContent}` : [];
    });
  });
}
