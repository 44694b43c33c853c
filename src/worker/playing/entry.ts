import type { Numbered, NumberedAnswer } from '../latest.ts';
import type { PlayAnswer, PlayQuestion } from './player.ts';
import { createPlayServer } from './serve.ts';

/** What this file needs of the worker's own global scope, whose type exists only where no page's does. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Numbered<PlayQuestion>>) => void) | null;
  postMessage: (answer: NumberedAnswer<PlayAnswer>) => void;
}

const scope = globalThis as unknown as WorkerScope;

const serve = createPlayServer((answer) => scope.postMessage(answer));

scope.onmessage = ({ data }) => serve(data);
