import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { CliError } from '#cli/cli-error.ts';
import type { Terminal } from '#cli/terminal/terminal.ts';
import { makePrivateFolder } from './private-folder.ts';

/** A token and the id to revoke it by. */
export type SavedToken = { id: string; token: string };

/** Who signed in with `daybook login`. */
export type SavedLogin = { user_id: string; email: string; api_token: SavedToken };

/** What is kept of one server; none of it is ever sent to another. Service tokens go by the user they are bound to. */
export type SavedServer = { login?: SavedLogin; service_tokens: Record<string, SavedToken> };

/** `url` is the server that is meant where none is named. */
export type SavedLogins = { url?: string; servers: Record<string, SavedServer> };

/** Where sign-ins are kept: `--config`, DAYBOOK_CONFIG, else the platform's folder for one user's configuration. */
export function configFileOf(option: string | undefined, terminal: Terminal): string {
  return option || terminal.env['DAYBOOK_CONFIG'] || join(configFolder(terminal.env), 'config.json');
}

function configFolder(env: Terminal['env']): string {
  if (env['XDG_CONFIG_HOME']) return join(env['XDG_CONFIG_HOME'], 'daybook');
  const home = env['HOME'] ?? homedir();
  if (process.platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'daybook');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'daybook');
  return join(home, '.config', 'daybook');
}

/** Nothing saved yet is no error; a damaged file is. */
export async function readSavedLogins(file: string): Promise<SavedLogins> {
  const text = await readIfPresent(file);
  if (text === null) return { servers: {} };
  const saved = parseSaved(text);
  if (!saved) throw new CliError('failure', `${file} is damaged: remove it and run daybook login again.`);
  return saved;
}

/** For its owner's eyes only, and whole or not at all. */
export async function writeSavedLogins(file: string, saved: SavedLogins): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await makePrivateFolder(dirname(file));
    await writeFile(unfinished, `${JSON.stringify(saved, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new CliError('failure', `${file} can’t be written (${codeOf(error)}).`);
  }
}

async function readIfPresent(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new CliError('failure', `${file} can’t be read (${codeOf(error)}).`);
  }
}

function parseSaved(text: string): SavedLogins | null {
  try {
    const value: unknown = JSON.parse(text);
    const isSaved = typeof value === 'object' && value !== null && 'servers' in value && typeof value.servers === 'object' && value.servers;
    return isSaved ? (value as SavedLogins) : null;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
