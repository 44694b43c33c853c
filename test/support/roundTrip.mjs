/**
 * Writes every model of the published cases as XMILE, reads it again, and compares documents, diagnostics and runs.
 * Usage: node test/support/roundTrip.mjs FOLDER [RESULT.json]; exits 1 when anything is lost. Needs no build. Files that
 * cannot be read at all are counted apart: what is read is claimed in test/conformance.txt.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [folder = '../shared/conformance', resultFile = path.join(root, 'node_modules/.cache/results/roundTrip.json')] = process.argv.slice(2);

/** The models of the list: an XMILE file and a Vensim file for each case, `-` where there is none. */
function modelFiles() {
  const lines = readFileSync(path.join(folder, 'cases.txt'), 'utf8').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const files = lines.flatMap((line) => {
    const [place = '', ...models] = line.split('\t');
    return models.slice(0, 2).filter((model) => model !== '-').map((model) => path.join(place, model));
  });
  return [...new Set(files)];
}

const server = await createServer({ root, configFile: false, logLevel: 'error', appType: 'custom', server: { middlewareMode: true, hmr: false, ws: false, watch: null } });
const { lostOnTheWay, readDocument } = await server.ssrLoadModule('/test/support/roundTrip.ts');

const faults = [];
let passed = 0;
let unread = 0;
for (const file of modelFiles()) {
  const document = await readDocument(file, readFileSync(path.join(folder, file))).catch(() => null);
  if (document === null) {
    unread += 1;
    continue;
  }
  try {
    const lost = await lostOnTheWay(document);
    if (lost === null) passed += 1;
    else faults.push(`${file}: ${lost}`);
  } catch (error) {
    faults.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
await server.close();

process.stdout.write(`Round trip through XMILE: ${passed} of ${passed + faults.length} models come back whole; ${unread} are not read\n`);
for (const fault of faults) process.stdout.write(`  lost: ${fault}\n`);
mkdirSync(path.dirname(resultFile), { recursive: true });
writeFileSync(resultFile, JSON.stringify({ passed, failed: faults.length }));
process.exitCode = faults.length > 0 ? 1 : 0;
