import { readModelFile } from '#core/formats';
import type { ReadAnswer, ReadMessage } from './reader.ts';

/** The worker's side of the line: reads each file that comes and answers once. */
export function createReadServer(answer: (answer: ReadAnswer) => void): (message: ReadMessage) => void {
  return ({ name, bytes }) => {
    readModelFile(name, bytes).then(
      (file) => answer({ kind: 'read', file }),
      (error: unknown) => answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  };
}
