import { expect, test } from 'vitest';
import { addDays, type Day, weekStart } from '#domain/day.ts';
import { describeJourney } from './support/journey.ts';
import { draftRow, draftRows } from './support/review.ts';

describeJourney('A gap in the timeline', (stage) => {
  test('offers what waits beside it, whatever the list shows, and says where nothing does', async () => {
    const { browser, world } = stage();
    const date = lastWorkingDay(world.day);
    await world.send([{ id: 'call', title: 'ACME-12 A call', from: '10:00', until: '11:00', date }]);
    const page = await world.open(browser, world.eli, `/review?day=${date}&q=nothing`);
    await page.getByRole('button', { name: 'Table' }).click();
    const gaps = page.getByRole('button', { name: 'Extend a draft into this gap' });
    await gaps.first().click();
    const dialog = page.getByRole('dialog', { name: 'Extend a draft' });
    await dialog.getByText('ACME-12 A call').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Clear the search' }).click();
    await draftRow(page, 'A call').getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => draftRows(page).count()).toBe(0);
    await gaps.first().click();
    await dialog.getByText('There is no pending draft beside this gap.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('[');
    await expect.poll(() => new URL(page.url()).searchParams.get('day')).toBe(addDays(date, -1));
    expect(await dialog.count()).toBe(0);
  });
});

/** On others there are no working hours, so no gaps in them. */
function lastWorkingDay(day: Day): Day {
  const friday = addDays(weekStart(day), 4);
  return day < friday ? day : friday;
}
