import { workerPort } from '../browser.ts';
import { localPort } from '../local.ts';
import { createReader, type ModelFileReader } from './reader.ts';
import { createReadServer } from './serve.ts';

/** A reader that gives each file a Web Worker of its own: the page never waits, and nothing stays behind. */
export function createFileReader(): ModelFileReader {
  return createReader(workerPort('reader'));
}

/** The same reader in the thread that asks, for tests and for where there are no workers. */
export function createLocalFileReader(): ModelFileReader {
  return createReader(localPort(createReadServer));
}
