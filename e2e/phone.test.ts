import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from './support/browser.ts';
import { describeJourney } from './support/journey.ts';
import { A_DAY } from './support/review.ts';

const LEAST_TARGET = 44;
const GERMAN: BrowserContextOptions = { locale: 'de-DE', hasTouch: true };

describeJourney('On a phone', (stage) => {
  test('each place of the navigation has its name below its icon, and all screens are reached', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    for (const width of [320, 390]) {
      const page = await world.open(browser, world.ada, '/review', { ...GERMAN, viewport: { width, height: 740 } });
      const places = page.locator('.navigation-link:visible');
      await places.first().waitFor();
      expect(await places.count()).toBe(5);
      for (const place of await places.all()) {
        const box = await place.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(LEAST_TARGET);
        expect(await place.locator('.navigation-label').evaluate((label) => label.scrollWidth - label.clientWidth)).toBeLessThanOrEqual(1);
      }
      await page.getByRole('button', { name: 'Dein Konto: Ada' }).click();
      await page.getByRole('menuitem', { name: 'Verwaltung' }).click();
      await page.waitForURL('**/admin');
      await page.getByRole('button', { name: 'Dein Konto: Ada' }).click();
      await page.getByRole('menuitem', { name: 'Einstellungen' }).click();
      await page.waitForURL('**/settings');
      await page.context().close();
    }
  });

  test('what goes wrong is told in the language of the page', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/settings/account', { ...GERMAN, viewport: { width: 390, height: 844 } });
    await page.getByLabel('Jetziges Passwort').fill('this is not the password');
    await page.getByLabel('Neues Passwort').fill('another sentence that nobody guesses');
    await page.getByRole('button', { name: 'Passwort ändern' }).click();
    await page.getByText('Das ist nicht dein jetziges Passwort.').waitFor();
    await refuse(page, 'forbidden', 403);
    await page.getByLabel('Name', { exact: true }).fill('Eli Anders');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Deine Zugriffsstufe erlaubt das nicht.').waitFor();
    expect(await page.getByText('A sentence of the server').count()).toBe(0);
  });

  test('the filters of the timesheet take one row, and open by a button that says how many are in use', async () => {
    const { browser, world } = stage();
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const page = await world.open(browser, world.eli, '/timesheet?status=approved', phone);
    const fold = page.getByRole('button', { name: 'Filters 1 in use' });
    const status = page.getByLabel('Status');
    await fold.waitFor();
    expect(await status.isVisible()).toBe(false);
    expect((await page.getByRole('group', { name: 'Filters' }).boundingBox())?.height).toBeLessThan(2 * LEAST_TARGET);
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    await fold.press('Enter');
    await status.waitFor();
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
    await page.getByRole('button', { name: 'Filters', exact: true }).press('Enter');
    await status.waitFor({ state: 'hidden' });
    await page.getByLabel('Days').selectOption('Other days');
    await page.getByLabel('From').waitFor();
    await page.setViewportSize({ width: 820, height: 844 });
    await fold.waitFor({ state: 'hidden' });
    await status.waitFor();
  });

  async function refuse(page: Page, error: string, status: number): Promise<void> {
    const body = JSON.stringify({ status, error, detail: 'A sentence of the server.' });
    await page.route('**/api/me', (route) =>
      route.request().method() === 'PATCH' ? route.fulfill({ status, contentType: 'application/problem+json', body }) : route.continue(),
    );
  }
});
