// Builds the screens into dist/web, with each file beside its gzip and brotli form, where the sources are other than those of the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(ROOT, 'dist', 'web');
const BEING_BUILT = join(ROOT, 'dist', 'web.next');
const STAMP = 'built-from.txt';
const SOURCES = ['web', 'src/domain', 'package-lock.json', 'scripts/build-web.mjs'];
const COMPRESSED = /\.(js|css|html|svg)$/;

/** True where there is no build yet, or its sources have changed since. */
export function needsWebBuild() {
  try {
    return readFileSync(join(BUILT, STAMP), 'utf8') !== sourcesHash();
  } catch {
    return true;
  }
}

/** Builds with the given Node. Returns what went wrong, or null. An earlier build stays in place until the new one is whole. */
export function buildWeb(node) {
  const builtFrom = sourcesHash();
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', 'web/vite.config.ts', '--configLoader', 'native', '--outDir', BEING_BUILT, '--logLevel', 'warn'];
  const { status, stdout, stderr, error } = spawnSync(node, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  if (status !== 0) return [stdout, stderr, error?.message].filter(Boolean).join('\n');
  for (const file of filesOf(BEING_BUILT).filter((file) => COMPRESSED.test(file))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content));
  }
  writeFileSync(join(BEING_BUILT, STAMP), builtFrom);
  rmSync(BUILT, { recursive: true, force: true });
  renameSync(BEING_BUILT, BUILT);
  return null;
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(join(ROOT, source)))
      hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** The files of a folder, however deep, in the order of their names; of a file, itself. */
function filesOf(path) {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true, recursive: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
