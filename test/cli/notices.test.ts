import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { expect, test, vi } from 'vitest';

/** The names of the packages whose modules or files come out of a build, read off the bundle itself. */
function listing(found: Set<string>): Plugin {
  return {
    name: 'test:listing',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const sources = file.type === 'chunk' ? file.moduleIds : file.originalFileNames;
        for (const source of sources) {
          const name = source.split('node_modules/').at(-1)?.match(/^(@[^/]+\/)?[^/]+/)?.[0];
          if (source.includes('node_modules/') && name !== undefined) found.add(name);
        }
      }
    },
  };
}

test('every package in the site and in the terminal tool has its licence beside them', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'loopwell-'));
  vi.stubEnv('LOOPWELL_DIST', folder);
  // What is published is built for production, which the test's own environment is not.
  vi.stubEnv('NODE_ENV', 'production');
  try {
    const found = new Set<string>();
    await build({ logLevel: 'error', plugins: [listing(found)] });
    await build({ mode: 'cli', logLevel: 'error', plugins: [listing(found)] });
    expect([...found]).toEqual(expect.arrayContaining(['react-dom', '@floating-ui/dom', 'react-resizable-panels', 'saxes']));
    const licences = new Set(await readdir(path.join(folder, 'licenses')));
    const missing = [...found].filter((name) => !licences.has(`${name.replace('@', '').replace('/', '-')}.txt`));
    expect(missing).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  }
});
