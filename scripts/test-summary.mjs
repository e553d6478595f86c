// Vitest's JSON report, told as: which suite ran on what, and how many tests passed and failed.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLACES = ['SQLite', 'PostgreSQL', 'Chromium', 'neither'];

/**
 * `report` is Vitest's JSON, or null where it wrote none; `code` its exit code.
 * Returns `{ table, countLine, problems, isGood }`; a file that could not be read, an error outside the tests and a run without tests count as one failed test.
 */
export function summarize(report, code) {
  const suites = (report?.testResults ?? []).map(suiteOf).sort((a, b) => a.name.localeCompare(b.name));
  const total = (state) => suites.reduce((sum, suite) => sum + suite[state], 0);
  const counts = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
  const problems = suites.filter((suite) => suite.isBroken).map((suite) => `${suite.name} could not be run.`);
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) {
    counts.failed = 1;
    problems.push(counts.passed === 0 ? 'No test ran.' : `Vitest ended with code ${code} although no test failed: see its errors above.`);
  }
  return {
    table: tableOf(suites),
    countLine: `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
    problems,
    isGood: counts.failed === 0,
  };
}

function suiteOf(file) {
  const name = relative(ROOT, file.name);
  const suite = { name, passed: 0, failed: 0, skipped: 0, ran: {}, isBroken: false, seconds: (file.endTime - file.startTime) / 1000 };
  for (const result of file.assertionResults) {
    const state = result.status === 'passed' || result.status === 'failed' ? result.status : 'skipped';
    suite[state] += 1;
    if (state !== 'skipped') suite.ran[placeOf(name, result)] = (suite.ran[placeOf(name, result)] ?? 0) + 1;
  }
  suite.isBroken = file.status === 'failed' && suite.failed === 0;
  if (suite.isBroken) suite.failed = 1;
  return suite;
}

/** Titles say the engine: `… on SQLite`, `… on PostgreSQL`. */
function placeOf(name, { ancestorTitles, title }) {
  if (name.startsWith('e2e')) return 'Chromium';
  const words = [...ancestorTitles, title].join(' ');
  return [...words.matchAll(/\bon (SQLite|PostgreSQL)\b/g)].at(-1)?.[1] ?? 'neither';
}

function tableOf(suites) {
  const nameWidth = Math.max('all files'.length, ...suites.map((suite) => suite.name.length));
  const row = (name, cells, seconds) =>
    `${name.padEnd(nameWidth)}${cells.map((cell) => String(cell).padStart(12)).join('')}${seconds.padStart(10)}`;
  const ran = (suite) => PLACES.map((place) => suite.ran[place] ?? '');
  const inAll = PLACES.map((place) => suites.reduce((sum, suite) => sum + (suite.ran[place] ?? 0), 0));
  const files = PLACES.map((place) => suites.filter((suite) => suite.ran[place]).length);
  return [
    row('tests run on', PLACES, 'seconds'),
    ...suites.map((suite) => row(suite.name, ran(suite), suite.seconds.toFixed(1))),
    row('all files', inAll, ''),
    row('files', files, ''),
  ].join('\n');
}
