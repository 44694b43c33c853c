import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createBrotliCompress, createGzip, constants } from 'node:zlib';
import { words } from '#core/words';
import { policy } from './policy.ts';

/** What every answer carries. The last three give the page a process of its own. */
const always = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

const compressible = /^(text\/|image\/svg|application\/(json|manifest|wasm))/;

/**
 * The file an address asks for.
 * @param address the path of a request, with its query
 * @returns the full path, or null when it is no file below `folder` (nor is it reached by a link that leaves it)
 */
async function fileOf(folder: string, address: string): Promise<string | null> {
  try {
    const asked = decodeURIComponent(address.replace(/[?#].*$/s, ''));
    if (asked.includes('\0')) return null;
    const root = await realpath(folder);
    const file = await realpath(path.join(root, asked.endsWith('/') ? `${asked}index.html` : asked));
    const isBelow = file.startsWith(root + path.sep);
    return isBelow && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** Brotli before gzip, and neither for what is packed already. */
function encodingFor(request: IncomingMessage, type: string): 'br' | 'gzip' | null {
  if (!compressible.test(type)) return null;
  const accepted = String(request.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
  return (['br', 'gzip'] as const).find((name) => accepted.includes(name)) ?? null;
}

/** Files whose name holds a hash of their content never change; all others are asked for again each time. */
const cachingOf = (file: string, folder: string): string =>
  path.relative(folder, file).startsWith(`assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';

function refuse(response: ServerResponse, status: 404 | 405, text: string): void {
  response.writeHead(status, { ...always, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(text);
}

function send(request: IncomingMessage, response: ServerResponse, file: string, caching: string): void {
  const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const encoding = encodingFor(request, type);
  response.writeHead(200, {
    ...always,
    'Content-Type': type,
    'Cache-Control': caching,
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A visitor who leaves in the middle is no error: the pipeline ends with them.
  const left = (): void => {};
  const source = createReadStream(file);
  if (encoding === null) pipeline(source, response, left);
  else if (encoding === 'gzip') pipeline(source, createGzip(), response, left);
  else pipeline(source, createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), response, left);
}

/** A server, not yet listening, of the files in a folder. It reads and never writes. */
export function createSiteServer(folder: string): Server {
  const root = path.resolve(folder);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(response, 405, words.serve.onlyReading);
      return;
    }
    const file = await fileOf(root, request.url ?? '/');
    if (file === null) refuse(response, 404, words.serve.nothingHere);
    else send(request, response, file, cachingOf(file, await realpath(root)));
  };
  return createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
}
