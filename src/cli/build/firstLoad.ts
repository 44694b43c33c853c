import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What the measure needs of a chunk: its text and the chunks it imports at once. */
interface Script {
  readonly code: string;
  readonly imports: readonly string[];
}

/**
 * Sums the gzipped size of a script and of every script it reaches by static import: what a browser fetches
 * before anything shows.
 * @param scripts chunks by file name
 * @param entry file name of the first one
 * @returns bytes, gzipped file by file as a server sends them
 */
export function firstLoadBytes(scripts: ReadonlyMap<string, Script>, entry: string): number {
  const waiting = [entry];
  const reached = new Set<string>();
  let bytes = 0;
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const script = scripts.get(name);
    if (!script || reached.has(name)) continue;
    reached.add(name);
    bytes += gzipSync(script.code).length;
    waiting.push(...script.imports);
  }
  return bytes;
}

/** Prints the size of the first load and fails the build above `limit` bytes of gzipped JavaScript. */
export function firstLoad({ limit }: { readonly limit: number }): Plugin {
  return {
    name: 'loopwell:first-load',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      if (!entry) return;
      const bytes = firstLoadBytes(new Map(chunks.map((chunk) => [chunk.fileName, chunk])), entry.fileName);
      const size = `${(bytes / 1000).toFixed(1)} kB of JavaScript (gzip), limit ${limit / 1000} kB`;
      if (bytes > limit) this.error(`The first load is too large: ${size}. Load something later.`);
      process.stdout.write(`First load: ${size}\n`);
    },
  };
}
