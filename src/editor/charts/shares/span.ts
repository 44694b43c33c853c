/** From when to when, in the document's unit of time. */
export interface Span {
  readonly start: number;
  readonly stop: number;
}

/** How far along it a time is, in 0..1. */
export function shareOf(time: number, { start, stop }: Span): number {
  return stop > start ? Math.min(1, Math.max(0, (time - start) / (stop - start))) : 0;
}
