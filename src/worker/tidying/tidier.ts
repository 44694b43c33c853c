import type { LayoutQuestion, LayoutResult } from '#core/diagram';
import { askOnce, type NoAnswer } from '../once.ts';
import type { OpenPort } from '../port.ts';

/** How laying out a view ended. */
export type LayoutAnswer = { readonly kind: 'laid'; readonly layout: LayoutResult } | NoAnswer;

/** Worker to page. */
export type LaidAnswer = Exclude<LayoutAnswer, { kind: 'cancelled' }>;

/** Lays out views somewhere else. */
export interface Tidier {
  /** Never rejects. Aborting ends the work, however far it is. */
  readonly layOut: (question: LayoutQuestion, signal?: AbortSignal) => Promise<LayoutAnswer>;
}

/** A tidier that opens a line for each view and closes it when the view is laid out. */
export function tidierThrough(open: OpenPort<LayoutQuestion, LaidAnswer>): Tidier {
  return { layOut: (question, signal) => askOnce(open, question, { signal }) };
}
