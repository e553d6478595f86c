import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';

describeJourney('Two who run Daybook', (stage) => {
  test('see each other’s changes of people, permissions and service tokens without a reload, and what they did to their own tokens elsewhere', async () => {
    const { browser, world } = stage();
    await world.call(world.ada, 'PATCH', `/api/users/${world.mia.user_id}`, { access_level: 'executive' });
    const users = await world.open(browser, world.ada, '/admin/users');
    const permissions = await world.open(browser, world.ada, '/admin/permissions');
    const tokens = await world.open(browser, world.ada, '/admin/tokens');
    const own = await world.open(browser, world.ada, '/settings/tokens');
    await users.getByText('Eli Employee').first().waitFor();
    await tokens.getByText('journeys').first().waitFor();
    await own.getByRole('heading', { level: 1 }).waitFor();
    await permissions.getByRole('checkbox').first().waitFor();
    const checked = () => permissions.locator('input:checked').count();
    const before = await checked();

    const erin = { name: 'Erin New', email: 'erin@example.com', access_level: 'employee' };
    await world.call(world.mia, 'POST', '/api/users', erin);
    await users.getByText('Erin New').first().waitFor();
    await world.call(world.mia, 'PUT', '/api/tool-permissions/budgets/lead', { can_view: 1, can_update: 1, can_manage: 0 });
    await expect.poll(checked).toBe(before + 1);
    await world.call(world.mia, 'POST', '/api/service-tokens', { name: 'made elsewhere' });
    await tokens.getByText('made elsewhere').first().waitFor();
    await world.call(world.ada, 'POST', '/api/me/api-tokens', { name: 'my other script', expires_at: null });
    await own.getByText('my other script').first().waitFor();
  });

  test('a user’s own name and access change on their screen by themselves, and one who was shut out lands at the sign-in and reads why', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/review');
    const approvals = page.getByRole('navigation').getByRole('link', { name: /Approvals/ });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await approvals.count()).toBe(0);
    await world.call(world.ada, 'PATCH', `/api/users/${world.eli.user_id}`, { name: 'Eli Renamed' });
    await page.getByText('Eli Renamed').first().waitFor();
    await world.call(world.ada, 'PATCH', `/api/users/${world.eli.user_id}`, { access_level: 'manager' });
    await approvals.first().waitFor();
    await world.call(world.ada, 'PATCH', `/api/users/${world.eli.user_id}`, { access_level: 'employee' });
    await approvals.first().waitFor({ state: 'detached' });
    await world.call(world.ada, 'POST', `/api/users/${world.eli.user_id}/deactivate`, {});
    await page.waitForURL('**/sign-in**');
    await page.getByText('Your session has ended').waitFor();
  });

  test('whoever is signed in goes on from the sign-in to the review', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.mia, '/sign-in');
    await page.waitForURL('**/review**');
  });
});
