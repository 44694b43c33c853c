import type { Program } from '#core/compiler';
import type { Engine, RunAnswer, RunRequest } from './engine.ts';
import type { AnswerMessage, OpenEnginePort, RunMessage } from './messages.ts';
import type { Port } from './port.ts';

/** A request on its way, with those who wait for its answer. */
interface Job {
  readonly request: RunRequest;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly answer: (answer: RunAnswer) => void;
}

/** What is in flight: its number tells its answers from late ones. */
interface Flight extends Job {
  readonly number: number;
  /** It has reported progress, hence runs for long. */
  long: boolean;
}

/** An engine behind a port. The same client serves the worker and its same-thread twin. */
export function createEngine(open: OpenEnginePort): Engine {
  return new Client(open);
}

class Client implements Engine {
  readonly #open: OpenEnginePort;
  #port: Port<RunMessage> | null = null;
  #flight: Flight | null = null;
  #waiting: Job | null = null;
  #requests = 0;
  /** The program that the worker holds, by its number. */
  #program: Program | null = null;
  #programNumber = 0;

  constructor(open: OpenEnginePort) {
    this.#open = open;
  }

  readonly run = (request: RunRequest, onProgress?: (share: number) => void): Promise<RunAnswer> =>
    new Promise((answer) => {
      this.#waiting?.answer({ kind: 'superseded' });
      this.#waiting = { request, onProgress, answer };
      if (this.#flight?.long) this.#abandon({ kind: 'superseded' });
      this.#next();
    });

  readonly cancel = (): void => {
    this.#waiting?.answer({ kind: 'cancelled' });
    this.#waiting = null;
    if (this.#flight) this.#abandon({ kind: 'cancelled' });
  };

  readonly dispose = (): void => {
    this.cancel();
    this.#hangUp();
  };

  #next(): void {
    const job = this.#waiting;
    if (!job || this.#flight) return;
    this.#waiting = null;
    this.#requests += 1;
    this.#flight = { ...job, number: this.#requests, long: false };
    try {
      this.#send(this.#flight);
    } catch (error) {
      this.#broken(error instanceof Error ? error.message : String(error));
    }
  }

  #send({ number, request: { program, inputs } }: Flight): void {
    this.#port ??= this.#open(this.#receive, this.#broken);
    const known = program === this.#program;
    if (!known) this.#programNumber += 1;
    this.#program = program;
    this.#port.send({
      kind: 'run',
      request: number,
      programNumber: this.#programNumber,
      ...(known ? {} : { program }),
      inputs,
    });
  }

  readonly #receive = (message: AnswerMessage): void => {
    const flight = this.#flight;
    if (flight?.number !== message.request) return;
    if (message.kind === 'progress') {
      flight.long = true;
      if (this.#waiting) return this.#replace(flight);
      return flight.onProgress?.(message.share);
    }
    this.#flight = null;
    flight.answer(message.kind === 'done' ? { kind: 'done', runs: message.runs } : { kind: 'failed', message: message.message });
    this.#next();
  };

  /** A later request waits for one that takes long: the later one is what people want to see. */
  #replace(flight: Flight): void {
    if (flight === this.#flight) this.#abandon({ kind: 'superseded' });
    this.#next();
  }

  readonly #broken = (message: string): void => {
    this.#hangUp();
    const flight = this.#flight;
    this.#flight = null;
    flight?.answer({ kind: 'failed', message });
    this.#next();
  };

  /** A busy worker reads no messages: ending it is the only way to stop it. */
  #abandon(answer: RunAnswer): void {
    const flight = this.#flight;
    this.#flight = null;
    this.#hangUp();
    flight?.answer(answer);
  }

  #hangUp(): void {
    this.#port?.close();
    this.#port = null;
    this.#program = null;
  }
}
