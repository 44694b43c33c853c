import type { CreateServer, OpenPort } from './port.ts';

/** Opens lines to the same thread: messages are copied or change hands, and are delivered later, as a worker's are. */
export function localPort<Question, Answer>(createServer: CreateServer<Question, Answer>): OpenPort<Question, Answer> {
  return (onAnswer) => {
    let open = true;
    const deliver = (task: () => void) => {
      setTimeout(() => {
        if (open) task();
      });
    };
    const serve = createServer((answer) => deliver(() => onAnswer(answer)), deliver);
    return {
      send: (question, transfer = []) => {
        const copy = structuredClone(question, { transfer: [...transfer] });
        deliver(() => serve(copy));
      },
      close: () => {
        open = false;
      },
    };
  };
}
