import type { NoAnswer } from './once.ts';
import type { OpenPort, Port } from './port.ts';

/** Page to worker: a question with its number. */
export interface Numbered<Body> {
  readonly number: number;
  readonly body: Body;
}

/** Worker to page: what came of a question. */
export type NumberedAnswer<Answer> = Numbered<{ readonly kind: 'answered'; readonly answer: Answer } | { readonly kind: 'failed'; readonly message: string }>;

/** How a question ended that a later one took the place of. */
export interface Superseded {
  readonly kind: 'superseded';
}

/** Asks one question after the other of a worker that stays. Of those that come while one is on its way the latest is kept. */
export interface LatestLine<Question, Answer> {
  /** Never rejects. */
  readonly ask: (question: Question) => Promise<Answer | NoAnswer | Superseded>;
  /** Drops what is on its way and what waits, and lets the worker go; the next question starts another. */
  readonly close: () => void;
}

/** How long a question may take once another waits, in milliseconds; then its worker is ended, as a busy one hears nothing. */
const PATIENCE = 400;

/** A question with whoever waits for its answer. */
interface Job<Question, Answer> {
  readonly question: Question;
  readonly tell: (answer: Answer | NoAnswer | Superseded) => void;
}

/** A line to a worker that is started with the first question. */
export function openLatest<Question, Answer>(open: OpenPort<Numbered<Question>, NumberedAnswer<Answer>>): LatestLine<Question, Answer> {
  let port: Port<Numbered<Question>> | null = null;
  let flight: (Job<Question, Answer> & { readonly number: number }) | null = null;
  let waiting: Job<Question, Answer> | null = null;
  let number = 0;
  let patience: ReturnType<typeof setTimeout> | null = null;

  const calm = (): void => {
    if (patience !== null) clearTimeout(patience);
    patience = null;
  };
  const hangUp = (): void => {
    calm();
    port?.close();
    port = null;
  };
  const land = (answer: Answer | NoAnswer | Superseded): void => {
    calm();
    const landed = flight;
    flight = null;
    landed?.tell(answer);
    next();
  };
  const breakDown = (message: string): void => {
    hangUp();
    land({ kind: 'failed', message });
  };
  const receive = ({ number: of, body }: NumberedAnswer<Answer>): void => {
    if (of !== flight?.number) return;
    land(body.kind === 'answered' ? body.answer : { kind: 'failed', message: body.message });
  };
  const next = (): void => {
    if (flight || !waiting) return;
    flight = { ...waiting, number: (number += 1) };
    waiting = null;
    try {
      port ??= open(receive, breakDown);
      port.send({ number, body: flight.question });
    } catch (error) {
      breakDown(error instanceof Error ? error.message : String(error));
    }
  };
  const giveUp = (): void => {
    hangUp();
    land({ kind: 'superseded' });
  };
  return {
    ask: (question) =>
      new Promise((tell) => {
        waiting?.tell({ kind: 'superseded' });
        waiting = { question, tell };
        if (flight) patience ??= setTimeout(giveUp, PATIENCE);
        next();
      }),
    close: () => {
      hangUp();
      waiting?.tell({ kind: 'cancelled' });
      waiting = null;
      land({ kind: 'cancelled' });
    },
  };
}

/** The worker's side of such a line: answers each question once. */
export function answerEach<Question, Answer>(answer: (question: Question) => Answer, tell: (message: NumberedAnswer<Answer>) => void): (question: Numbered<Question>) => void {
  return ({ number, body }) => {
    try {
      tell({ number, body: { kind: 'answered', answer: answer(body) } });
    } catch (error) {
      tell({ number, body: { kind: 'failed', message: error instanceof Error ? error.message : String(error) } });
    }
  };
}
