import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, draftRows } from './support/review.ts';

describeJourney('What has the focus goes', (stage) => {
  test('with the last draft of a day: the title has it', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY.slice(0, 2));
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Stand-up').waitFor();
    for (const left of [1, 0]) {
      await page.keyboard.press(left === 1 ? 'j' : 'k');
      await page.keyboard.press('a');
      await expect.poll(() => draftRows(page).count()).toBe(left);
    }
    await expect.poll(() => focused(page)).toBe('H1');
  });

  test('with the bar of a selection that is cleared: the row that keys act on has it', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, '/review');
    for (const what of ['Lunch', 'Call with somebody']) await draftRow(page, what).getByRole('checkbox').check();
    await page.getByRole('button', { name: /^Edit 2/ }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('BUTTON');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('DIV row');
  });

  test('with a week that is approved as a whole: the title has it', async () => {
    const { browser, world } = stage();
    for (const date of [world.day, addDays(world.day, -7)]) {
      await world.call(world.eli, 'POST', '/api/time-entries', { date, hours: 1, budget_id: world.budgets.acme });
    }
    const page = await world.open(browser, world.mia, '/approvals');
    for (const left of [1, 0]) {
      const approveAll = page.getByRole('button', { name: 'Approve all' });
      await approveAll.first().press('Enter');
      await expect.poll(() => approveAll.count()).toBe(left);
      await expect.poll(() => focused(page)).toBe('H1');
    }
  });
});

function focused(page: Page): Promise<unknown> {
  return page.evaluate('[document.activeElement.tagName, document.activeElement.getAttribute("role")].filter(Boolean).join(" ")');
}
