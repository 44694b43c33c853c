import { existsSync, readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { compile } from '#core/compiler';
import { readModelFile } from '#core/formats';
import { simulate } from '#core/simulator';

/** Models to measure on; where the folder is missing nothing is measured. */
const FOLDER = process.env['LOOPWELL_PERF'] ?? '../shared/perf';
const MODELS = ['M1-retention-euler', 'M1-retention-rk4', 'M2-chain-1000-euler', 'M2-chain-1000-rk4'];

for (const name of MODELS) {
  const path = `${FOLDER}/${name}.xmile`;
  describe.runIf(existsSync(path))(name, () => {
    const read = readModelFile(`${name}.xmile`, readFileSync(path, 'utf8'));
    if (!read.ok) throw new Error(`${path} cannot be read`);
    const { program } = compile(read.document);
    if (!program) throw new Error(`${path} does not run`);
    bench('compile', () => void compile(read.document));
    bench('interpret', () => void simulate(program));
  });
}
