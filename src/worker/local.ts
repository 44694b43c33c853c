import type { OpenPort } from './messages.ts';
import { createServer } from './serve.ts';

/** A line to the same thread: messages are copied and delivered later, as a worker's are. */
export const openLocalPort: OpenPort = (onAnswer) => {
  let open = true;
  const deliver = (task: () => void) => {
    setTimeout(() => {
      if (open) task();
    });
  };
  const serve = createServer({
    now: () => performance.now(),
    answer: (message) => deliver(() => onAnswer(message)),
  });
  return {
    send: (message) => {
      const copy = structuredClone(message);
      deliver(() => serve(copy));
    },
    close: () => {
      open = false;
    },
  };
};
