import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { draftRow } from './support/review.ts';

describeJourney('A correction', (stage) => {
  test('becomes a rule, after its dry run has shown what it does, and the next draft follows it', async () => {
    const { browser, world } = stage();
    await world.send([
      { id: 'one', title: 'Sync with the Acme people', from: '09:00', until: '10:00' },
      { id: 'two', title: 'Sync with the Acme people', from: '14:00', until: '14:30' },
    ]);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Sync with').first().getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('combobox', { name: 'Budget' }).fill('acm');
    await page.getByRole('option', { name: /Acme website/ }).click();
    await page.getByRole('button', { name: 'Save and accept' }).click();
    // Its text stands in one line, whatever there is to press beside it.
    const told = await page.getByText(/^Changed and accepted/).boundingBox();
    expect(told?.height).toBeLessThan(40);
    await page.getByRole('button', { name: 'Make this a rule' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('the title contains “Sync with the Acme people”').waitFor();
    await panel.getByText(/1 changed|1 draft changed|\d drafts? changed/).waitFor();
    await panel.getByRole('button', { name: /^Save the rule/ }).click();
    await page.getByText('The rule is saved.').waitFor();
    const { preferences } = (await world.call(world.eli, 'GET', '/api/auto-tracking/preferences')) as {
      preferences: { custom_rules: object[] };
    };
    expect(preferences.custom_rules).toMatchObject([{ when: { field: 'title' }, then: { budget_id: world.budgets.acme } }]);
    await world.send([{ id: 'three', title: 'Sync with the Acme people', from: '16:00', until: '16:30' }]);
    await expect.poll(() => draftRow(page, 'Sync with').filter({ hasText: 'Acme website' }).count()).toBeGreaterThan(0);
  });
});
