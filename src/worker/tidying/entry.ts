import type { LayoutQuestion } from '#core/diagram';
import { createLayoutServer } from './serve.ts';
import type { LaidAnswer } from './tidier.ts';

/** What this file needs of the worker's own global scope, whose type exists only where no page's does. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<LayoutQuestion>) => void) | null;
  postMessage: (answer: LaidAnswer) => void;
}

const scope = globalThis as unknown as WorkerScope;

const serve = createLayoutServer((answer) => scope.postMessage(answer));

scope.onmessage = ({ data }) => serve(data);
