import type { CutRanking, LinkToCut } from '#core/analysis';
import type { Address } from '#core/model';
import type { Run, RunInputs } from '#core/simulator';
import type { AboutProgram, ProgramLine } from '../programs.ts';

/** A run with a link cut; or what cutting each of some links does to an outcome. */
export type CutWish =
  | { readonly kind: 'cut'; readonly inputs: RunInputs; readonly link: LinkToCut }
  | { readonly kind: 'rank'; readonly inputs: RunInputs; readonly links: readonly LinkToCut[]; readonly outcome: { readonly address: Address; readonly element?: string } };

/** A wish, and the program it is about. */
export type CutQuestion = AboutProgram<CutWish>;

/** What came of it; without a run the link has no say that could be frozen. */
export type CutAnswer = { readonly kind: 'cut'; readonly run: Run | null } | { readonly kind: 'ranked'; readonly ranking: CutRanking };

/** Runs programs with links cut, somewhere else: of the wishes that come while one is at work the latest is kept. */
export type LinkCutter = ProgramLine<CutWish, CutAnswer>;
