import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addPerson, call, freshAddress, signInOverHttp } from '#test/identity.ts';

const HOST = 'daybook.example:4280';

describeOnEachDatabase('Requests that other sites make a browser send', (store) => {
  let open: TestApp;
  let session: { cookie: string };
  let person: Awaited<ReturnType<typeof addPerson>>;
  beforeAll(async () => {
    open = await openTestApp(store);
    person = await addPerson(store);
    session = await signInOverHttp(open, person);
  });
  afterAll(() => open.app.close());

  const rename = (headers: Record<string, string>) =>
    call(open, 'PATCH', '/api/me', { headers: { host: HOST, ...session, ...headers }, payload: { name: 'Renamed' } });

  test.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: `http://${HOST}` },
    { origin: 'http://evil.example' },
    { origin: 'http://daybook.example:9999' },
    { origin: 'null' },
  ])('are refused with the session cookie: %j', async (headers) => {
    const { status, body } = await rename(headers);
    expect([status, body.error]).toEqual([403, 'cross_origin_refused']);
  });

  test.each<Record<string, string>>([
    { 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` },
    { 'sec-fetch-site': 'none' },
    { origin: `http://${HOST}` },
    {},
  ])('pass from our own pages and from programs: %j', async (headers) => {
    expect((await rename(headers)).status).toBe(200);
  });

  test('can’t sign the victim in as someone else, nor out', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const payload = { email: person.email, password: person.password };
    expect((await call(open, 'POST', '/api/auth/sign-in', { headers, payload, from: freshAddress() })).status).toBe(403);
    expect((await call(open, 'POST', '/api/auth/sign-out', { headers: { ...session, ...headers } })).status).toBe(403);
  });

  test('can’t hide JSON in a form, which needs no permission of the browser', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await open.app.inject({
        method: 'PATCH',
        url: '/api/me',
        headers: { ...session, 'content-type': type },
        payload: '{"name":"Forged"}',
      });
      expect(response.statusCode).toBe(415);
    }
  });
});
