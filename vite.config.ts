import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { firstLoad } from './src/cli/build/firstLoad.ts';
import { notices } from './src/cli/build/notices.ts';
import { pagePolicy } from './src/cli/build/page.ts';
import { withoutBrowserWorker } from './src/cli/build/terminal.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** Where the build goes; another folder lets two builds run side by side. */
const folder = process.env['LOOPWELL_DIST'] ?? 'dist';

const licences = notices(`${folder}/licenses`);

const define = { __LOOPWELL_VERSION__: JSON.stringify(version) };

/** The site: `vite build`, and `vite` for development. It runs under any path, hence the relative base. */
const site: UserConfig = {
  base: './',
  define,
  plugins: [react(), pagePolicy(), licences.page, firstLoad({ limit: 250_000 })],
  build: {
    outDir: folder,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A file inlined as a data: address would break the policy for fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'flow', test: /node_modules\/(@xyflow|d3-[a-z]+|classcat)\// },
            // Together they compress better, and icons of half a line are no request each.
            { name: 'ui', test: /src\/editor\/ui\/|node_modules\/lucide-react\// },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [licences.worker] },
};

/** The terminal tool: `vite build --mode cli`, one file for Node that needs nothing beside it. */
const terminal: UserConfig = {
  define,
  plugins: [withoutBrowserWorker(), licences.page],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: `${folder}/cli`,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: 'loopwell.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'cli' ? terminal : site));
