import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { collectIcal, type IcalOptions, windowOf } from '#collectors/ical/collector.ts';
import { ALLOWED_ADDRESS, localServer } from '#test/local-server.ts';
import { corpusPath, READING, readCorpus } from './corpus.ts';

const NOW = READING.window.until;

function collect(source: string, options: Partial<IcalOptions> = {}) {
  return collectIcal({
    source,
    timeZone: 'Europe/Berlin',
    since: READING.window.since,
    now: NOW,
    ownerEmails: READING.ownerEmails,
    ...options,
  });
}

describe('collectIcal', () => {
  it('reads a file and, over the guarded fetch, a feed alike', async () => {
    const bytes = readFileSync(corpusPath('odd-lines'));
    const server = await localServer((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes)));

    expect(await collect(corpusPath('odd-lines'))).toEqual(readCorpus('odd-lines'));
    expect(await collect(`${server.origin}/feed`, { fetch: { allowHttp: true, allowedAddresses: [ALLOWED_ADDRESS] } })).toEqual(
      readCorpus('odd-lines'),
    );
    expect(server.requests[0]?.headers.accept).toContain('text/calendar');
  });

  it('fetches no feed from a private address by itself', async () => {
    const server = await localServer((_, response) => response.end(), { host: '127.0.0.1' });

    await expect(collect(server.origin)).rejects.toMatchObject({ code: 'not_https' });
    await expect(collect(server.origin.replace('http:', 'webcal:'))).rejects.toMatchObject({ code: 'address_refused' });
    expect(server.requests).toEqual([]);
  });

  it('says that a file is missing, is too large, or is no calendar', async () => {
    await expect(collect('missing.ics')).rejects.toMatchObject({ code: 'file_unreadable', detail: expect.stringContaining('missing.ics') });
    await expect(collect(corpusPath('answers'), { fetch: { maxBytes: 100 } })).rejects.toMatchObject({ code: 'too_large' });
    await expect(collect(import.meta.filename)).rejects.toMatchObject({ code: 'not_a_calendar' });
  });

  it('refuses a zone nobody knows and a time that ends before it starts', async () => {
    await expect(collect(corpusPath('answers'), { timeZone: 'Atlantis/Capital' })).rejects.toMatchObject({ code: 'bad_option' });
    await expect(collect(corpusPath('answers'), { since: NOW + 1 })).rejects.toMatchObject({ code: 'bad_option' });
  });
});

describe('windowOf', () => {
  it('looks at the thirty days before now unless told otherwise', () => {
    const day = 86_400_000;

    expect(windowOf({ now: NOW })).toEqual({ since: NOW - 30 * day, until: NOW });
    expect(windowOf({ now: NOW, until: NOW - day })).toEqual({ since: NOW - 31 * day, until: NOW - day });
    expect(windowOf({ now: NOW, since: NOW - day })).toEqual({ since: NOW - day, until: NOW });
  });
});
