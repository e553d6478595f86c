import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { CliError } from '#cli/cli-error.ts';
import { startPrivateFile } from '#db/private-file.ts';

const NOT_FOUND = 'ENOENT';

/** Runs pg_dump into `file`, which its owner alone may read. The address goes by its environment, since everyone on a machine can read arguments. */
export async function dumpPostgres(postgresUrl: string, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  startPrivateFile(unfinished);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn('pg_dump', ['--format=custom', '--no-password', `--file=${unfinished}`], {
    env: { ...process.env, ...environmentOf(postgresUrl) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.once('error', (error: NodeJS.ErrnoException) => {
    const missing = 'PostgreSQL’s own pg_dump makes the backup, and it is not installed here (Debian: postgresql-client).';
    reject(error.code === NOT_FOUND ? new CliError('failure', missing) : error);
  });
  child.once('exit', (code) => (code === 0 ? resolve() : reject(new CliError('failure', 'pg_dump failed; nothing was written.'))));
  try {
    await promise;
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** https://www.postgresql.org/docs/15/libpq-envars.html */
function environmentOf(postgresUrl: string): Record<string, string> {
  const url = new URL(postgresUrl);
  const given = {
    PGHOST: url.searchParams.get('host') ?? url.hostname,
    PGPORT: url.port,
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGSSLMODE: url.searchParams.get('sslmode') ?? '',
    PGSSLROOTCERT: url.searchParams.get('sslrootcert') ?? '',
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}
