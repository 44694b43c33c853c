import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { policy } from '../../src/cli/policy.ts';
import { expect, test } from './app.ts';

const site = path.resolve(process.env['LOOPWELL_DIST'] ?? 'dist');
const base = '/some/deep/path/';
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };

let server: Server;
let origin: string;
/** What was asked for outside the folder, or is not there. */
let missed: string[];

/** A static folder as any host serves it: files, their types, the policy, nothing else. */
test.beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const asked = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const inside = asked.startsWith(base) ? readFile(path.join(site, asked.slice(base.length))) : Promise.reject(new Error('outside'));
    inside.then(
      (content) => response.writeHead(200, { 'Content-Type': types[path.extname(asked)] ?? 'application/octet-stream', 'Content-Security-Policy': policy }).end(content),
      () => {
        missed.push(pathname);
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.beforeEach(() => {
  missed = [];
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

for (const page of ['', 'index.html', '?from=mail#chart']) {
  test(`the site runs from a folder of a static host, opened as …/path/${page}`, async ({ page: tab }) => {
    await tab.goto(`${origin}${base}${page}`);
    await expect(tab.getByRole('application', { name: 'Diagram' }).getByText('lost customers')).toBeVisible();
    await expect(tab.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
    expect(tab.workers().map((worker) => new URL(worker.url()).pathname.startsWith(base))).toContain(true);
    await tab.keyboard.press('ControlOrMeta+o');
    await tab.getByRole('button', { name: /Word of mouth/i }).first().click();
    await expect(tab.getByRole('textbox', { name: 'Title of the model' })).toHaveValue(/word of mouth/i);
    await expect(tab.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible();
    expect(missed.filter((name) => name !== '/favicon.ico')).toEqual([]);
  });
}
