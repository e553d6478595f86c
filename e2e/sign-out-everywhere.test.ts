import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';

describeJourney('Signing out', (stage) => {
  test('everywhere ends the sessions of other devices, which come to the sign-in and back to where they were', async () => {
    const { browser, world } = stage();
    const laptop = await world.open(browser, world.eli, '/review');
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const other = await phone.newPage();
    await other.goto(`${world.server.address}/timesheet`);
    await other.getByLabel('E-mail').fill(world.eli.email);
    await other.getByLabel('Password').fill(world.eli.password);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.waitForURL('**/timesheet');

    await laptop.getByRole('button', { name: /^Your account/ }).click();
    await laptop.getByRole('menuitem', { name: 'Sign out everywhere' }).click();
    await laptop.waitForURL('**/sign-in?**');
    await laptop.getByText('You are signed out on all devices').waitFor();
    await other.waitForURL('**/sign-in?**');
    expect(new URL(other.url()).searchParams.get('next')).toContain('/timesheet');
    await other.getByText('Your session has ended').waitFor();
    expect(await laptop.getByText('Your session has ended').count()).toBe(0);
    await other.getByLabel('E-mail').fill(world.eli.email);
    await other.getByLabel('Password').fill(world.eli.password);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.waitForURL('**/timesheet');
  });
});
