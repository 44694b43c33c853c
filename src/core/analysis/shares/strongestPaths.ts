/** Links with their scores at one row. */
export interface ScoredLinks {
  readonly nodes: number;
  readonly links: readonly { readonly from: number; readonly to: number }[];
  readonly scores: Float64Array;
}

/** No more links than this are tried from one target, if not said. */
const MOST_TRIED = 200_000;

/**
 * Loops that are strong at one row: from each target a path is carried on along its strongest links first, and left at a node
 * that a stronger one has reached. After Eberlein and Schoenberg 2020 (arXiv 2006.08425), appendix I, but that what has
 * reached a node is forgotten from target to target: as printed, loops that share nodes with those of an earlier target are
 * lost. It finds some loops, not all. Each is its nodes in order, beginning at the target.
 */
export function strongestLoops({ nodes, links, scores }: ScoredLinks, targets: readonly number[], most = MOST_TRIED): number[][] {
  const out: number[][] = Array.from({ length: nodes }, () => []);
  links.forEach(({ from }, link) => {
    if (sizeOf(scores, link) > 0) out[from]?.push(link);
  });
  for (const list of out) list.sort((one, other) => sizeOf(scores, other) - sizeOf(scores, one));
  return targets.flatMap((target) => loopsThrough(target, out, { nodes, links, scores }, most));
}

function sizeOf(scores: Float64Array, link: number): number {
  const size = Math.abs(scores[link] ?? 0);
  return Number.isFinite(size) ? size : 0;
}

interface Visit {
  readonly node: number;
  readonly size: number;
  next: number;
}

function loopsThrough(target: number, out: readonly (readonly number[])[], { nodes, links, scores }: ScoredLinks, most: number): number[][] {
  const best = new Float64Array(nodes);
  const onPath = new Uint8Array(nodes);
  const found: number[][] = [];
  const path: Visit[] = [{ node: target, size: 1, next: 0 }];
  onPath[target] = 1;
  best[target] = 1;
  for (let tried = 0; tried < most; tried++) {
    const visit = path.at(-1);
    if (!visit) return found;
    const link = out[visit.node]?.[visit.next++];
    if (link === undefined) {
      path.pop();
      onPath[visit.node] = 0;
      continue;
    }
    const to = links[link]?.to ?? 0;
    const size = visit.size * sizeOf(scores, link);
    if (to === target && path.length > 1) found.push(path.map(({ node }) => node));
    // An equally strong path goes on: it may be the first of another loop.
    if (onPath[to] || size < (best[to] ?? 0) || size === 0) continue;
    best[to] = size;
    onPath[to] = 1;
    path.push({ node: to, size, next: 0 });
  }
  return found;
}
