#!/usr/bin/env node
// The command line on whatever Node there is: sets up if need be, then runs on the project's own Node.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runToEnd } from '#scripts/run.mjs';
import { SetupError, setUp } from '#scripts/setup.mjs';

const program = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

try {
  const node = await setUp({ quiet: true });
  if (node === process.execPath) await import(pathToFileURL(program).href);
  else process.exitCode = await runToEnd(node, [program, ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`daybook: ${error.message}`);
  process.exitCode = 1;
}
