import { expect, test } from 'vitest';
import { watchPage } from './support/browser.ts';
import { describeJourney } from './support/journey.ts';
import { draftRow } from './support/review.ts';

const HOSTILE = {
  markup: '<img src=x onerror="window.stolen=1"><script>window.stolen=1</script>',
  'right to left': 'مراجعة المشروع ‮ ACME-12',
  joined: 'Family 👩‍👩‍👧‍👦 a‍b‌c 🏳️‍🌈',
  long: `${'Donaudampfschifffahrt'.repeat(230)} ${'word '.repeat(30)}`.slice(0, 5_000),
  combining: `Z${'̴̛̖'.repeat(200)}algo`,
};
const SCREENS = ['/review', '/review?day=all', '/week', '/timesheet', '/settings/rules', '/settings/private', '/settings/sources'];
const ADMIN_SCREENS = ['/admin/users', '/admin/tokens', '/admin/catalogue', '/approvals'];
const WIDTHS = [390, 1440];
const SETTLE_MS = 500;

describeJourney('Hostile titles', (stage) => {
  test('run nothing and break no screen, wherever they are shown', async () => {
    const { browser, world } = stage();
    const { call, ada, eli } = world;
    const titles = Object.entries(HOSTILE);
    await world.send(
      titles.map(([id, title], hour) => ({
        id,
        title,
        from: `${String(9 + hour).padStart(2, '0')}:00`,
        until: `${String(9 + hour).padStart(2, '0')}:45`,
      })),
    );
    for (const [id, title] of titles) {
      await call(ada, 'POST', '/api/budgets', { name: `${id} ${title}`.slice(0, 255).trim(), client: title.slice(0, 255).trim() });
      await call(eli, 'POST', '/api/time-entries', { date: world.day, hours: 1, description: title });
    }
    await call(ada, 'POST', '/api/service-tokens', { name: HOSTILE.markup.slice(0, 200) });
    await call(eli, 'PUT', '/api/auto-tracking/preferences', {
      custom_rules: [{ version: 1, name: HOSTILE.markup, when: { field: 'title', contains: HOSTILE.markup }, then: { billable: 1 } }],
    });
    for (const width of WIDTHS) {
      for (const path of SCREENS) await look(path, eli, width);
      for (const path of ADMIN_SCREENS) await look(path, ada, width);
    }

    async function look(path: string, person: typeof eli, width: number): Promise<void> {
      const page = await world.open(browser, person, path, { viewport: { width, height: 900 } });
      const { problems } = watchPage(page, world.server.address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForTimeout(SETTLE_MS);
      expect([path, await page.evaluate('window.stolen')]).toEqual([path, undefined]);
      expect([path, await page.locator('img[src="x"]').count()]).toEqual([path, 0]);
      expect([path, width, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([path, width, 0]);
      expect([path, problems]).toEqual([path, []]);
      await page.context().close();
    }
  });

  test('are told in the explanation of a draft, too', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    await draftRow(page, '<img src=x').first().click();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('<img src=x').first().waitFor();
    expect(await page.evaluate('window.stolen')).toBeUndefined();
  });
});
