import type { CausalGraph, LoopNames, Simplified, Thresholds } from '#core/analysis';
import type { ModelDocument } from '#core/model';
import type { RunInputs } from '#core/simulator';
import type { AboutProgram, ProgramLine } from '../programs.ts';

/** A run whose loops are to be drawn by themselves, and from where on they count. */
export interface SimplifyWish {
  readonly inputs: RunInputs;
  readonly document: ModelDocument;
  readonly graph: CausalGraph;
  readonly names: LoopNames;
  readonly thresholds: Thresholds;
}

/** A wish, and the program it is about. */
export type SimplifyQuestion = AboutProgram<SimplifyWish>;

/** What came of it; null: nothing that feeds back changes. */
export interface SimplifyAnswer {
  readonly kind: 'simplified';
  readonly simplified: Simplified | null;
}

/** Draws what drove a run, somewhere else: of the wishes that come while one is at work the latest is kept. */
export type ModelSimplifier = ProgramLine<SimplifyWish, SimplifyAnswer>;
