#!/usr/bin/env node
// `npm run check`: types, lint and boundaries, unused code, the committed API description, the lockfile. A line a step; what a failing step said below it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockfileProblems } from './lockfile.mjs';
import { setUp } from './setup.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const node = await setUp({ quiet: true });

const STEPS = [
  { title: 'types', run: () => runPackage('typescript/bin/tsc') },
  { title: 'types of the screens', run: () => runPackage('typescript/bin/tsc', '-p', 'web') },
  { title: 'lint, format, boundaries', run: () => runPackage('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off') },
  { title: 'unused code', run: () => runPackage('knip/bin/knip.js', '--no-progress') },
  { title: 'openapi.json and the client’s types are current', run: () => runNode('scripts/write-openapi.ts', '--check') },
  { title: 'lockfile is whole', run: async () => asOutcome(lockfileProblems(ROOT)) },
];

let failed = 0;
for (const step of STEPS) {
  const startedAt = Date.now();
  const { good, output } = await step.run();
  console.log(`${good ? '✓' : '✗'} ${step.title} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (good) continue;
  failed += 1;
  console.log(output.replace(/^(?=.)/gm, '  '));
}
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${STEPS.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;

function runPackage(program, ...args) {
  return runNode(join('node_modules', program), ...args);
}

/** Runs a program of the project to its end and keeps what it said: `{ good, output }`. */
function runNode(program, ...args) {
  if (!existsSync(join(ROOT, program))) return Promise.resolve({ good: false, output: `${program} is missing.` });
  return new Promise((resolve) => {
    const child = spawn(node, [program, ...args], { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => resolve({ good: false, output: error.message }));
    child.once('close', (code) => resolve({ good: code === 0, output }));
  });
}

function asOutcome(problems) {
  return { good: problems.length === 0, output: problems.join('\n') };
}
