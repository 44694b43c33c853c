import type { LinkScores, LinkSign, LoopsSummary } from '#core/analysis';
import type { LoopKey } from '#core/model';
import type { RunInputs } from '#core/simulator';
import type { AboutProgram, ProgramLine } from '../programs.ts';

/** Of which run it is asked what its loops did, and of which loops whatever that is. */
export interface SharesWish {
  readonly inputs: RunInputs;
  /** These are told of however little they do, and however many others there are. */
  readonly pinned: readonly LoopKey[];
}

/** What is sent. */
export type SharesQuestion = AboutProgram<SharesWish>;

/** What the loops of a run did, the largest of them, and what its links did. */
export interface RunShares {
  readonly times: Float64Array;
  readonly summary: LoopsSummary;
  /** For the cursor: of a long run in a large model not every row. */
  readonly scores: LinkScores;
  /** The direction that each link had in all rows. */
  readonly signs: ReadonlyMap<string, LinkSign>;
  /** All loops that act are counted; else shares are those of a sample. */
  readonly complete: boolean;
}

/** What came of it; null: the settings make no run. */
export interface SharesAnswer {
  readonly kind: 'shared';
  readonly shares: RunShares | null;
}

/** Works out what loops do in runs, somewhere else: of the runs that come while one is looked at the latest is kept. */
export type LoopSharer = ProgramLine<SharesWish, SharesAnswer>;
