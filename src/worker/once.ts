import type { OpenPort } from './port.ts';

/** How a question ended that its asker had given up, or whose worker broke down or never started. */
export type NoAnswer = { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly message: string };

/** What comes with a question. */
export interface Asking {
  /** Aborting ends the work, however far it is. */
  readonly signal?: AbortSignal | undefined;
  /** Buffers that change hands instead of being copied. */
  readonly transfer?: readonly ArrayBuffer[];
}

/** Opens a line for one question and closes it when the answer is there. Never rejects. */
export function askOnce<Question, Answer>(open: OpenPort<Question, Answer>, question: Question, { signal, transfer = [] }: Asking = {}): Promise<Answer | NoAnswer> {
  const line = new AbortController();
  const asking = new Promise<Answer | NoAnswer>((answer) => {
    const fail = (message: string) => answer({ kind: 'failed', message });
    const cancel = () => answer({ kind: 'cancelled' });
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { signal: line.signal });
    try {
      const port = open(answer, fail);
      line.signal.addEventListener('abort', port.close);
      port.send(question, transfer);
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  });
  return asking.finally(() => line.abort());
}
