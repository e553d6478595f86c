import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, storedDrafts } from './support/review.ts';

describeJourney('A lost connection', (stage) => {
  test('is said, changes nothing unseen, and once it is back what came meanwhile is shown', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Lunch').waitFor();
    await page.context().setOffline(true);
    await page.getByText('Connection lost').waitFor();
    await draftRow(page, 'Lunch').getByRole('button', { name: 'Accept' }).click();
    await page.getByText('The server does not answer').waitFor();
    await draftRow(page, 'Lunch').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ Lunch: 'pending' });
    await world.send([{ id: 'late', title: 'Came while it was away', from: '17:00', until: '17:30' }]);
    await page.context().setOffline(false);
    await page.getByText('Connection lost').waitFor({ state: 'hidden' });
    await draftRow(page, 'Came while it was away').waitFor();
    await draftRow(page, 'Lunch').getByRole('button', { name: 'Accept' }).click();
    await expect.poll(async () => (await storedDrafts(world))['Lunch']).toBe('accepted');
  });

  test('holds back a screen that was not fetched yet, says so, and shows it with its looks once it is back', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/review');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('Connection lost').waitFor();
    await page.getByRole('link', { name: 'Week' }).click();
    await page.getByText('This screen comes by itself').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { level: 1, name: 'Week' }).waitFor();
    expect(await page.getByText('This screen comes by itself').count()).toBe(0);
    expect(await page.evaluate("[...document.styleSheets].some(({ href }) => href?.includes('week-screen'))")).toBe(true);
  });
});
