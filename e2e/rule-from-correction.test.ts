import { expect, test } from 'vitest';
import { accessibilityProblems } from './support/browser.ts';
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

  test('of a draft whose title names its task is told beforehand that a rule would not move it, and after that it did not', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'named', title: 'ACME-12 Wrongly named', from: '17:00', until: '17:30' }]);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Wrongly named').press('Enter');
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: 'Make this a rule' }).click();
    await panel.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    expect(await panel.getByText('The rule would not move this draft').count()).toBe(0);
    await panel.getByRole('combobox', { name: 'Budget' }).fill('stud');
    await page.getByRole('option', { name: /Studio/ }).click();
    await panel.getByText('The rule would not move this draft: its title or branch names what to book on').waitFor();
    await panel.getByText('1 draft stays where it is in spite of a rule').waitFor();
    await panel.getByText('Nothing would change on these days.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await panel.getByRole('button', { name: /^Save the rule/ }).click();
    await panel.getByRole('button', { name: 'Draft the last 14 days again now' }).click();
    await panel.getByText('The days are drafted again.').waitFor();
    await panel.getByRole('button', { name: 'Back to the explanation' }).click();
    await panel.getByText(/^Rule \d “.*” holds for it too, but what the title or branch names comes first\./).waitFor();
  });
});
