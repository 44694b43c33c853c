import { sentencesAreWords } from './sentences.ts';
import { noEscapes, noStateInCore, nothingBanned } from './bans.ts';
import { filesStaySmall, functionsStaySmall } from './ceilings.ts';
import { noCircles } from './cycles.ts';
import { coreIsExplained } from './docs.ts';
import { heavyPackagesComeLater } from './firstLoad.ts';
import { importsFollowTheTable, indexesNameTheirExports, oneHookFileInTheStore } from './imports.ts';
import { filesAreNamedAlike } from './names.ts';
import { dependenciesHaveReasons, importsAreDependencies, licencesArePermissive, lockIsComplete } from './packages.ts';
import type { Project, Rule, Violation } from './project.ts';

/** Every file is there, can be read, and belongs to a folder of the layer table. */
const treeIsSeen: Rule = ({ sources }) => {
  if (sources.length === 0) return [{ rule: 'tree', file: 'src', message: 'no files seen' }];
  return sources.flatMap(({ path: file, folder, errors }): readonly Violation[] => {
    const isOwned = folder !== null || !file.startsWith('src/') || file.endsWith('.d.ts');
    return [
      ...errors.map((message) => ({ rule: 'tree', file, message })),
      ...(isOwned ? [] : [{ rule: 'tree', file, message: 'belongs to no folder of the layer table' }]),
    ];
  });
};

const rules: readonly Rule[] = [
  treeIsSeen,
  importsFollowTheTable,
  indexesNameTheirExports,
  oneHookFileInTheStore,
  noCircles,
  heavyPackagesComeLater,
  nothingBanned,
  noStateInCore,
  noEscapes,
  sentencesAreWords,
  filesStaySmall,
  functionsStaySmall,
  filesAreNamedAlike,
  coreIsExplained,
  dependenciesHaveReasons,
  importsAreDependencies,
  licencesArePermissive,
  lockIsComplete,
];

/** Judges a project by every rule: one line for each violation, `file:line [rule] what is wrong`. */
export function check(project: Project): readonly string[] {
  return rules
    .flatMap((rule) => rule(project))
    .map(({ file, line, rule, message }) => `${file}${line === undefined ? '' : `:${line}`} [${rule}] ${message}`)
    .toSorted();
}
