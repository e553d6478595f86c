#!/usr/bin/env node
// `npm test`: every suite, on SQLite, on PostgreSQL and in Chromium. Further words go to Vitest: `npm test -- test/domain`.
// What it had to leave out it says last but one; the last line is always `N passed, N failed`, with `, N skipped` where some were.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringDebianPackages, findChromium } from './debian-packages.mjs';
import { startPostgres } from './postgres.mjs';
import { runToEnd } from './run.mjs';
import { setUp } from './setup.mjs';
import { summarize } from './test-summary.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

const startedAt = Date.now();
const node = await setUp({ quiet: true });
const lacking = bringDebianPackages();
const { report, code } = await runVitest(process.argv.slice(2));
const summary = summarize(report, code);
console.log(`\n${summary.table}\n${Math.round((Date.now() - startedAt) / 1000)} s in all`);
for (const problem of summary.problems) console.log(problem);
const leftOut = [
  lacking.postgres && `every suite on PostgreSQL (${lacking.postgres})`,
  lacking.chromium && `e2e in Chromium (${lacking.chromium})`,
].filter(Boolean);
if (leftOut.length > 0) console.log(`left out: ${leftOut.join('; ')}`);
console.log(summary.countLine);
process.exitCode = summary.isGood ? 0 : 1;

async function runVitest(words) {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-report-'));
  const reportFile = join(folder, 'report.json');
  const server = lacking.postgres ? null : await startPostgres();
  const reporters = words.some((word) => word.startsWith('--reporter')) ? [] : ['--reporter=dot'];
  const options = [...reporters, '--reporter=json', `--outputFile.json=${reportFile}`, ...(lacking.chromium ? ['--project=daybook'] : [])];
  const env = {
    ...process.env,
    DAYBOOK_TEST_CHROMIUM: findChromium() ?? '',
    DAYBOOK_TEST_POSTGRES_URL: server?.url ?? '',
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  };
  try {
    const code = await runToEnd(node, [VITEST, 'run', ...options, ...words], { cwd: ROOT, env });
    return { code, report: readReport(reportFile) };
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
