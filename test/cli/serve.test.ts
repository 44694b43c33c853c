import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '../../src/cli/policy.ts';
import { serve, type ServeOptions, type Serving } from '../../src/cli/serve.ts';

const script = "postMessage('ready');\n".repeat(100);
const parent = mkdtempSync(path.join(tmpdir(), 'loopwell-serve-'));
const folder = path.join(parent, 'dist');
const said: string[] = [];
const opened: string[] = [];
let site: Serving;

const options = (more: Partial<ServeOptions> = {}): ServeOptions => ({
  folder,
  port: 0,
  write: (text) => said.push(text),
  openBrowser: (address) => opened.push(address),
  ...more,
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for a path exactly as written; `fetch` would tidy `..` away before sending. */
function ask(target: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(site.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: target, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>site</title>');
  writeFileSync(path.join(folder, 'assets', 'worker-AbC123.js'), script);
  writeFileSync(path.join(folder, 'assets', 'font.woff2'), 'font');
  writeFileSync(path.join(folder, 'Größe 1.json'), '{}');
  writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  symlinkSync(path.join(parent, 'secret.txt'), path.join(folder, 'link.txt'));
  site = await serve(options());
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

describe('what it serves', () => {
  test('the page at the root, never kept without asking', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(body.toString()).toContain('<title>site</title>');
  });

  test('hashed files for ever, each with its type', async () => {
    const { headers } = await ask('/assets/worker-AbC123.js?worker');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/assets/font.woff2')).headers['content-type']).toBe('font/woff2');
  });

  test('names with blanks and umlauts', async () => {
    expect((await ask(encodeURI('/Größe 1.json'))).body.toString()).toBe('{}');
  });

  test.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
  ])('text packed with %s when the browser takes it', async (encoding, accepts, unpack) => {
    const { headers, body } = await ask('/assets/worker-AbC123.js', 'GET', { 'accept-encoding': accepts });
    expect(headers['content-encoding']).toBe(encoding);
    expect(body.length).toBeLessThan(script.length / 10);
    expect(unpack(body).toString()).toBe(script);
  });

  test('fonts as they are: they are packed already', async () => {
    const { headers, body } = await ask('/assets/font.woff2', 'GET', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('font');
  });

  test('HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/', 'HEAD');
    expect([status, headers['content-type'], body.length]).toEqual([200, 'text/html; charset=utf-8', 0]);
  });
});

describe('what it refuses', () => {
  test.each([
    ['a missing file', '/nothing.js'],
    ['a folder', '/assets'],
    ['a path that climbs out', '/../secret.txt'],
    ['the same, encoded', '/%2e%2e/secret.txt'],
    ['the same with an encoded slash', '/..%2fsecret.txt'],
    ['a link that leads out', '/link.txt'],
    ['a path with a zero byte', '/index.html%00.js'],
    ['a broken escape', '/%zz'],
  ])('%s', async (_what, target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  test('every method but GET and HEAD', async () => {
    const { status, headers } = await ask('/', 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

test('every answer carries the policy, the worker script and the error pages too', async () => {
  for (const target of ['/', '/assets/worker-AbC123.js', '/nothing.js']) {
    const { headers } = await ask(target);
    expect(headers['content-security-policy']).toBe(policy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  }
});

test('prints the address and opens it', () => {
  expect(said.join('')).toContain(site.address);
  expect(opened).toEqual([site.address]);
});

describe('which port', () => {
  test('a taken one that was asked for by number is an error', async () => {
    const port = Number(new URL(site.address).port);
    await expect(serve(options({ port }))).rejects.toThrow(/EADDRINUSE/);
  });

  test('without a number the next free one is taken', async () => {
    const first = await serve({ folder, write: () => {} });
    const second = await serve({ folder, write: () => {} });
    const [low, high] = [first, second].map(({ address }) => Number(new URL(address).port));
    await Promise.all([first.close(), second.close()]);
    expect(low).toBeGreaterThanOrEqual(4173);
    expect(high).toBeGreaterThan(low ?? 0);
  });
});
