import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Config } from '#config.ts';
import type { Finding } from './finding.ts';

const MEGABYTE = 1_048_576;
const ENOUGH_FREE_MEGABYTES = 1_024;
const LEAST_FREE_MEGABYTES = 100;
const OTHERS_MAY = 0o077;

/** The folder of a SQLite store, or the nearest one above it that exists already; nothing on PostgreSQL. */
export function checkFolder({ dataDir, store }: Config): Finding[] {
  if (!('sqliteFile' in store)) return [];
  const folder = nearestExisting(dataDir);
  return [checkAccess(dataDir, folder), ...(folder === dataDir ? [checkFiles(store.sqliteFile)] : []), checkDisk(folder)];
}

function checkAccess(dataDir: string, folder: string): Finding {
  const check = 'data folder';
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return { check, status: 'failed', detail: `${folder} can’t be written by this user` };
  }
  const { mode } = statSync(folder);
  if (folder !== dataDir) return { check, status: 'ok', detail: `${dataDir} will be made` };
  if (isPrivate(mode)) return { check, status: 'ok', detail: dataDir };
  return { check, status: 'warning', detail: `other users of this machine can look into ${dataDir}: chmod 700 it` };
}

/** The store, what SQLite keeps beside it, and copies made before a migration. */
function checkFiles(sqliteFile: string): Finding {
  const check = 'store files';
  const [folder, begin] = [dirname(sqliteFile), basename(sqliteFile, 'db')];
  const files = readdirSync(folder).filter((name) => name.startsWith(begin));
  const open = files.filter((name) => !isPrivate(statSync(join(folder, name), { throwIfNoEntry: false })?.mode ?? 0));
  if (open.length === 0) return { check, status: 'ok', detail: 'for this user alone' };
  return { check, status: 'warning', detail: `other users of this machine can read ${open.join(', ')} in ${folder}: chmod 600 them` };
}

/** Windows keeps what others may do elsewhere. */
function isPrivate(mode: number): boolean {
  return process.platform === 'win32' || (mode & OTHERS_MAY) === 0;
}

function checkDisk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  const status = free < LEAST_FREE_MEGABYTES ? 'failed' : free < ENOUGH_FREE_MEGABYTES ? 'warning' : 'ok';
  return { check: 'disk', status, detail: `${free} MB free` };
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}
