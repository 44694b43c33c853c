import path from 'node:path/posix';
import { readSource, type Import, type Source } from './source.ts';

/** The parts of package.json the rules look at. */
export interface Manifest {
  readonly imports: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** One package in package-lock.json. */
export interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** All that is judged: source files by path, the package's own files, the text that gives the reasons. */
export interface Project {
  readonly sources: readonly Source[];
  readonly manifest: Manifest;
  readonly locked: Readonly<Record<string, Locked>>;
  readonly readme: string;
}

/** One broken rule: where, which, and what to do about it. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** A rule looks at the whole project and tells what breaks it. */
export type Rule = (project: Project) => readonly Violation[];

/** Parses the TypeScript among the files and puts the project together. */
export function projectOf(
  files: ReadonlyMap<string, string>,
  rest: { readonly manifest: Manifest; readonly locked: Project['locked']; readonly readme: string },
): Project {
  const sources = [...files].filter(([file]) => /\.tsx?$/.test(file)).map(([file, text]) => readSource(file, text));
  return { sources, ...rest };
}

/** The file an import of our own leads to, through the `imports` of package.json; null for a package. */
export function resolve(from: string, { source }: Import, manifest: Manifest): string | null {
  const bare = source.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return path.join(path.dirname(from), bare);
  if (!bare.startsWith('#')) return null;
  for (const [pattern, target] of Object.entries(manifest.imports)) {
    const [before = '', after] = pattern.split('*');
    if (after === undefined && bare === pattern) return path.normalize(target);
    if (after !== undefined && bare.startsWith(before)) {
      return path.normalize(target.replace('*', bare.slice(before.length)));
    }
  }
  return null;
}
