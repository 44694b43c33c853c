import { readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Environment, ServeRequest } from './environment.ts';
import { loopwell } from './loopwell.ts';
import { openBrowser } from './openBrowser.ts';
import { serve } from './serve.ts';

const { stdout } = process;

/** Whoever reads our output (`| head`) may stop reading; that is no failure. */
let isRead = true;
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  isRead = false;
});

/** Ends the wait of a writer; listening once for all keeps Node from counting listeners. */
let goOn = (): void => {};
for (const event of ['drain', 'error', 'close']) stdout.on(event, () => goOn());

/** Resolves when standard output takes more, or never will again. */
function hasRoom(): Promise<void> {
  return new Promise((resolve) => {
    goOn = resolve;
  });
}

/** This file is `dist/cli/loopwell.js`; the site lies two folders up. */
async function serveSite({ open, ...address }: ServeRequest): Promise<void> {
  const folder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  const running = await serve({ folder, write: (text) => process.stdout.write(text), ...address, ...(open && { openBrowser }) });
  process.once('SIGINT', () => void running.close());
}

const environment: Environment = {
  version: __LOOPWELL_VERSION__,
  readFile: (file) => readFile(file),
  realPath: (file) => realpath(file),
  readInput: () => buffer(process.stdin),
  writeFile: (file, pieces) => writeFile(file, pieces),
  write: async (text) => {
    if (isRead && !stdout.write(text)) await hasRoom();
    return isRead;
  },
  complain: (text) => process.stderr.write(text),
  serve: serveSite,
};

process.exitCode = await loopwell(process.argv.slice(2), environment);
