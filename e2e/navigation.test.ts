import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { A_DAY } from './support/review.ts';

describeJourney('The navigation', (stage) => {
  test('shows the names of screens in full beside the highest count, in German too', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, '/week', { locale: 'de-DE', viewport: { width: 1_440, height: 900 } });
    const badge = page.locator('.navigation-badge [aria-hidden]');
    await badge.waitFor();
    await badge.evaluate((count) => {
      count.textContent = '999+';
    });
    const cut = await page.locator('.navigation-name').evaluateAll((names) => names.map((name) => name.scrollWidth - name.clientWidth));
    expect(Math.max(...cut)).toBeLessThanOrEqual(0);
  });
});
