/** Arrows between nodes that are numbered from 0: `arrows[from]` holds every `to`, each once. */
export type Digraph = readonly (readonly number[])[];

/** The sets of nodes that reach each other, only those with a circle in them; nodes ascend, and so do the sets by their first. Source: Tarjan (1972). */
export function knots(arrows: Digraph): number[][] {
  const order = new Map<number, number>();
  const low: number[] = [];
  const waiting: number[] = [];
  const within = new Set<number>();
  const found: number[][] = [];
  const close = (node: number): void => {
    const members = waiting.splice(waiting.lastIndexOf(node));
    for (const member of members) within.delete(member);
    if (members.length > 1 || (arrows[node] ?? []).includes(node)) found.push(members.toSorted((a, b) => a - b));
  };
  const visit = (start: number): void => {
    const path = [{ node: start, next: 0 }];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const { node } = here;
      if (here.next === 0) {
        low[node] = order.size;
        order.set(node, order.size);
        waiting.push(node);
        within.add(node);
      }
      const to = (arrows[node] ?? [])[here.next];
      here.next += 1;
      if (to === undefined) {
        path.pop();
        if (low[node] === order.get(node)) close(node);
        const above = path.at(-1)?.node;
        if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
      } else if (!order.has(to)) path.push({ node: to, next: 0 });
      else if (within.has(to)) low[node] = Math.min(low[node] ?? 0, order.get(to) ?? 0);
    }
  };
  for (const node of arrows.keys()) if (!order.has(node)) visit(node);
  return found.toSorted(([a = 0], [b = 0]) => a - b);
}

/** The arrows among some of the nodes, which are numbered anew in the given order. */
export function among(arrows: Digraph, nodes: readonly number[]): number[][] {
  const place = new Map(nodes.map((node, at) => [node, at]));
  return nodes.map((node) => (arrows[node] ?? []).flatMap((to) => place.get(to) ?? []));
}

/** Arrows from one wanted node to the next, where the way leads over unwanted ones only; numbered in the order of `wanted`. */
export function shortened(arrows: Digraph, wanted: readonly number[]): number[][] {
  const place = new Map(wanted.map((node, at) => [node, at]));
  return wanted.map((node) => {
    const reached = new Set(arrows[node] ?? []);
    for (const here of reached) if (!place.has(here)) for (const to of arrows[here] ?? []) reached.add(to);
    return [...reached].flatMap((to) => place.get(to) ?? []);
  });
}

/** How many of the loops go through each node, counted as far as the budget goes: so many loops, so many steps. */
export function loopsThrough(arrows: Digraph, { loops = 10_000, steps = 200_000 } = {}): number[] {
  const counts = arrows.map(() => 0);
  let [loopsLeft, stepsLeft] = [loops, steps];
  const on = new Set<number>();
  const walk = (node: number, root: number): void => {
    on.add(node);
    for (const to of arrows[node] ?? []) {
      stepsLeft -= 1;
      if (stepsLeft < 0 || loopsLeft <= 0) break;
      if (to === root) {
        loopsLeft -= 1;
        for (const member of on) counts[member] = (counts[member] ?? 0) + 1;
      } else if (to > root && !on.has(to)) walk(to, root);
    }
    on.delete(node);
  };
  for (const root of arrows.keys()) walk(root, root);
  return counts;
}
