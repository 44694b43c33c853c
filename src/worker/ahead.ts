import type { OpenPort, Port } from './port.ts';

/** A way to open lines, one of which may be opened before there is anything to ask. */
export interface AheadPort<Question, Answer> {
  readonly open: OpenPort<Question, Answer>;
  /** Opens the next line now: whoever asks then does not wait for its worker to start. */
  readonly prepare: () => void;
}

/** Whoever hears what comes down a line. */
type Ears<Answer> = Parameters<OpenPort<unknown, Answer>>;

/** Lets one line of those that `open` opens be opened ahead. One that breaks down before it is needed is forgotten. */
export function openAhead<Question, Answer>(open: OpenPort<Question, Answer>): AheadPort<Question, Answer> {
  let waiting: { readonly port: Port<Question>; readonly listen: (...ears: Ears<Answer>) => void } | null = null;
  const prepare = (): void => {
    if (waiting) return;
    let ears: Ears<Answer> | null = null;
    const forget = () => {
      waiting?.port.close();
      waiting = null;
    };
    try {
      const port = open((answer) => ears?.[0](answer), (message) => (ears ? ears[1](message) : forget()));
      waiting = { port, listen: (...given) => { ears = given; } };
    } catch {
      // Whoever asks will be told.
    }
  };
  return {
    prepare,
    open: (...ears) => {
      if (!waiting) return open(...ears);
      const { port, listen } = waiting;
      waiting = null;
      listen(...ears);
      return port;
    },
  };
}
