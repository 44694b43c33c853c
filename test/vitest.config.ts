import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findBrowser } from './support/findBrowser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };

/** Pure code and everything that needs no document, in Node. */
const unit: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'unit',
    environment: 'node',
    setupFiles: ['test/setup.laws.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.{dom,browser}.test.ts'],
  },
};

/** Components that need a document but no layout, in happy-dom. */
const dom: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'dom',
    environment: 'happy-dom',
    setupFiles: ['test/setup.ts', 'test/setup.laws.ts'],
    include: ['test/**/*.dom.test.{ts,tsx}'],
  },
};

/**
 * What only a real browser can show, in Chromium. Bundled dependencies are named so that Vite prepares them
 * before the first test: one it met later would reload the page under a running test.
 */
async function browser(): Promise<TestProjectConfiguration> {
  const launchOptions = await findBrowser();
  return {
    extends: true,
    optimizeDeps: {
      include: [
        'react',
        'react-dom',
        'react-dom/client',
        'react/jsx-dev-runtime',
        '@testing-library/react',
        '@xyflow/react',
        'chart.js',
        'radix-ui',
        'react-resizable-panels',
        'mdast-util-from-markdown',
      ],
    },
    test: {
      name: 'browser',
      include: ['test/**/*.browser.test.{ts,tsx}'],
      setupFiles: ['test/setup.browser.ts', 'test/setup.laws.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

/** A laptop without any Chromium still runs the rest, and is told; on CI the lack is an error. */
async function projects(): Promise<TestProjectConfiguration[]> {
  try {
    return [unit, dom, await browser()];
  } catch (error) {
    if (process.env['CI']) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`\n  THE REAL-BROWSER TESTS ARE LEFT OUT\n  ${reason}\n\n`);
    return [unit, dom];
  }
}

const results = process.env['TEST_RESULTS'];

export default defineConfig({
  root,
  plugins: [react()],
  define: { __LOOPWELL_VERSION__: JSON.stringify(version) },
  test: {
    projects: await projects(),
    passWithNoTests: false,
    // A test ends by its own work; this only ends one that hangs, on a slow machine too.
    testTimeout: process.env['LOOPWELL_LONG'] === undefined ? 120_000 : 600_000,
    reporters: results ? ['default', ['json', { outputFile: `${results}/vitest.json` }]] : ['default'],
  },
});
