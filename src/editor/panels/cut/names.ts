import type { CausalGraph, LinkToCut } from '#core/analysis';
import { variableAt, type Address } from '#core/model';
import { getDocument } from '#editor/store';

/** What a variable is called. */
export function nameOf(address: Address): string {
  return variableAt(getDocument(), address)?.variable.name ?? '';
}

/** The ends of a link of a causal graph. */
export function endsOf({ nodes, links }: CausalGraph, at: number): LinkToCut | null {
  const link = links[at];
  const [from, to] = [nodes[link?.from ?? -1]?.address, nodes[link?.to ?? -1]?.address];
  return from !== undefined && to !== undefined ? { from, to } : null;
}

/** Whether two links are one. */
export function sameLink(one: LinkToCut | null, other: LinkToCut | null): boolean {
  return one !== null && other !== null && one.from === other.from && one.to === other.to;
}
