import type { Program } from '#core/compiler';
import { openLatest, type LatestLine, type Numbered, type NumberedAnswer } from './latest.ts';
import type { OpenPort } from './port.ts';

/** A question about a program, which travels once: later questions name it by its number. */
export interface AboutProgram<Body> {
  readonly programNumber: number;
  readonly program?: Program;
  readonly body: Body;
}

/** Opens a line to a worker that keeps the last program it was asked about. */
export type OpenProgramPort<Body, Answer> = OpenPort<Numbered<AboutProgram<Body>>, NumberedAnswer<Answer>>;

/** A line on which questions are asked about a program. */
export interface ProgramLine<Body, Answer> {
  /** Never rejects. */
  readonly ask: (program: Program, body: Body) => ReturnType<LatestLine<Body, Answer>['ask']>;
  readonly close: () => void;
}

/** Asks a worker about programs, each of which it is sent once for as long as it lives. */
export function openProgramLine<Body, Answer>(open: OpenProgramPort<Body, Answer>): ProgramLine<Body, Answer> {
  let held: Program | null = null;
  let programNumber = 0;
  const line = openLatest<{ readonly program: Program; readonly body: Body }, Answer>((onAnswer, onBroken) => {
    const port = open(onAnswer, onBroken);
    held = null;
    return {
      send: ({ number, body: { program, body } }, transfer) => {
        const news = program !== held;
        if (news) programNumber += 1;
        held = program;
        port.send({ number, body: { programNumber, body, ...(news && { program }) } }, transfer);
      },
      close: port.close,
    };
  });
  return { ask: (program, body) => line.ask({ program, body }), close: line.close };
}

/** The worker's side: finds the program that a question is about, and answers with it. */
export function holdProgram<Body, Answer>(answer: (program: Program, body: Body) => Answer): (question: AboutProgram<Body>) => Answer {
  let held: { readonly number: number; readonly program: Program } | null = null;
  return ({ programNumber, program, body }) => {
    if (program) held = { number: programNumber, program };
    if (held?.number !== programNumber) throw new Error(`program ${programNumber} is not here`);
    return answer(held.program, body);
  };
}
