import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { StoreAddress } from '#db/connect.ts';
import { secretIn } from '#domain/secret-file.ts';
import { isTimeZone } from '#domain/time-zone.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const MAX_PORT = 65_535;
const MAX_PROXIES = 10;

/** What the environment says, checked. Every name is explained in `.env.example`. */
export type Config = {
  host: string;
  /** 0: a free one. */
  port: number;
  dataDir: string;
  store: StoreAddress;
  /** What links begin with, without a slash at the end; null: the address the server listens on. */
  publicUrl: string | null;
  /** How many proxies in front are believed about who calls. */
  trustedProxies: number;
  defaultTimeZone: string;
  logLevel: (typeof LOG_LEVELS)[number];
};

/** A setting that can't be used. The message is one line that names it and never repeats a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number')
    .transform(Number)
    .refine((port) => port <= MAX_PORT, `must be 0 to ${MAX_PORT}`)
    .default(4280),
  DAYBOOK_DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ''),
      'must look like postgres://user:password@host:5432/database',
    )
    .optional(),
  DAYBOOK_URL: z
    .string()
    .refine(isWebAddress, 'must be an http or https address without a path, such as https://daybook.example.com')
    .transform((text) => new URL(text).origin)
    .optional(),
  DAYBOOK_TRUST_PROXY: z
    .string()
    .transform((text) => ({ true: '1', false: '0' })[text.toLowerCase()] ?? text)
    .pipe(z.string().regex(/^\d{1,2}$/, 'must be true, false or the number of proxies in front'))
    .transform(Number)
    .refine((count) => count <= MAX_PROXIES, `must be at most ${MAX_PROXIES}`)
    .default(0),
  DAYBOOK_TIME_ZONE: z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin').default('UTC'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('warn'),
});

/** Secrets may stand in a file of their own, named by `…_FILE`. */
const SECRETS = ['DATABASE_URL'] as const;

/** The environment as one checked value. An empty setting counts as not given. Throws `ConfigError`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  for (const name of SECRETS) takeFromFile(given, name);
  const { data, error } = settings.safeParse(given);
  const [issue] = error?.issues ?? [];
  if (!data) throw new ConfigError(`${issue?.path.join('.')} ${issue?.message}.`);
  const dataDir = resolve(data.DAYBOOK_DATA_DIR);
  return {
    host: data.HOST,
    port: data.PORT,
    dataDir,
    store: data.DATABASE_URL ? { postgresUrl: data.DATABASE_URL } : { sqliteFile: join(dataDir, 'daybook.db') },
    publicUrl: data.DAYBOOK_URL ?? null,
    trustedProxies: data.DAYBOOK_TRUST_PROXY,
    defaultTimeZone: data.DAYBOOK_TIME_ZONE,
    logLevel: data.LOG_LEVEL,
  };
}

function takeFromFile(given: Record<string, string | undefined>, name: string): void {
  const file = given[`${name}_FILE`];
  if (file === undefined) return;
  if (given[name] !== undefined) throw new ConfigError(`${name} and ${name}_FILE are both set; set one of them.`);
  try {
    given[name] = secretIn(readFileSync(file, 'utf8'));
  } catch {
    throw new ConfigError(`${name}_FILE names a file that can’t be read.`);
  }
  if (given[name] === '') throw new ConfigError(`${name}_FILE names a file that is empty.`);
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
}
