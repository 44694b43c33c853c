import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Equal text and colours everywhere, so that pictures taken on two machines can be compared. */
const args = ['--font-render-hinting=none', '--force-color-profile=srgb'];

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

/** Where an installed Chrome, Chromium or Edge usually is, by platform. */
const installed = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: windowsFolders
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.win32.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

/**
 * Unpacks the Chromium inside the package into `folder`. The package writes to the temporary folder of the
 * system under fixed names and keeps whatever it finds there, so it is given a fresh folder of its own and the
 * result is moved into place in one step: parallel callers and a new version of the package cannot mix.
 * @param {string} packageFolder
 * @param {string} folder
 */
async function unpack(packageFolder, folder) {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = fresh;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(path.join(packageFolder, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The Chromium that comes with the npm package (Linux, x64), with the libraries a bare image may lack. */
async function packaged() {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(packageFolder, folder);
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executablePath: path.join(folder, 'chromium'), env: { ...process.env, LD_LIBRARY_PATH: libraries } };
}

const hasPackaged = () =>
  process.platform === 'linux' && process.arch === 'x64' && process.env['BROWSER_SOURCE'] !== 'system';

/**
 * Launch options of a Chromium for Playwright: the one CHROME_PATH names, the packaged one, Playwright's own
 * download, or an installed Chrome, Chromium or Edge, in this order. BROWSER_SOURCE=system passes over the
 * packaged one.
 * @returns {Promise<{ executablePath: string, args: string[], env?: Record<string, string> }>}
 * @throws {Error} naming the remedies when there is none
 */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) return { executablePath: named, args };
  let reason = '';
  if (hasPackaged()) {
    try {
      return { ...(await packaged()), args };
    } catch (error) {
      reason = ` (The packaged Chromium did not unpack: ${error instanceof Error ? error.message : String(error)}.)`;
    }
  }
  const paths = [chromium.executablePath(), ...(installed[process.platform] ?? [])];
  const executablePath = paths.find((file) => existsSync(file));
  if (executablePath) return { executablePath, args };
  throw new Error(
    'No Chromium found. Set CHROME_PATH, install Chrome, run `apt-get install -y chromium`, ' +
      `or run \`npx playwright-core install chromium\`.${reason}`,
  );
}
