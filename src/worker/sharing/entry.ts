import type { Numbered, NumberedAnswer } from '../latest.ts';
import { createSharesServer, transferable } from './serve.ts';
import type { SharesAnswer, SharesQuestion } from './sharer.ts';

/** What this file needs of the worker's own global scope, whose type exists only where no page's does. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Numbered<SharesQuestion> | null>) => void) | null;
  postMessage: (answer: NumberedAnswer<SharesAnswer>, transfer: Transferable[]) => void;
}

const scope = globalThis as unknown as WorkerScope;

const serve = createSharesServer((answer) => scope.postMessage(answer, transferable(answer)));

scope.onmessage = ({ data }) => {
  // What is nested deeper than this thread's stack bears arrives as null (Chromium): nobody's question, so the line breaks.
  if (data === null) throw new Error('a question could not be read');
  serve(data);
};
