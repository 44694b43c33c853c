import { readModelFile, type Beside } from '#core/formats';
import type { BesideFile, ReadAnswer, ReadMessage } from './reader.ts';

/** The worker's side of the line: reads each file that comes and answers once. */
export function createReadServer(answer: (answer: ReadAnswer) => void): (message: ReadMessage) => void {
  return ({ name, bytes, beside = [] }) => {
    readModelFile(name, bytes, { beside: among(beside) }).then(
      (file) => answer({ kind: 'read', file }),
      (error: unknown) => answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  };
}

/** Finds files by their name alone: what a browser hands over has no folders. */
function among(files: readonly BesideFile[]): Beside {
  const byName = new Map(files.map(({ name, content }) => [name.toLowerCase(), content]));
  return async (path) => {
    const content = byName.get(path.replace(/^.*[\\/]/su, '').toLowerCase());
    return content ? new Uint8Array(await content.arrayBuffer()) : null;
  };
}
