import type { NoPlay, PlayWish, SketchPlay } from '#core/analysis';
import type { ModelDocument, ModelId } from '#core/model';
import type { LatestLine } from '../latest.ts';

/** A diagram to be played. Of the document only what a run is made from is looked at. */
export interface PlayQuestion {
  readonly document: ModelDocument;
  readonly model: ModelId;
  readonly wish: PlayWish;
}

/** What came of playing it. */
export interface PlayAnswer {
  readonly kind: 'played';
  readonly play: SketchPlay | NoPlay;
}

/** Plays diagrams without equations somewhere else: of those that come while one is played the latest is kept. */
export type SketchPlayer = LatestLine<PlayQuestion, PlayAnswer>;
