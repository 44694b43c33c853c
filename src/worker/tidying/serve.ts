import { layOut, type LayoutQuestion } from '#core/diagram';
import type { LaidAnswer } from './tidier.ts';

/** The worker's side of the line: lays out each view that comes and answers once. */
export function createLayoutServer(answer: (answer: LaidAnswer) => void): (question: LayoutQuestion) => void {
  return (question) => {
    layOut(question).then(
      (layout) => answer({ kind: 'laid', layout }),
      (error: unknown) => answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  };
}
