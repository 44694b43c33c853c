import type { AnswerMessage, QuestionMessage } from './messages.ts';
import { createServer, transferable } from './serve.ts';
import { createTurns } from './turns.ts';

/** What this file needs of the worker's own global scope, whose type exists only where no page's does. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<QuestionMessage | null>) => void) | null;
  postMessage: (message: AnswerMessage, transfer: Transferable[]) => void;
}

const scope = globalThis as unknown as WorkerScope;

const serve = createServer({
  now: () => performance.now(),
  answer: (message) => scope.postMessage(message, transferable(message)),
  later: createTurns(),
});

scope.onmessage = ({ data }) => {
  // What is nested deeper than this thread's stack bears arrives as null (Chromium): nobody's request, so the line breaks.
  if (data === null) throw new Error('a question could not be read');
  serve(data);
};
