import { describe, expect, test } from 'vitest';
import { openTestApp } from '#test/app.ts';
import { describeOn, SQLITE } from '#test/databases.ts';

const PAGES = ['/welcome', '/set-up', '/invitation'];

describeOn(SQLITE, 'The pages', (store) => {
  test.each(PAGES)('%s takes script and style from this server alone and stands in no frame', async (path) => {
    const { app } = await openTestApp(store);
    const { statusCode, headers, body } = await app.inject({ url: path });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|upgrade-insecure/);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(body).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=|https?:\/\//);
  });

  test.each(PAGES)('everything %s names is there', async (path) => {
    const { app } = await openTestApp(store);
    const { body } = await app.inject({ url: path });
    const named = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, target]) => String(target));
    expect(named.length).toBeGreaterThan(1);
    for (const url of named) expect([url, (await app.inject({ url })).statusCode]).toEqual([url, 200]);
  });

  test('the address itself leads to the page that says what is here', async () => {
    const { app } = await openTestApp(store);
    expect(await app.inject({ url: '/' })).toMatchObject({ statusCode: 302, headers: { location: '/welcome' } });
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
