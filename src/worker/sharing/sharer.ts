import type { LinkScores, LoopsSummary } from '#core/analysis';
import type { Program } from '#core/compiler';
import type { RunInputs } from '#core/simulator';
import { openLatest, type LatestLine, type Numbered, type NumberedAnswer } from '../latest.ts';
import type { OpenPort } from '../port.ts';

/** A run of which it is asked what its loops did. A program travels once: later questions name it by its number. */
export interface SharesQuestion {
  readonly programNumber: number;
  readonly program?: Program;
  readonly inputs: RunInputs;
}

/** What the loops of a run did, the largest of them, and what its links did. */
export interface RunShares {
  readonly times: Float64Array;
  readonly summary: LoopsSummary;
  readonly scores: LinkScores;
  /** All loops that act are counted; else shares are those of a sample. */
  readonly complete: boolean;
}

/** What came of it; null: the settings make no run. */
export interface SharesAnswer {
  readonly kind: 'shared';
  readonly shares: RunShares | null;
}

/** Works out what loops do in runs, somewhere else: of the runs that come while one is looked at the latest is kept. */
export interface LoopSharer {
  /** Never rejects. */
  readonly ask: (program: Program, inputs: RunInputs) => ReturnType<LatestLine<SharesQuestion, SharesAnswer>['ask']>;
  readonly close: () => void;
}

/** A sharer that keeps its worker. */
export function sharerThrough(open: OpenPort<Numbered<SharesQuestion>, NumberedAnswer<SharesAnswer>>): LoopSharer {
  /** The program that the worker holds, by its number; it goes with the worker. */
  let held: Program | null = null;
  let programNumber = 0;
  const line = openLatest<SharesQuestion, SharesAnswer>((onAnswer, onBroken) => {
    const port = open(onAnswer, onBroken);
    held = null;
    const send: typeof port.send = ({ number, body: { program, ...body } }, transfer) => {
      const news = program !== undefined && program !== held;
      if (news) programNumber += 1;
      held = program ?? held;
      port.send({ number, body: { ...body, programNumber, ...(news && { program }) } }, transfer);
    };
    return { send, close: port.close };
  });
  return { ask: (program, inputs) => line.ask({ programNumber: 0, program, inputs }), close: line.close };
}
