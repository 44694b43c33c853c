import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ReporterDescription } from '@playwright/test';
import { findBrowser } from '../support/findBrowser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = path.resolve(root, process.env['LOOPWELL_DIST'] ?? 'dist');
const port = Number(process.env['E2E_PORT'] ?? 4183);
const baseURL = `http://localhost:${port}/`;
const results = process.env['TEST_RESULTS'];

const reporter: ReporterDescription[] = [['line']];
if (results) reporter.push(['json', { outputFile: path.resolve(root, results, 'playwright.json') }]);

/** The built site in a real browser, served by the very server people get. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: path.join(root, `node_modules/.cache/e2e-${port}`),
  forbidOnly: true,
  workers: 1,
  // A busy machine takes its time: what counts is that it comes, not when.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter,
  use: {
    baseURL,
    browserName: 'chromium',
    launchOptions: await findBrowser(),
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `"${process.execPath}" "${path.join(site, 'cli', 'loopwell.js')}" serve --port ${port} --no-open`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
