import { expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, draftRows } from './support/review.ts';

describeJourney('The list of a review', (stage) => {
  test('says nothing of a day before it is read, and marks which list it shows', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    await draftRows(page).first().waitFor();
    const { promise: answer, resolve: letAnswer } = Promise.withResolvers<void>();
    await page.route('**/auto-tracking/days?*', (route) => answer.then(() => route.continue()));
    await page.keyboard.press('[');
    await page.waitForURL(`**day=${addDays(world.day, -1)}*`);
    const main = page.locator('.review-main');
    // Code that is fetched shows the same skeleton: only time tells that nothing comes after it.
    await page.waitForTimeout(500);
    expect(await main.getByText('Nothing').count()).toBe(0);
    letAnswer();
    await main.getByText('Nothing is booked on this day yet').waitFor();

    await page.getByRole('link', { name: 'Dismissed' }).click();
    await main.getByText('Nothing was dismissed').waitFor();
    expect(await page.locator('.status-filter [aria-current]').allTextContents()).toEqual(['Dismissed']);
    await page.context().close();
  });

  test('tells what becomes of line items before a single draft is accepted', async () => {
    const { browser, world } = stage();
    const { line_items } = (await world.call(world.ada, 'GET', `/api/line-items?budget_id=${world.budgets.acme}`)) as {
      line_items: { id: string; name: string }[];
    };
    const development = line_items.find(({ name }) => name === 'Development');
    await world.call(world.ada, 'PATCH', `/api/line-items/${development?.id}`, { hours: 4 });
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    await draftRow(page, 'Stand-up').click();
    const strip = page.getByRole('region', { name: 'What accepting does to budgets' });
    await strip.getByText('Development').waitFor();
    expect(await strip.innerText()).toContain('4:00 left → 3:30');
    expect(await page.locator('.group-heading-effect').first().innerText()).toContain('Development');
    await page.context().close();
  });

  test('keeps the row that was just selected in sight above the bar, also in a low window', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`, { viewport: { width: 720, height: 450 } });
    await draftRows(page).first().waitFor();
    for (const key of ['j', 'j', 'j', 'j', 'x']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Accept 1' }).waitFor();
    await expect.poll(() => page.evaluate(ROOM_BELOW_ROW)).toBeGreaterThanOrEqual(0);
    await page.context().close();
  });
});

/** How many pixels the row with the focus ends above the bar. */
const ROOM_BELOW_ROW = `document.querySelector('.selection-bar').getBoundingClientRect().top
  - document.activeElement.closest('[role="row"]').getBoundingClientRect().bottom`;
