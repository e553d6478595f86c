import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ConfigError, readConfig } from '#config.ts';

describe('The configuration', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4280,
      dataDir: resolve('data'),
      store: { sqliteFile: resolve('data/daybook.db') },
      publicUrl: null,
      trustedProxies: 0,
      defaultTimeZone: 'UTC',
      logLevel: 'warn',
    });
  });

  test('takes an empty setting for one that is not given', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: ' ', DAYBOOK_URL: '' })).toEqual(readConfig({}));
  });

  test('reads everything from the environment', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '0',
      DATABASE_URL: 'postgres://ada:secret@db/daybook',
      DAYBOOK_URL: 'https://daybook.example.com/',
      DAYBOOK_TRUST_PROXY: 'true',
      DAYBOOK_TIME_ZONE: 'Asia/Kathmandu',
      LOG_LEVEL: 'info',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      store: { postgresUrl: 'postgres://ada:secret@db/daybook' },
      publicUrl: 'https://daybook.example.com',
      trustedProxies: 1,
      defaultTimeZone: 'Asia/Kathmandu',
      logLevel: 'info',
    });
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://ada:secret@db/daybook'],
    ['DATABASE_URL', 'secret'],
    ['DAYBOOK_URL', 'daybook.example.com'],
    ['DAYBOOK_URL', 'https://example.com/secret'],
    ['DAYBOOK_TRUST_PROXY', 'all'],
    ['DAYBOOK_TIME_ZONE', 'Mars/Base'],
    ['DAYBOOK_TIME_ZONE', '+02:00'],
    ['LOG_LEVEL', 'loud'],
  ])('stops at %s=%s with one line that names it and holds no secret', (name, value) => {
    const message = messageOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} must .+\\.$`));
    expect(message).not.toContain('secret');
  });

  test('reads a secret from the file that …_FILE names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'daybook-config-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'url');
    await writeFile(file, 'postgres://ada@db/daybook\n');
    expect(readConfig({ DATABASE_URL_FILE: file }).store).toEqual({ postgresUrl: 'postgres://ada@db/daybook' });
    await writeFile(file, 'postgres://ada@db/daybook?application_name=x \r\n');
    expect(readConfig({ DATABASE_URL_FILE: file }).store).toEqual({ postgresUrl: 'postgres://ada@db/daybook?application_name=x ' });
    expect(messageOf({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://ada@db/daybook' })).toContain('both set');
    expect(messageOf({ DATABASE_URL_FILE: `${file}-missing` })).toMatch(/^DATABASE_URL_FILE names a file that can’t be read\.$/);
    await writeFile(file, '\n');
    expect(messageOf({ DATABASE_URL_FILE: file })).toContain('empty');
  });

  test('is what .env.example says it is', async () => {
    const example = await readFile(join(import.meta.dirname, '..', '.env.example'), 'utf8');
    expect(readConfig(parseEnv(example))).toEqual(readConfig({}));
    const documented = [...example.matchAll(/^#?([A-Z][A-Z_]*)=/gm)].map(([, name]) => name);
    const known = (await readFile(resolve('src/config.ts'), 'utf8')).match(/^ {2}[A-Z][A-Z_]+(?=:)/gm)?.map((name) => name.trim()) ?? [];
    expect(known.length).toBeGreaterThan(0);
    expect(new Set(documented)).toEqual(new Set([...known, 'DATABASE_URL_FILE', 'DAYBOOK_TOKEN', 'DAYBOOK_TOKEN_FILE', 'DAYBOOK_CONFIG']));
  });
});

function messageOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('It was taken.');
}
