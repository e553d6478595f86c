import { describe, expect, test } from 'vitest';
import { openTestApp } from '#test/app.ts';
import { describeOn, SQLITE } from '#test/databases.ts';

const SCREENS = ['/', '/review?day=all', '/set-up', '/invitation', '/settings/rules', '/no-such-screen'];
const POLICY =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';form-action 'none';base-uri 'none';frame-ancestors 'none'";
const AS_BROWSER = { accept: 'text/html,application/xhtml+xml' };

describeOn(SQLITE, 'The screens', (store) => {
  test.each(SCREENS)('%s takes script and style from this server alone and stands in no frame', async (url) => {
    const { app } = await openTestApp(store);
    const { statusCode, headers, body } = await app.inject({ url, headers: AS_BROWSER });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toBe(POLICY);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(body).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=|https?:\/\//);
  });

  test('everything that the page names is there, compressed for who takes it, and kept for good where its name says what is in it', async () => {
    const { app } = await openTestApp(store);
    const { body } = await app.inject({ url: '/', headers: AS_BROWSER });
    const named = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, target]) => String(target));
    expect(named.filter((url) => url.startsWith('/assets/')).length).toBeGreaterThan(1);
    for (const url of named) {
      const { statusCode, headers } = await app.inject({ url, headers: { 'accept-encoding': 'br' } });
      expect([url, statusCode]).toEqual([url, 200]);
      if (!url.startsWith('/assets/')) continue;
      expect([url, headers['content-encoding'], headers['cache-control']]).toEqual([url, 'br', 'public, max-age=31536000, immutable']);
    }
  });

  test.each([
    ['/theme.js', 'is asked for again each time, since it keeps its name when it changes', 'no-cache'],
    ['/daybook.svg', 'is kept for a day', 'public, max-age=86400'],
    ['/favicon.ico', 'is kept for a day', 'public, max-age=86400'],
  ])('%s %s', async (url, _what, caching) => {
    const { app } = await openTestApp(store);
    const { statusCode, headers } = await app.inject({ url, headers: { 'accept-encoding': 'br' } });
    expect([statusCode, headers['cache-control']]).toEqual([200, caching]);
  });

  test.each(['/assets/none.js', '/assets/../index.html', '/assets/%2e%2e/built-from.txt', '/none.png', '/api/none'])(
    '%s is no screen, even for a browser',
    async (url) => {
      const { app } = await openTestApp(store);
      const { statusCode, headers } = await app.inject({ url, headers: AS_BROWSER });
      expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    },
  );

  test('who asks for data gets no screen', async () => {
    const { app } = await openTestApp(store);
    expect((await app.inject({ url: '/review', headers: { accept: 'application/json' } })).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: '/review', headers: AS_BROWSER })).statusCode).toBe(404);
  });

  describe('The reference', () => {
    test('relaxes the policy for itself alone, and only by its own script’s hash', async () => {
      const { app } = await openTestApp(store);
      const { headers, body } = await app.inject({ url: '/api/docs/' });
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'(;|$)/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
      expect(body).not.toMatch(/(src|href)="https?:/);
      const other = await app.inject({ url: '/livez' });
      expect(other.headers['content-security-policy']).not.toContain('sha256');
    });

    test('serves its script itself', async () => {
      const { app } = await openTestApp(store);
      const { statusCode, headers } = await app.inject({ url: '/api/docs/js/scalar.js' });
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toContain('javascript');
    });
  });
});
