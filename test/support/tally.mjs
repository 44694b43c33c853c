/**
 * Sums what the test runners wrote into a folder and prints it as the last line: `N passed, N failed`.
 * Usage: node test/support/tally.mjs FOLDER; exits 1 when a test failed or none ran.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [folder = 'node_modules/.cache/results'] = process.argv.slice(2);

/** Test files that failed before any of their tests could. */
const brokenFiles = ({ testResults }) =>
  testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;

/** How many passed and failed, by the file each runner writes. */
const readers = {
  'vitest.json': (result) => [result.numPassedTests, result.numFailedTests + brokenFiles(result)],
  'playwright.json': ({ stats }) => [stats.expected, stats.unexpected + stats.flaky],
  'conformance.json': (result) => [result.passed, result.failed],
  'roundTrip.json': (result) => [result.passed, result.failed],
};

let passed = 0;
let failed = 0;
for (const [name, read] of Object.entries(readers)) {
  const file = path.join(folder, name);
  if (!existsSync(file)) continue;
  const [good, bad] = read(JSON.parse(readFileSync(file, 'utf8')));
  process.stdout.write(`${path.basename(name, '.json')}: ${good} passed, ${bad} failed\n`);
  passed += good;
  failed += bad;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
