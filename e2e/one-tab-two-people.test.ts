import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow } from './support/review.ts';
import type { Person } from './support/world.ts';

describeJourney('One tab, one person after the other', (stage) => {
  test('shows nobody what was told to the one before, nor undoes it', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    await draftRow(page, 'Lunch').getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Draft dismissed.').waitFor();
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.getByText('Draft dismissed.').count()).toBe(0);
    const undos: string[] = [];
    page.on('request', (request) => request.url().endsWith('/undo') && undos.push(request.url()));
    await signIn(page, world.mia);
    await page.waitForURL('**/review');
    await page.getByRole('button', { name: 'Your account: Mia Manager' }).waitFor();
    await page.keyboard.press('u');
    await page.getByText('There is nothing to undo.').waitFor();
    expect(undos).toEqual([]);
  });

  test('shows the sign-in to nobody who is signed in', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.mia, '/sign-in');
    await page.waitForURL('**/review');
    await page.goto(`${world.server.address}/sign-in?next=${encodeURIComponent('/timesheet?status=draft')}`);
    await page.waitForURL('**/timesheet?status=draft');
  });
});

async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
