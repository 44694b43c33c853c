/**
 * Runs the published cases through the built terminal tool and holds the results against test/conformance.txt.
 * Usage: node test/support/conformance.mjs FOLDER [RESULT.json]; exits 1 when a claim is broken.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge, readClaims } from './claims.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [folder = '../shared/conformance', resultFile = path.join(root, 'node_modules/.cache/results/conformance.json')] =
  process.argv.slice(2);

/**
 * The comparing tool's word on every case of a kind and tier.
 * @param {{ kind: string, tier: string }} claim
 */
function compare({ kind, tier }) {
  const scratch = path.join(path.dirname(resultFile), `cases-${kind}-${tier}.json`);
  mkdirSync(path.dirname(scratch), { recursive: true });
  const tool = path.join(path.resolve(root, process.env['LOOPWELL_DIST'] ?? 'dist'), 'cli', 'loopwell.js');
  const command = `"${process.execPath}" "${tool}" simulate {model}`;
  const cases = path.join(folder, 'cases.txt');
  const options = ['--list', cases, '--kind', kind, '--tier', tier, '--quiet', '--json', scratch, '--cmd', command];
  const ran = spawnSync('python3', [path.join(folder, 'compare.py'), ...options], { stdio: 'inherit' });
  if (ran.error) throw ran.error;
  // Python writes NaN and Infinity among the differences, which JSON does not have.
  const text = readFileSync(scratch, 'utf8').replaceAll(/(?<=[[,:]\s*)(NaN|-?Infinity)(?=\s*[\],}])/g, 'null');
  return JSON.parse(text);
}

let passed = 0;
let failed = 0;
for (const claim of readClaims(readFileSync(path.join(root, 'test/conformance.txt'), 'utf8'))) {
  const verdict = judge(claim, compare(claim));
  process.stdout.write(`Conformance, ${claim.kind} tier ${claim.tier}: ${verdict.passed} of ${verdict.total} pass\n`);
  for (const fault of verdict.faults) process.stdout.write(`  broken claim: ${fault}\n`);
  passed += verdict.passed;
  failed += verdict.faults.length;
}
writeFileSync(resultFile, JSON.stringify({ passed, failed }));
process.exitCode = failed > 0 ? 1 : 0;
