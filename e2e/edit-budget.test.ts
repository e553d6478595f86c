import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { draftRow, storedEntries } from './support/review.ts';

describeJourney('An edit', (stage) => {
  test('books on another budget, found by a few letters, and says before what that leaves', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'call', title: 'Call with somebody', from: '14:00', until: '15:00' }]);
    const page = await world.open(browser, world.eli, '/review');
    const row = draftRow(page, 'Call with somebody');
    await row.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('combobox', { name: 'Budget' }).fill('acm');
    await page.getByRole('option', { name: /Acme website/ }).click();
    await page.getByRole('combobox', { name: 'Line item' }).click();
    await page.getByRole('option', { name: /Development/ }).click();
    await page.getByRole('textbox', { name: 'Hours' }).fill('2:30');
    await page.getByRole('button', { name: 'Save and accept' }).click();
    await page.getByText('Changed and accepted, 2:30.').waitFor();
    expect(await storedEntries(world)).toMatchObject([{ hours: 2.5, budget_id: world.budgets.acme, description: 'Call with somebody' }]);
    await page.getByRole('link', { name: 'Timesheet' }).click();
    await page.getByText('Acme website').first().waitFor();
  });

  test('before accepting, each budget says what it would have left, and warns when that is less than nothing', async () => {
    const { browser, world } = stage();
    await world.send([
      { id: 'long', title: 'ACME-12 A very long day', from: '06:00', until: '13:30' },
      { id: 'short', title: 'ACME-12 A bit more', from: '16:00', until: '16:30' },
    ]);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'A bit more').getByRole('checkbox').check();
    await page.getByText('7:30 left → 7:00').first().waitFor();
    await draftRow(page, 'A very long day').getByRole('checkbox').check();
    await page.getByText('7:30 left → over by 0:30').first().waitFor();
  });
});
