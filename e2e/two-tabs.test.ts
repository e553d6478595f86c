import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, draftRows, storedDrafts, storedEntries } from './support/review.ts';

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

  test('keep what is typed in a form when the other decides on its draft, say so, and save it no more', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'typed', title: 'Typed about', from: '18:00', until: '18:30' }]);
    const one = await world.open(browser, world.eli, '/review');
    const other = await world.open(browser, world.eli, '/review');
    await draftRow(one, 'Typed about').getByRole('button', { name: 'Edit' }).click();
    const form = one.getByRole('form', { name: 'Edit the draft' });
    const description = form.getByRole('textbox', { name: 'Description' });
    await description.fill('Half a sen');
    await draftRow(other, 'Typed about').getByRole('button', { name: 'Dismiss' }).click();
    await form.getByRole('alert').filter({ hasText: 'decided elsewhere' }).waitFor();
    await one.keyboard.type('tence, and da');
    expect(await description.inputValue()).toBe('Half a sentence, and da');
    await one.keyboard.press('Enter');
    expect(await form.getByRole('button', { name: 'Save and accept' }).getAttribute('aria-disabled')).toBe('true');
    await form.getByRole('button', { name: 'Close' }).click();
    await form.waitFor({ state: 'detached' });
    expect(await draftRow(one, 'Typed about').count()).toBe(0);
    await expect.poll(() => one.evaluate('document.activeElement.getAttribute("role")')).toBe('row');
    expect(await storedDrafts(world)).toMatchObject({ 'Typed about': 'dismissed', Lunch: 'pending' });
  });

  test('keep what is typed when the draft changes meanwhile, and save it once the rest was taken over', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'shaped', title: 'Shaped meanwhile', from: '19:00', until: '20:00' }]);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Shaped meanwhile').getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('form', { name: 'Edit the draft' });
    await form.getByRole('textbox', { name: 'Description' }).fill('As I call it');
    const { drafts } = (await world.call(world.eli, 'GET', '/api/auto-tracking/drafts')) as {
      drafts: { id: string; description: string }[];
    };
    const { id } = drafts.find(({ description }) => description === 'Shaped meanwhile') ?? {};
    await world.call(world.eli, 'POST', `/api/auto-tracking/drafts/${id}/split`, { hours: 0.25 });
    await form.getByRole('button', { name: 'Take over the rest' }).click();
    expect(await form.getByRole('textbox', { name: 'Hours' }).inputValue()).toBe('0:15');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    expect(await storedEntries(world)).toContainEqual(expect.objectContaining({ description: 'As I call it', hours: 0.25 }));
  });

  test('lose no setting to one another: the second save is refused and told, and replaces nothing by itself', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/settings/tracking');
    const pattern = page.getByLabel('Text in a title, such as Lunch');
    await pattern.fill('mine');
    await pattern.press('Enter');
    const stored = async () => {
      const answer = await world.call(world.eli, 'GET', '/api/auto-tracking/preferences');
      return (answer as { preferences: { calendar_exclude_patterns: string[] } }).preferences.calendar_exclude_patterns;
    };
    await world.call(world.eli, 'PUT', '/api/auto-tracking/preferences', { calendar_exclude_patterns: ['of the other'] });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('alert').filter({ hasText: 'has changed since you began' }).waitFor();
    expect(await stored()).toEqual(['of the other']);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect.poll(stored).toEqual(['mine']);
  });

  test('lose no rule to one another, even where what the other saved has been read by then', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/settings/rules');
    await page.getByRole('button', { name: 'Add a rule' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Mine');
    await dialog.getByLabel('Text', { exact: true }).fill('mine');
    await dialog.getByLabel('What it does').selectOption('exclude');
    await dialog.getByRole('button', { name: 'Put in the list' }).click();
    const stored = async () => {
      const answer = await world.call(world.eli, 'GET', '/api/auto-tracking/preferences');
      return (answer as { preferences: { custom_rules: { name: string }[] } }).preferences.custom_rules.map(({ name }) => name);
    };
    const theirs = { version: 1, name: 'Theirs', when: { field: 'title', contains: 'theirs' }, then: { exclude: true } };
    const readAgain = page.waitForResponse((answer) => answer.url().endsWith('/api/auto-tracking/preferences'));
    await world.call(world.eli, 'PUT', '/api/auto-tracking/preferences', { custom_rules: [theirs] });
    await readAgain;
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('alert').filter({ hasText: 'has changed since you began' }).waitFor();
    expect(await stored()).toEqual(['Theirs']);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect.poll(stored).toEqual(['Mine']);
  });
});
