import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, buildApp } from '#http/app.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addPerson, call, freshAddress, type PersonWithPassword } from '#test/identity.ts';

const UNDER_HTTPS = { 'x-forwarded-proto': 'https' };

describeOnEachDatabase('The session cookie', (store) => {
  let open: TestApp;
  let behindProxy: { app: App };
  let atHttpsAddress: { app: App };
  let person: PersonWithPassword;
  beforeAll(async () => {
    open = await openTestApp(store);
    behindProxy = { app: await buildApp(open.server, { logger: false, trustProxy: () => true }) };
    const publicUrl = 'https://daybook.example.com';
    atHttpsAddress = { app: await buildApp(open.server, { logger: false, trustProxy: false, publicUrl }) };
    person = await addPerson(store);
  });
  afterAll(async () => {
    await open.app.close();
    await behindProxy.app.close();
    await atHttpsAddress.app.close();
  });

  async function signIn(at: { app: App }, headers: Record<string, string> = {}) {
    const payload = { email: person.email, password: person.password };
    const { headers: answered, cookie } = await call(at, 'POST', '/api/auth/sign-in', { headers, payload, from: freshAddress() });
    const [pair = '', ...attributes] = String(answered['set-cookie']).split('; ');
    return { name: pair.split('=')[0], attributes: attributes.sort(), cookie: cookie ?? '' };
  }

  test('under http is HttpOnly, Lax, for the whole site and for at most 90 days', async () => {
    const { name, attributes } = await signIn(open);
    expect([name, attributes]).toEqual(['daybook_session', ['HttpOnly', 'Max-Age=7776000', 'Path=/', 'SameSite=Lax']]);
  });

  test('under https is Secure and held to its origin by its name', async () => {
    const { name, attributes } = await signIn(behindProxy, UNDER_HTTPS);
    expect(name).toBe('__Host-daybook_session');
    expect(attributes).toEqual(['HttpOnly', 'Max-Age=7776000', 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  test('is so too where people reach the server by an https address, whatever the proxy says', async () => {
    const { name, attributes, cookie } = await signIn(atHttpsAddress);
    expect([name, attributes.includes('Secure')]).toEqual(['__Host-daybook_session', true]);
    expect((await call(atHttpsAddress, 'GET', '/api/me', { headers: { cookie } })).status).toBe(200);
    const planted = cookie.replace('__Host-', '');
    expect((await call(atHttpsAddress, 'GET', '/api/me', { headers: { cookie: planted } })).status).toBe(401);
  });

  test('is plain where that address is http', async () => {
    const app = await buildApp(open.server, { logger: false, trustProxy: false, publicUrl: 'http://daybook.example.com' });
    expect((await signIn({ app })).name).toBe('daybook_session');
    await app.close();
  });

  test('of the plain name counts for nothing under https', async () => {
    const { cookie } = await signIn(open);
    expect((await call(behindProxy, 'GET', '/api/me', { headers: { cookie } })).status).toBe(200);
    expect((await call(behindProxy, 'GET', '/api/me', { headers: { cookie, ...UNDER_HTTPS } })).status).toBe(401);
  });

  test('is cleared under the name it was set by', async () => {
    const { cookie } = await signIn(behindProxy, UNDER_HTTPS);
    const { headers } = await call(behindProxy, 'POST', '/api/auth/sign-out', { headers: { cookie, ...UNDER_HTTPS } });
    expect(String(headers['set-cookie'])).toMatch(/^__Host-daybook_session=; Max-Age=0; Path=\/;.*HttpOnly; Secure/);
  });

  test('is not believed to be under https by a proxy nobody put there', async () => {
    expect((await signIn(open, UNDER_HTTPS)).name).toBe('daybook_session');
  });
});
