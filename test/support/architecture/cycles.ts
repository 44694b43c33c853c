import { resolve, type Project, type Rule } from './project.ts';

function graphOf({ sources, manifest }: Project): ReadonlyMap<string, readonly string[]> {
  const known = new Set(sources.map(({ path }) => path));
  return new Map(
    sources.map(({ path, imports }) => {
      const targets = imports.map((wanted) => resolve(path, wanted, manifest));
      return [path, targets.filter((target) => target !== null && known.has(target)) as string[]];
    }),
  );
}

/** The shortest way from a file back to itself, or null. */
function circleThrough(start: string, graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const at of waiting) {
    for (const next of graph.get(at) ?? []) {
      if (next === start) return trail(start, at, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return null;
}

function trail(start: string, last: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const back = [start];
  for (let at: string | undefined = last; at !== undefined && at !== start; at = cameFrom.get(at)) back.push(at);
  return [...back, start].toReversed();
}

/** No two files import each other in a circle, be it for a type. Each circle is told once. */
export const noCircles: Rule = (project) => {
  const graph = graphOf(project);
  const told = new Set<string>();
  return [...graph.keys()].toSorted().flatMap((file) => {
    if (told.has(file)) return [];
    const circle = circleThrough(file, graph);
    if (circle === null) return [];
    for (const member of circle) told.add(member);
    return [{ rule: 'circle', file, message: circle.join(' -> ') }];
  });
};
