// npm writes a lockfile without the platform packages its registry lacks and says nothing; `npm ci` then fails, or Node is missing elsewhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DEPENDENCY_KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** What is wrong with package-lock.json in `root`, a sentence each; empty when it is whole. */
export function lockfileProblems(root) {
  const { packages } = readJson(join(root, 'package-lock.json'));
  const manifest = readJson(join(root, 'package.json'));
  return [
    ...Object.entries(packages).flatMap(([path, entry]) =>
      entry.resolved ? [`${path} names the registry it came from: leave “resolved” out.`] : [],
    ),
    ...DEPENDENCY_KINDS.flatMap((kind) => manifestProblems(kind, manifest[kind] ?? {}, packages[''][kind] ?? {})),
    ...Object.entries(packages).flatMap(([path, entry]) => missingOptionals(packages, path, entry)),
  ];
}

function manifestProblems(kind, wanted, locked) {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(locked)])];
  const different = names.filter((name) => wanted[name] !== locked[name]);
  return different.map(
    (name) => `${kind}: package.json has ${name} ${wanted[name] ?? '(none)'}, the lockfile ${locked[name] ?? '(none)'}.`,
  );
}

function missingOptionals(packages, path, entry) {
  const missing = Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(packages, path, name));
  return missing.map(
    (name) =>
      `${path || 'package.json'} has the optional package ${name}, which is not locked: choose a version whose platform packages all exist.`,
  );
}

/** Looks where Node would: in the package's own node_modules, then in those around it. */
function isLocked(packages, path, name) {
  for (let around = path; ; around = around.slice(0, Math.max(0, around.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${around ? `${around}/` : ''}node_modules/${name}`]) return true;
    if (around === '') return false;
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
