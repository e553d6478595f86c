// What the tests need beside npm's packages: PostgreSQL 15 and Chromium, from Debian's packages where we may install them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findPostgres } from './postgres.mjs';

const CHROMIUM_PROGRAMS = [process.env.DAYBOOK_TEST_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const DATABASE_PACKAGE = 'postgresql-15';
const BROWSER_PACKAGE = 'chromium';
// Debian would start a server of its own on port 5432 as soon as the package is there; ours needs the programs only.
const WITHOUT_CLUSTER = `set -e
mkdir -p /etc/postgresql-common
test -e /etc/postgresql-common/createcluster.conf || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf`;

/** The path of a Chromium, or null where none is installed. */
export function findChromium() {
  return CHROMIUM_PROGRAMS.find((program) => program && existsSync(program)) ?? null;
}

/**
 * Installs what is missing of the two, where this machine has apt-get and we are root or may become it without a password.
 * Returns why they are missing, for what is missing still: `{ postgres, chromium }`, null for what is there. Set DAYBOOK_TEST_INSTALL=0 to install nothing.
 */
export function bringDebianPackages() {
  const missing = [findPostgres() ? [] : DATABASE_PACKAGE, findChromium() ? [] : BROWSER_PACKAGE].flat();
  const why = missing.length > 0 ? installAll(missing) : '';
  return {
    postgres: findPostgres() ? null : `PostgreSQL 15 is not installed and ${why}`,
    chromium: findChromium() ? null : `Chromium is not installed and ${why}`,
  };
}

function installAll(packages) {
  const root = rootCommand();
  if (typeof root === 'string') return root;
  console.error(`daybook: installing ${packages.join(' and ')} (apt-get) …`);
  const steps = [
    ...(packages.includes(DATABASE_PACKAGE) ? [['sh', '-c', WITHOUT_CLUSTER]] : []),
    ['apt-get', 'update', '-qq'],
    // One by one, so that a distribution without the one still gets the other.
    ...packages.map((name) => [
      'apt-get',
      'install',
      '-qq',
      '-y',
      '--no-install-recommends',
      '-o',
      'DPkg::Lock::Timeout=300',
      '-o',
      'Dpkg::Options::=--force-confold',
      name,
    ]),
  ];
  const failed = steps.filter((step) => !succeeds([...root, 'env', 'DEBIAN_FRONTEND=noninteractive', ...step]));
  return failed.length > 0 ? `“${failed.map((step) => step.join(' ')).join('”, “')}” failed` : 'its package did not bring it';
}

/** The words to put before a command to run it as root, or why we may not. */
function rootCommand() {
  if (process.env.DAYBOOK_TEST_INSTALL === '0') return 'DAYBOOK_TEST_INSTALL=0 says to install nothing';
  if (!succeeds(['apt-get', '--version'], 'ignore')) return 'there is no apt-get to install it';
  if (process.getuid?.() === 0) return [];
  return succeeds(['sudo', '-n', 'true'], 'ignore') ? ['sudo', '-n'] : 'installing it takes root';
}

function succeeds([command, ...args], stdout = process.stderr) {
  return spawnSync(command, args, { stdio: ['ignore', stdout, stdout] }).status === 0;
}
