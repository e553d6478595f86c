import { expect, test } from 'vitest';
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
});
