import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { largeVensim } from '../support/largeVensim.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Prints how long a large Vensim model takes to read, and how much is said about it. The goal is under 3 seconds. */
export async function measureImport() {
  const vite = await createServer({ root, configFile: false, appType: 'custom', logLevel: 'error', server: { middlewareMode: true, ws: false, watch: null } });
  try {
    const { readModelFile } = await vite.ssrLoadModule('/src/core/formats/index.ts');
    const text = largeVensim();
    await readModelFile('small.mdl', largeVensim(30));
    const started = performance.now();
    const read = await readModelFile('large.mdl', text);
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    console.log(`Vensim model of ${Math.round(text.length / 1000)} kB: read in ${seconds} s (goal 3), ${read.report.length} notes`);
  } finally {
    await vite.close();
  }
}
