import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, draftRows } from './support/review.ts';

describeJourney('Two tabs', (stage) => {
  test('stay in step: what one accepts leaves the other, what it undoes comes back, and new drafts come to both', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const one = await world.open(browser, world.eli, '/review');
    const other = await world.open(browser, world.eli, '/review', { viewport: { width: 390, height: 844 } });
    for (const page of [one, other]) await draftRow(page, 'Lunch').waitFor();
    await draftRow(one, 'Lunch').getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => draftRow(other, 'Lunch').count()).toBe(0);
    await one.getByRole('button', { name: 'Undo' }).click();
    await draftRow(other, 'Lunch').waitFor();
    await world.send([{ id: 'late', title: 'Came while both looked', from: '17:00', until: '17:30' }]);
    for (const page of [one, other]) await draftRow(page, 'Came while both looked').waitFor();
    expect(await draftRows(other).count()).toBe(6);
    await expect
      .poll(() =>
        other
          .getByRole('link', { name: /Review/ })
          .first()
          .textContent(),
      )
      .toContain('6');
  });
});
