import { readModelFile } from '#core/formats';
import type { ReadAnswer, ReadMessage } from './reader.ts';
import { createReadServer } from './serve.ts';

/** What this file needs of the worker's own global scope, whose type exists only where no page's does. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ReadMessage>) => void) | null;
  postMessage: (answer: ReadAnswer) => void;
}

const scope = globalThis as unknown as WorkerScope;

const serve = createReadServer((answer) => scope.postMessage(answer));

// The reader of our own files, the commonest, is fetched before one comes.
void readModelFile('', '{}');

scope.onmessage = ({ data }) => serve(data);
