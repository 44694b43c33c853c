/** A graph by number: the numbers that each needs to come before it. */
export type Needs = (node: number) => readonly number[];

/**
 * The strongly connected components of a graph, each after all that it needs (Tarjan 1972, without recursion). A
 * component of one is a node by itself; a component of several is made of circles. Nodes are tried in the given order.
 */
export function components(nodes: readonly number[], needs: Needs): number[][] {
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const found: number[][] = [];
  const enter = (node: number): Visit => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, needs: needs(node), next: 0 };
  };
  const lower = (node: number, to: number | undefined): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? Infinity, to ?? Infinity));
  };

  for (const start of nodes) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const need = visit.needs[visit.next++];
      if (need === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) lower(above.node, lowest.get(visit.node));
        if (lowest.get(visit.node) === order.get(visit.node)) found.push(close(visit.node, open, isOpen));
      } else if (!order.has(need)) path.push(enter(need));
      else if (isOpen.has(need)) lower(visit.node, order.get(need));
    }
  }
  return found;
}

interface Visit {
  readonly node: number;
  readonly needs: readonly number[];
  next: number;
}

function close(node: number, open: number[], isOpen: Set<number>): number[] {
  const component: number[] = [];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    isOpen.delete(top);
    component.push(top);
    if (top === node) break;
  }
  return component.toReversed();
}

/** A shortest way from a node of a component back to itself along `needs`: the node first, its last need last. */
export function circleThrough(start: number, component: ReadonlySet<number>, needs: Needs): number[] {
  const from = new Map<number, number>();
  let front = [start];
  while (front.length > 0) {
    const next: number[] = [];
    for (const node of front) {
      for (const need of needs(node)) {
        if (need === start) return wayTo(node, start, from);
        if (!component.has(need) || from.has(need)) continue;
        from.set(need, node);
        next.push(need);
      }
    }
    front = next;
  }
  return [start];
}

function wayTo(end: number, start: number, from: ReadonlyMap<number, number>): number[] {
  const way = [end];
  for (let node = end; node !== start; ) {
    node = from.get(node) ?? start;
    way.unshift(node);
  }
  return way;
}
