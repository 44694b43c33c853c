/** What a worker's own file needs of its global scope, whose type exists only where no page's does. */
interface WorkerScope<Question, Answer> {
  onmessage: ((event: MessageEvent<Question | null>) => void) | null;
  postMessage: (answer: Answer, transfer: Transferable[]) => void;
}

/** Lets a server answer the questions that come to this worker. `buffers` of an answer change hands instead of being copied. */
export function attend<Question, Answer>(
  create: (answer: (message: Answer) => void) => (question: Question) => void,
  buffers: (message: Answer) => ArrayBuffer[] = () => [],
): void {
  const scope = globalThis as unknown as WorkerScope<Question, Answer>;
  const serve = create((message) => scope.postMessage(message, buffers(message)));
  scope.onmessage = ({ data }) => {
    // What is nested deeper than this thread's stack bears arrives as null (Chromium): nobody's question, so the line breaks.
    if (data === null) throw new Error('a question could not be read');
    serve(data);
  };
}
