import type { Plugin } from 'vite';

/**
 * Keeps the browser's worker out of the terminal tool, which runs the engine in its own thread: an import of a
 * worker's address (`?worker&url`) gives an empty text instead of a second bundle.
 */
export function withoutBrowserWorker(): Plugin {
  const id = '\0loopwell:no-worker';
  return {
    name: 'loopwell:no-worker',
    enforce: 'pre',
    resolveId: (source) => (source.includes('?worker') ? id : null),
    load: (asked) => (asked === id ? "export default '';" : null),
  };
}
