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

/** How a question ended. */
type Ending<Answer> = Answer | NoAnswer | Superseded;

/** Asks one question after the other of a worker that stays. Of those that come while one is on its way the latest is kept. */
export interface LatestLine<Question, Answer> {
  /** Never rejects. */
  readonly ask: (question: Question) => Promise<Ending<Answer>>;
  /** Drops what is on its way and what waits, and lets the worker go; the next question starts another. */
  readonly close: () => void;
}

/** How long a question may take once another waits, in milliseconds; then its worker is ended, as a busy one hears nothing. */
const PATIENCE = 400;

/** A question with whoever waits for its answer. */
interface Job<Question, Answer> {
  readonly question: Question;
  readonly tell: (ending: Ending<Answer>) => void;
}

/** A line to a worker that is started with the first question. */
export function openLatest<Question, Answer>(open: OpenPort<Numbered<Question>, NumberedAnswer<Answer>>): LatestLine<Question, Answer> {
  return new Line(open);
}

class Line<Question, Answer> implements LatestLine<Question, Answer> {
  readonly #open: OpenPort<Numbered<Question>, NumberedAnswer<Answer>>;
  #port: Port<Numbered<Question>> | null = null;
  #flight: Job<Question, Answer> | null = null;
  #waiting: Job<Question, Answer> | null = null;
  /** Of the question in flight: what answers one before it comes late. */
  #number = 0;
  #patience: ReturnType<typeof setTimeout> | null = null;

  constructor(open: OpenPort<Numbered<Question>, NumberedAnswer<Answer>>) {
    this.#open = open;
  }

  readonly ask = (question: Question): Promise<Ending<Answer>> =>
    new Promise((tell) => {
      this.#waiting?.tell({ kind: 'superseded' });
      this.#waiting = { question, tell };
      if (this.#flight) this.#patience ??= setTimeout(this.#giveUp, PATIENCE);
      this.#next();
    });

  readonly close = (): void => {
    this.#hangUp();
    this.#waiting?.tell({ kind: 'cancelled' });
    this.#waiting = null;
    this.#land({ kind: 'cancelled' });
  };

  #next(): void {
    if (this.#flight || !this.#waiting) return;
    this.#flight = this.#waiting;
    this.#waiting = null;
    this.#number += 1;
    try {
      this.#port ??= this.#open(this.#receive, this.#breakDown);
      this.#port.send({ number: this.#number, body: this.#flight.question });
    } catch (error) {
      this.#breakDown(error instanceof Error ? error.message : String(error));
    }
  }

  readonly #receive = ({ number, body }: NumberedAnswer<Answer>): void => {
    if (!this.#flight || number !== this.#number) return;
    this.#land(body.kind === 'answered' ? body.answer : { kind: 'failed', message: body.message });
  };

  readonly #breakDown = (message: string): void => {
    this.#hangUp();
    this.#land({ kind: 'failed', message });
  };

  readonly #giveUp = (): void => {
    this.#hangUp();
    this.#land({ kind: 'superseded' });
  };

  #land(ending: Ending<Answer>): void {
    this.#calm();
    const landed = this.#flight;
    this.#flight = null;
    landed?.tell(ending);
    this.#next();
  }

  #hangUp(): void {
    this.#calm();
    this.#port?.close();
    this.#port = null;
  }

  #calm(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
  }
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
