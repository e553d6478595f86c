import { expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { describeJourney } from './support/journey.ts';

describeJourney('The strip of days', (stage) => {
  test('says nothing of what waits until that is read', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'waits', title: 'Waits', from: '09:00', until: '09:30' }]);
    const page = await world.open(browser, world.eli, '/week');
    const { promise: answer, resolve: letAnswer } = Promise.withResolvers<void>();
    await page.route('**/drafts?*', (route) => answer.then(() => route.continue()));
    await page.goto(`${world.server.address}/review?day=${world.day}`);
    const strip = page.getByRole('navigation').filter({ has: page.locator('ol') });
    await strip.waitFor();
    expect(await strip.innerText()).not.toMatch(/·|nothing waits|: \d/);
    letAnswer();
    await strip.getByText('All: 1').waitFor();
    expect(await strip.innerText()).toContain('·');
  });

  test('goes to any date by a key, and moves to the weeks of that day', async () => {
    const { browser, world } = stage();
    const longAgo = addDays(world.day, -40);
    await world.send([{ id: 'old', title: 'Long ago', from: '09:00', until: '09:30', date: longAgo }]);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    const strip = page.getByRole('navigation').filter({ has: page.locator('ol') });
    await strip.waitFor();
    await page.keyboard.press('g');
    await page.getByRole('dialog', { name: 'Go to a date' }).getByLabel('Date').fill(longAgo);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**day=${longAgo}*`);
    const shown = strip.getByRole('listitem').filter({ has: page.locator('[aria-current="date"], [aria-current="page"]') });
    await expect.poll(() => shown.getAttribute('data-day')).toBe(longAgo);
    expect(await strip.getByRole('listitem').count()).toBe(14);
    await strip.getByText('All: 2').waitFor();
    await page.keyboard.press('t');
    await strip.getByText('Older: 1').waitFor();
    expect(await strip.locator('[data-today]').count()).toBe(1);
  });
});
