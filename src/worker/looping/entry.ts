import type { CausalGraph } from '#core/analysis';
import type { Numbered, NumberedAnswer } from '../latest.ts';
import type { LoopsAnswer } from './finder.ts';
import { createLoopServer } from './serve.ts';

/** What this file needs of the worker's own global scope, whose type exists only where no page's does. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Numbered<CausalGraph>>) => void) | null;
  postMessage: (answer: NumberedAnswer<LoopsAnswer>) => void;
}

const scope = globalThis as unknown as WorkerScope;

const serve = createLoopServer(() => performance.now(), (answer) => scope.postMessage(answer));

scope.onmessage = ({ data }) => serve(data);
