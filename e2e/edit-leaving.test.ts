import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { draftRow } from './support/review.ts';

describeJourney('An edit that is left', (stage) => {
  test('keeps what was typed: Escape closes a list first, and asks then, as Back and another list do', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'call', title: 'ACME-12 A long call', from: '09:00', until: '11:00' }]);
    const page = await world.open(browser, world.eli, '/week');
    await page.getByRole('link', { name: 'Review' }).first().click();
    await page
      .getByText(/left → /)
      .first()
      .waitFor();
    await draftRow(page, 'A long call').getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Hours' }).fill('12:00');
    await page.locator('form').getByText('10:00 left → over by 2:00').first().waitFor();
    await page.getByRole('combobox', { name: 'Budget' }).focus();
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    const question = page.getByRole('dialog', { name: 'Discard what you changed?' });
    expect(await question.count()).toBe(0);
    const leave = [() => page.keyboard.press('Escape'), () => page.getByRole('link', { name: 'Dismissed' }).click(), () => page.goBack()];
    for (const way of leave) {
      await way();
      await question.getByRole('button', { name: 'Cancel' }).click();
      await question.waitFor({ state: 'hidden' });
      expect(await page.getByRole('textbox', { name: 'Hours' }).inputValue()).toBe('12:00');
    }
    await page.getByRole('textbox', { name: 'Hours' }).press('Escape');
    await question.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('textbox', { name: 'Hours' }).waitFor({ state: 'hidden' });
    await page
      .getByRole('grid')
      .getByRole('row', { name: /A long call/ })
      .press('Enter');
    const why = page.getByRole('dialog', { name: 'Why this draft?' });
    await why.waitFor();
    await page.goBack();
    await why.waitFor({ state: 'hidden' });
    await draftRow(page, 'A long call').waitFor();
  });

  test('stays, with what was typed, where the drafts can’t be read again for a while', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'lunch', title: 'Lunch with a client', from: '12:00', until: '13:00' }]);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    await draftRow(page, 'Lunch with').getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Description').fill('Lunch, and what was said there');
    const refused = page.waitForResponse((response) => response.status() === 500);
    await page.route('**/drafts?**', (route) => route.fulfill({ status: 500, json: {} }));
    await world.send([{ id: 'other', title: 'Another call', from: '15:00', until: '16:00' }]);
    await refused;
    await page.unroute('**/drafts?**');
    await world.send([{ id: 'third', title: 'A third call', from: '17:00', until: '18:00' }]);
    await draftRow(page, 'A third call').waitFor();
    expect(await page.getByLabel('Description').inputValue()).toBe('Lunch, and what was said there');
  });
});
