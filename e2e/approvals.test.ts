import { expect, test } from 'vitest';
import { accessibilityProblems } from './support/browser.ts';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, storedEntries } from './support/review.ts';

describeJourney('Approvals', (stage) => {
  test('a manager sees numbers and never a signal, approves one, rejects the others with a reason, and its owner reads it', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const review = await world.open(browser, world.eli, '/review');
    await draftRow(review, 'Lunch').waitFor();
    await review.getByRole('button', { name: 'Accept all 3' }).click();
    await review.getByText('Accepted 3 drafts').waitFor();

    const page = await world.open(browser, world.mia, '/approvals');
    await page.getByText('3 time entries wait for you').first().waitFor();
    await page
      .getByText(/From 1 meeting/)
      .first()
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /^Approve: .*Stand-up/ }).click();
    await page.getByText('1 time entry approved.').waitFor();
    await page.getByRole('checkbox', { name: /^Select all of Eli/ }).check();
    await page
      .getByRole('button', { name: /^Reject/ })
      .last()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Reject/ }).click();
    await dialog.getByText('Give a reason.').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await dialog.getByLabel('Reason').fill('Please split by client.');
    await dialog.getByRole('button', { name: /^Reject/ }).click();
    await page.getByText('2 time entries rejected.').waitFor();
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    expect((await storedEntries(world)).map(({ status }) => status).sort()).toEqual(['approved', 'rejected', 'rejected']);

    await review.getByRole('link', { name: 'Timesheet' }).click();
    await review.getByText('Please split by client.').first().waitFor();
  });

  test('what the server refuses comes back, and is said', async () => {
    const { browser, world } = stage();
    const booked = { date: world.day, hours: 1, budget_id: world.budgets.acme };
    await world.call(world.eli, 'POST', '/api/time-entries', { ...booked, description: 'Refused at first' });
    const page = await world.open(browser, world.mia, '/approvals');
    const approve = page.getByRole('button', { name: /^Approve: .*Refused at first/ });
    await approve.waitFor();
    await page.route('**/approve-bulk', (route) => route.abort());
    await approve.click();
    await page.getByText('The server does not answer').waitFor();
    await approve.waitFor();
    await page.unroute('**/approve-bulk');
    await approve.click();
    await page.getByText('1 time entry approved.').waitFor();
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
  });

  test('what is still being decided stays gone while the answer to another decision is read', async () => {
    const { browser, world } = stage();
    for (const description of ['Answered first', 'Still on its way'])
      await world.call(world.eli, 'POST', '/api/time-entries', { date: world.day, hours: 1, budget_id: world.budgets.acme, description });
    const page = await world.open(browser, world.mia, '/approvals');
    const approveSlow = page.getByRole('button', { name: /^Approve: .*Still on its way/ });
    await approveSlow.waitFor();
    const { promise: answer, resolve: letAnswer } = Promise.withResolvers<void>();
    await page.route('**/approve-bulk', (route) => answer.then(() => route.continue()), { times: 1 });
    await approveSlow.click();
    const readAgain = page.waitForResponse('**/api/time-entries/approvals*');
    await page.getByRole('button', { name: /^Approve: .*Answered first/ }).click();
    await page.getByText('1 time entry approved.').waitFor();
    await readAgain;
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    expect(await approveSlow.count()).toBe(0);
    letAnswer();
    await expect.poll(async () => (await storedEntries(world)).some(({ status }) => status === 'draft')).toBe(false);
  });

  test('who may not approve is offered no approvals, and told so at their address', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/approvals');
    await page.getByText('Your access level does not allow this screen.').waitFor();
    expect(await page.getByRole('link', { name: 'Approvals' }).count()).toBe(0);
  });
});
