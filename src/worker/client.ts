import type { Program } from '#core/compiler';
import type { Engine, RunAnswer, RunRequest } from './engine.ts';
import type { AnswerMessage, EndMessage, OpenEnginePort, QuestionMessage } from './messages.ts';
import type { Port } from './port.ts';

/**
 * How long a worker may take to hear that a request is to end, in milliseconds. It hears between two slices of work;
 * where a single step of a run takes longer than this the worker is ended.
 */
const PATIENCE = 1000;

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
  /** It was asked to end with the rows so far. */
  stopping: boolean;
}

/** An engine behind a port. The same client serves the worker and its same-thread twin. */
export function createEngine(open: OpenEnginePort): Engine {
  return new Client(open);
}

class Client implements Engine {
  readonly #open: OpenEnginePort;
  #port: Port<QuestionMessage> | null = null;
  #flight: Flight | null = null;
  #waiting: Job | null = null;
  #requests = 0;
  /** Runs while the worker has been asked to end a request and has not answered. */
  #patience: ReturnType<typeof setTimeout> | null = null;
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
      if (this.#flight?.long) this.#drop({ kind: 'superseded' });
      this.#next();
    });

  readonly stop = (): void => {
    if (!this.#flight || this.#flight.stopping) return;
    this.#flight.stopping = true;
    this.#end({ kind: 'stop', request: this.#flight.number });
  };

  readonly cancel = (): void => {
    this.#waiting?.answer({ kind: 'cancelled' });
    this.#waiting = null;
    this.#drop({ kind: 'cancelled' });
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
    this.#flight = { ...job, number: this.#requests, long: false, stopping: false };
    this.#send(this.#flight);
  }

  #send({ number, request: { program, inputs } }: Flight): void {
    const known = program === this.#program;
    if (!known) this.#programNumber += 1;
    this.#program = program;
    try {
      this.#port ??= this.#open(this.#receive, this.#broken);
      this.#port.send({ kind: 'run', request: number, programNumber: this.#programNumber, ...(known ? {} : { program }), inputs });
    } catch (error) {
      this.#broken(error instanceof Error ? error.message : String(error));
    }
  }

  readonly #receive = (message: AnswerMessage): void => {
    if (message.kind !== 'progress') this.#heard();
    const flight = this.#flight;
    if (flight?.number !== message.request || message.kind === 'dropped') return;
    if (message.kind === 'progress') return this.#advance(flight, message.share);
    this.#flight = null;
    flight.answer(message.kind === 'done' ? { kind: 'done', runs: message.runs } : { kind: 'failed', message: message.message });
    this.#next();
  };

  /** Where a later request waits for one that takes long, the later one is what people want to see. */
  #advance(flight: Flight, share: number): void {
    flight.long = true;
    if (!this.#waiting) return flight.onProgress?.(share);
    this.#drop({ kind: 'superseded' });
    this.#next();
  }

  readonly #broken = (message: string): void => {
    this.#hangUp();
    const flight = this.#flight;
    this.#flight = null;
    flight?.answer({ kind: 'failed', message });
    this.#next();
  };

  #drop(answer: RunAnswer): void {
    const flight = this.#flight;
    if (!flight) return;
    this.#flight = null;
    this.#end({ kind: 'drop', request: flight.number });
    flight.answer(answer);
  }

  #end(message: EndMessage): void {
    this.#port?.send(message);
    this.#patience ??= setTimeout(this.#giveUp, PATIENCE);
  }

  /** A worker that does not hear can only be ended; what is in flight by now goes to the next one. */
  readonly #giveUp = (): void => {
    this.#hangUp();
    const flight = this.#flight;
    if (flight && !flight.stopping) return this.#send(flight);
    this.#flight = null;
    flight?.answer({ kind: 'cancelled' });
    this.#next();
  };

  #heard(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
  }

  #hangUp(): void {
    this.#heard();
    this.#port?.close();
    this.#port = null;
    this.#program = null;
  }
}
