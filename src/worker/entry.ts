import type { AnswerMessage, QuestionMessage } from './messages.ts';
import { createServer, transferable } from './serve.ts';
import { createTurns } from './turns.ts';

/** What this file needs of the worker's own global scope, whose type exists only where no page's does. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<QuestionMessage>) => void) | null;
  postMessage: (message: AnswerMessage, transfer: Transferable[]) => void;
}

const scope = globalThis as unknown as WorkerScope;

const serve = createServer({
  now: () => performance.now(),
  answer: (message) => scope.postMessage(message, transferable(message)),
  later: createTurns(),
});

scope.onmessage = ({ data }) => serve(data);
