import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { isPermissive, standardText } from './licences.ts';

/** A package whose code or font is in the bundle. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** The whole notice. */
  readonly text: string;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
}

const noticeFile = /^(licen[cs]e|copying|notice|ofl)/i;

/**
 * The folder of the package a module came from.
 * @param id a module's id or a file's path; a query behind it is passed over
 * @returns null for our own code and for what a plugin made up
 */
export function packageFolder(id: string): string | null {
  return /^[^\0?]*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\?]+/.exec(id)?.[0] ?? null;
}

const authorOf = ({ author, name }: Manifest): string =>
  (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name ?? 'this package'}`;

/**
 * Name, version, licence and notice of the package in a folder.
 * @throws {Error} when the licence is missing, not permissive, or comes without its text
 */
export function readPackage(folder: string): Bundled {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name = path.basename(folder), version = '', license: licence = 'none' } = manifest;
  if (!isPermissive(licence)) throw new Error(`${name} is under ${licence}, which may not be in the bundle.`);
  const texts = readdirSync(folder)
    .filter((file) => noticeFile.test(file))
    .toSorted()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const text = texts.length > 0 ? texts.join('\n\n') : standardText(licence, authorOf(manifest));
  if (text === null) throw new Error(`${name} brings no text of its licence (${licence}).`);
  return { name, version, licence, text };
}

/** Writes one file a package, then NOTICES.txt with all that lie in the folder, another build's among them. */
function write(folder: string, packages: readonly Bundled[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, version, licence, text } of packages) {
    const file = `${name.replace('@', '').replace('/', '-')}.txt`;
    writeFileSync(path.join(folder, file), `${name} ${version} (${licence})\n\n${text}\n`);
  }
  const files = readdirSync(folder).filter((file) => file !== 'NOTICES.txt');
  const all = files.toSorted().map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const rule = `\n${'-'.repeat(78)}\n\n`;
  writeFileSync(path.join(folder, 'NOTICES.txt'), `Loopwell contains these works.\n${rule}${all.join(rule)}`);
}

/**
 * Collects the licences of everything bundled, worker and fonts included, and writes them when the build ends.
 * @param folder where to write, relative to the project
 * @returns the plugin, and its part that watches the bundle of a worker
 */
export function notices(folder: string): { readonly page: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>();
  const note = (id: string): void => {
    const found = packageFolder(id);
    if (found) folders.add(found);
  };
  const collector = (name: string): Plugin => ({
    name,
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const id of this.getModuleIds()) note(id);
      const assets = Object.values(bundle).filter((file) => file.type === 'asset');
      for (const original of assets.flatMap((asset) => asset.originalFileNames)) note(path.resolve(original));
    },
  });
  const page: Plugin = {
    ...collector('loopwell:notices'),
    closeBundle: {
      order: 'post',
      handler: () => write(folder, [...folders].toSorted().map(readPackage)),
    },
  };
  return { page, worker: collector('loopwell:worker-notices') };
}
