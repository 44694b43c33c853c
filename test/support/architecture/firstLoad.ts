import { resolve, type Project, type Rule, type Violation } from './project.ts';
import { covers, lazyPackages } from './table.ts';

const entry = 'src/app/main.tsx';

/** Every file the page's entry reaches by static import, and the file each was reached from. */
function reached({ sources, manifest }: Project): ReadonlyMap<string, string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const from = new Map<string, string>([[entry, '']]);
  for (const path of from.keys()) {
    for (const wanted of byPath.get(path)?.imports ?? []) {
      const target = resolve(path, wanted, manifest);
      const isLater = wanted.kind !== 'value' || wanted.source.includes('?worker');
      if (target !== null && !isLater && byPath.has(target) && !from.has(target)) from.set(target, path);
    }
  }
  return from;
}

/** Heavy packages come by dynamic import or in the worker: the page's entry reaches none of them at once. */
export const heavyPackagesComeLater: Rule = (project) => {
  const from = reached(project);
  return project.sources
    .filter(({ path }) => from.has(path))
    .flatMap(({ path: file, imports }) =>
      imports.flatMap(({ source, kind, line }): readonly Violation[] => {
        if (kind !== 'value' || !lazyPackages.some((pattern) => covers(pattern, source))) return [];
        const way = from.get(file) || 'the entry';
        return [{ rule: 'first load', file, line, message: `${source} is in the first load, through ${way}` }];
      }),
    );
};
