import { isPermissive } from '../../../src/cli/build/licences.ts';
import type { Locked, Rule, Violation } from './project.ts';

const manifestFile = 'package.json';
const lockFile = 'package-lock.json';

/** Every dependency is pinned to one version and has its reason in the README's table. */
export const dependenciesHaveReasons: Rule = ({ manifest, readme }) => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return all.flatMap(([name, version]): readonly Violation[] => {
    const rows = readme.split('\n').filter((row) => row.startsWith('|') && row.includes(`\`${name}\``));
    const hasReason = rows.some((row) => (row.split('|')[2] ?? '').trim().split(/\s+/).length >= 3);
    const fault = (message: string): Violation => ({ rule: 'dependency', file: manifestFile, message });
    return [
      ...(hasReason ? [] : [fault(`${name} has no reason in the table of README.md`)]),
      ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [fault(`${name} is not pinned to one version (${version})`)]),
    ];
  });
};

/** `@scope/name/file` and `name/file` are files of a package. */
const packageOf = (source: string): string => /^(@[^/]+\/)?[^/?]+/.exec(source)?.[0] ?? source;

/** What the source imports is a dependency of the product, not of its tests. */
export const importsAreDependencies: Rule = ({ sources, manifest }) =>
  sources
    .filter(({ folder, path }) => folder !== null && !path.startsWith('src/cli/build/'))
    .flatMap(({ path: file, imports }) =>
      imports
        .filter(({ source }) => !/^([.#]|node:)/.test(source) && !(packageOf(source) in manifest.dependencies))
        .map(({ source, line }) => ({ rule: 'dependency', file, line, message: `${source} is no dependency` })),
    );

/** What may be published is under a permissive licence. */
export const licencesArePermissive: Rule = ({ locked }) =>
  Object.entries(locked)
    .filter(([at, { dev }]) => at !== '' && !dev)
    .filter(([, { license }]) => !isPermissive(license ?? 'none'))
    .map(([at, { license }]) => ({ rule: 'licence', file: lockFile, message: `${at} is under ${license ?? 'none'}` }));

/** Whether the lock holds a package that `at` asks for, in its own folder or in one above. */
function isLocked(locked: Readonly<Record<string, Locked>>, at: string, name: string): boolean {
  for (let folder = at; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in locked) return true;
    if (folder === '') return false;
  }
}

/** The lock names no registry's host, and holds the packages of every platform, not only of the one it was made on. */
export const lockIsComplete: Rule = ({ locked }) =>
  Object.entries(locked).flatMap(([at, { resolved, optionalDependencies }]): readonly Violation[] => {
    const fault = (message: string): Violation => ({ rule: 'lock', file: lockFile, message });
    const missing = Object.keys(optionalDependencies ?? {}).filter((name) => !isLocked(locked, at, name));
    return [
      ...(resolved?.includes('://') ? [fault(`${at} names a registry (${resolved})`)] : []),
      ...missing.map((name) => fault(`${name}, wanted by ${at}, is missing: remake the lock from nothing`)),
    ];
  });
