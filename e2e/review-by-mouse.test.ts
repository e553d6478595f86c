import { expect, test } from 'vitest';
import { watchPage } from './support/browser.ts';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, draftRows, storedDrafts, storedEntries } from './support/review.ts';

describeJourney('A day reviewed by mouse', (stage) => {
  test('what is ready goes in one press, what needs a look one by one, and then the day is done', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, '/review');
    const { problems } = watchPage(page, world.server.address);
    await draftRow(page, 'Lunch').waitFor();
    expect(await draftRows(page).count()).toBe(5);
    expect(
      await page
        .getByRole('link', { name: /Review/ })
        .first()
        .textContent(),
    ).toContain('5');

    await page.getByRole('button', { name: 'Accept all 3' }).click();
    await page.getByText('Accepted 3 drafts, 3:00.').waitFor();
    await expect.poll(() => draftRows(page).count()).toBe(2);

    await draftRow(page, 'Lunch').getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Draft dismissed.').waitFor();
    await draftRow(page, 'Call with somebody').getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('heading', { name: 'Done for the day' }).waitFor();

    expect(await storedDrafts(world)).toMatchObject({
      Lunch: 'dismissed',
      'Call with somebody': 'accepted',
      'ACME-12 Stand-up': 'accepted',
    });
    const entries = await storedEntries(world);
    expect(entries.map(({ hours, status }) => [hours, status]).sort()).toEqual([
      [0.5, 'draft'],
      [0.5, 'draft'],
      [1, 'draft'],
      [1.5, 'draft'],
    ]);

    await page.getByRole('link', { name: 'Dismissed' }).click();
    await draftRow(page, 'Lunch').getByRole('button', { name: 'Restore' }).click();
    await page.getByText('The draft waits again.').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ Lunch: 'pending' });
    expect(problems).toEqual([]);
  });

  test('a double click decides on one draft, not on the one that takes its place', async () => {
    const { browser, world } = stage();
    const twins = ['one', 'two', 'three'].map((id, hour) => ({
      id,
      title: `Double ${id}`,
      from: `1${5 + hour}:00`,
      until: `1${5 + hour}:30`,
    }));
    await world.send(twins);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Double one').waitFor();
    const isPending = async () =>
      Object.entries(await storedDrafts(world)).filter(([what, status]) => what.startsWith('Double') && status === 'pending').length;
    await draftRow(page, 'Double one').getByRole('button', { name: 'Accept' }).dblclick();
    await page.getByText('Accepted 0:30').first().waitFor();
    await draftRow(page, 'Double two').waitFor();
    expect(await isPending()).toBe(2);
    const { x, y, width, height } = (await draftRow(page, 'Double two').getByRole('button', { name: 'Dismiss' }).boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    // As a double tap, which counts its taps one by one.
    await page.waitForTimeout(400);
    for (const _tap of [1, 2]) await page.mouse.click(x + width / 2, y + height / 2);
    await page.getByText('Draft dismissed.').waitFor();
    await draftRow(page, 'Double three').waitFor();
    expect(await isPending()).toBe(1);
  });

  test('what gave time to two drafts lights both, and asks which of them shall be explained', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'workshop', title: 'Workshop', from: '20:00', until: '21:00' }]);
    const { drafts } = (await world.call(world.eli, 'GET', '/api/auto-tracking/drafts')) as {
      drafts: { id: string; description: string }[];
    };
    const id = drafts.find(({ description }) => description === 'Workshop')?.id;
    await world.call(world.eli, 'POST', `/api/auto-tracking/drafts/${id}/split`, { hours: 0.25 });
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    await draftRow(page, 'Workshop').nth(1).waitFor();
    const block = page.locator('.timeline-block-signal', { hasText: 'Workshop' });
    await block.hover();
    await expect.poll(() => page.locator('.draft-row.is-lit').count()).toBe(2);
    await draftRow(page, 'Workshop').nth(1).hover();
    await expect.poll(() => block.getAttribute('class')).toContain('is-lit');
    expect(await page.locator('.draft-row.is-lit').count()).toBe(1);
    await block.click();
    await page.getByRole('menuitem', { name: 'Workshop' }).nth(1).click();
    await page.getByRole('dialog', { name: 'Why this draft?' }).waitFor();
  });

  test('what could not be read is not told as nothing, and is read when that is asked for', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'unread', title: 'Could not be read', from: '22:00', until: '22:30' }]);
    const page = await world.open(browser, world.eli, '/week');
    await page.route('**/api/auto-tracking/drafts?*', (route) => route.abort());
    await page.goto(`${world.server.address}/review?day=${world.day}`);
    const waiting = page.locator('.review-totals > div').first();
    await page.getByRole('alert').waitFor();
    expect(await waiting.textContent()).toContain('–');
    await page.unroute('**/api/auto-tracking/drafts?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await draftRow(page, 'Could not be read').waitFor();
    expect(await waiting.textContent()).not.toContain('–');
  });
});
