import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';

const WITH_A_MISTAKE = 'budget,client,code,budget_hours\nHarbor app,Harbor,HARBOR,120\nLight show,Light,LIGHT,many';
const GOOD = WITH_A_MISTAKE.replace('many', '80');

describeJourney('A catalogue import', (stage) => {
  test('names the bad line and stores nothing; once mended it says what it would make, and makes it', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.ada, '/admin/catalogue');
    await page.getByRole('button', { name: 'Import CSV' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type="file"]').setInputFiles(file(WITH_A_MISTAKE));
    await dialog.getByText('budget_hours').first().waitFor();
    expect(await budgetNames()).not.toContain('Harbor app');
    // Read out once: as what came of it, not as an alert besides.
    expect(await dialog.getByRole('alert').count()).toBe(0);
    expect(await dialog.getByRole('status').textContent()).toBe('1 place has to be put right first');
    await dialog.locator('input[type="file"]').setInputFiles(file(GOOD));
    await dialog.getByRole('button', { name: 'Import', exact: true }).waitFor();
    expect(await budgetNames()).not.toContain('Harbor app');
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Harbor app').first().waitFor();
    expect(await budgetNames()).toEqual(expect.arrayContaining(['Harbor app', 'Light show']));

    async function budgetNames(): Promise<string[]> {
      const { budgets } = (await world.call(world.ada, 'GET', '/api/budgets')) as { budgets: { name: string }[] };
      return budgets.map(({ name }) => name);
    }
  });
});

function file(text: string) {
  return { name: 'budgets.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}
