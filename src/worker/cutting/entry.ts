import type { Numbered, NumberedAnswer } from '../latest.ts';
import type { CutAnswer, CutQuestion } from './cutter.ts';
import { createCutServer } from './serve.ts';

/** What this file needs of the worker's own global scope, whose type exists only where no page's does. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Numbered<CutQuestion> | null>) => void) | null;
  postMessage: (answer: NumberedAnswer<CutAnswer>) => void;
}

const scope = globalThis as unknown as WorkerScope;

const serve = createCutServer(() => performance.now(), (answer) => scope.postMessage(answer));

scope.onmessage = ({ data }) => {
  // What is nested deeper than this thread's stack bears arrives as null (Chromium): nobody's question, so the line breaks.
  if (data === null) throw new Error('a question could not be read');
  serve(data);
};
