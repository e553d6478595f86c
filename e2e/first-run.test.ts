import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityProblems, findChromium, keepScreenshot, startBrowser, watchPage } from './support/browser.ts';
import { ENGINES, hasEngine, type RunningServer, startServer } from './support/server.ts';

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESKTOP: BrowserContextOptions = { viewport: { width: 1100, height: 900 } };
const PASSWORD = 'a sentence that nobody guesses';
/** Who is not signed in is told so by 401, and the browser logs that. */
const SIGNED_OUT = /status of 401/;

describe.skipIf(!findChromium()).each(ENGINES.filter(hasEngine))('The first run in Chromium on %s', (engine) => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await startServer({ engine });
  });
  afterEach(async () => {
    expect(await server.stop()).toBe(0);
  });

  test('the address itself leads to the sign-in, which says what to do on an empty store', async () => {
    const page = await openPage(PHONE);
    const { problems } = watchPage(page, server.address, SIGNED_OUT);
    await page.goto(server.address);
    await page.getByText('Nobody has an account yet').waitFor();
    await keepScreenshot(page, 'sign-in-empty-phone');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(problems).toEqual([]);
  });

  test('the printed link makes the first executive, signed in and with auto-tracking on', async () => {
    const page = await openPage({ ...DESKTOP, timezoneId: 'Asia/Kolkata' });
    const { problems } = watchPage(page, server.address);
    await page.goto(printedLink());
    await page.getByRole('heading', { name: 'Set up Daybook' }).waitFor();
    expect(page.url()).toBe(`${server.address}/set-up`);
    expect(await page.getByLabel('Time zone').inputValue()).toMatch(/^Asia\/(Kolkata|Calcutta)$/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Your name').fill('Ada Example');
    await page.getByLabel('E-mail').fill('Ada@Example.com');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Make my account' }).click();
    await page.waitForURL('**/review**');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const me = await answerOf(page, '/api/me');
    expect(me).toMatchObject({ user: { email: 'ada@example.com', access_level: 'executive' } });
    expect(await answerOf(page, '/api/auto-tracking/preferences')).toMatchObject({ preferences: { enabled: 1 } });
    expect(problems).toEqual([]);
  });

  test('the link works once, and says so before anything is filled in', async () => {
    const link = printedLink();
    const first = await openPage({ ...PHONE, colorScheme: 'dark' });
    await first.goto(link);
    await fillAndSend(first, PASSWORD);
    await first.waitForURL('**/review**');
    const second = await openPage(DESKTOP);
    await second.goto(link);
    await expect.poll(() => second.getByRole('alert').first().textContent()).toContain('set up already');
    expect(await second.getByRole('textbox').count()).toBe(0);
    await keepScreenshot(second, 'set-up-used');
    expect(await accessibilityProblems(second)).toEqual([]);
    await second.getByRole('link', { name: 'Sign in' }).click();
    await second.waitForURL('**/sign-in');
    await second.goto(`${server.address}/set-up#daybook_link_of_no_use`);
    await second.getByText('set up already').waitFor();
    const third = await openPage(DESKTOP);
    await third.goto(`${server.address}/set-up`);
    await third.getByText('set up already').waitFor();
  });

  test('a link of an earlier start says that there is a newer one', async () => {
    const page = await openPage({ ...PHONE, locale: 'de-DE', colorScheme: 'dark' });
    await page.goto(`${server.address}/set-up#daybook_link_of_yesterday`);
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('Öffne den neuesten');
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.goto(printedLink());
    await page.getByRole('textbox').first().waitFor();
  });

  test('an invitation is accepted with a password alone', async () => {
    const admin = await openPage(DESKTOP);
    await admin.goto(printedLink());
    await fillAndSend(admin, PASSWORD);
    await admin.waitForURL('**/review**');
    const data = { email: 'grace@example.com', name: 'Grace Example', access_level: 'employee' };
    const { invitation } = await (await admin.request.post(`${server.address}/api/users`, { data })).json();
    const page = await openPage({ ...PHONE, timezoneId: 'America/Sao_Paulo' });
    const { problems } = watchPage(page, server.address);
    await page.goto(`${server.address}${invitation.path}`);
    await page.getByLabel('Password', { exact: true }).fill('another sentence nobody guesses');
    expect(page.url()).toBe(`${server.address}/invitation`);
    await keepScreenshot(page, 'invitation-phone');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Switch on auto-tracking').uncheck();
    await page.getByRole('button', { name: 'Open my account' }).click();
    await page.waitForURL('**/review**');
    expect(await answerOf(page, '/api/me')).toMatchObject({ user: { name: 'Grace Example', time_zone: 'America/Sao_Paulo' } });
    expect(await answerOf(page, '/api/auto-tracking/preferences')).toMatchObject({ preferences: { enabled: 0 } });
    expect(problems).toEqual([]);
    const late = await openPage(PHONE);
    await late.goto(`${server.address}${invitation.path}`);
    await expect.poll(() => late.getByRole('alert').textContent()).toContain('ask whoever invited you');
    expect(await late.getByRole('textbox').count()).toBe(0);
    await keepScreenshot(late, 'invitation-used-phone');
    expect(await accessibilityProblems(late)).toEqual([]);
  });

  test('what is wrong stands at its field, and nothing is sent for what the browser can tell', async () => {
    const page = await openPage({ ...DESKTOP, colorScheme: 'dark' });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(printedLink());
    await fillAndSend(page, 'too short');
    const password = page.getByLabel('Password', { exact: true });
    await expect.poll(() => password.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement.name')).toBe('password');
    expect(await page.getByRole('alert').textContent()).toContain('12');
    expect(sent).not.toContain('POST /api/set-up');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('E-mail').fill('ada.example.com@example.com');
    await password.fill('ada.example.com@example.com');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('not your e-mail address');
  });

  test('reloading a page that a link opened keeps its form, until the link was used', async () => {
    const page = await openPage(DESKTOP);
    await page.goto(printedLink());
    await page.getByLabel('Your name').waitFor();
    await page.reload();
    expect(page.url()).toBe(`${server.address}/set-up`);
    await fillAndSend(page, PASSWORD);
    await page.waitForURL('**/review**');
    const data = { email: 'grace@example.com', name: 'Grace Example', access_level: 'employee' };
    const { invitation } = await (await page.request.post(`${server.address}/api/users`, { data })).json();
    await page.goto(`${server.address}${invitation.path}`);
    await page.getByLabel('Password', { exact: true }).waitFor();
    await page.reload();
    await page.getByLabel('Password', { exact: true }).waitFor();
    await page.goto(`${server.address}/set-up`);
    await page.getByText('set up already').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
  });

  test('without a link the page says where to find one', async () => {
    const page = await openPage(DESKTOP);
    await page.goto(`${server.address}/set-up`);
    await page.getByText('Open that link again').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });

  test('the API reference asks no other host for anything and may run nothing but its own script', async () => {
    const page = await openPage({ ...DESKTOP, colorScheme: 'dark' });
    const { problems } = watchPage(page, server.address);
    await page.goto(`${server.address}/api/docs/`);
    await readAboutDrafts(page);
    await keepScreenshot(page, 'reference-dark');
    expect(problems).toEqual([]);
  });

  async function openPage(options: BrowserContextOptions): Promise<Page> {
    return (await browser.newContext({ locale: 'en-GB', ...options })).newPage();
  }

  async function readAboutDrafts(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Open Group - drafts' }).click();
    await page.getByText('/api/auto-tracking/drafts', { exact: true }).first().waitFor();
  }

  function printedLink(): string {
    return server.lines.find((line) => line.includes('/set-up#'))?.trim() ?? '';
  }

  async function fillAndSend(page: Page, password: string): Promise<void> {
    await page.getByLabel('Your name').fill('Ada Example');
    await page.getByLabel('E-mail').fill('ada@example.com');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Make my account' }).click();
  }

  async function answerOf(page: Page, path: string): Promise<unknown> {
    return (await page.request.get(`${server.address}${path}`)).json();
  }
});
