import { listed } from './listed.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What a picture of a diagram says to those who cannot see it. */
export const diagram = {
  empty: 'An empty diagram.',
  description: ({ stocks, flows, others, links }: { stocks: number; flows: number; others: number; links: number }): string => {
    const kind = stocks + flows > 0 ? 'Stock and flow diagram' : 'Causal loop diagram';
    const parts = [
      ...(stocks > 0 ? [count(stocks, 'stock', 'stocks')] : []),
      ...(flows > 0 ? [count(flows, 'flow', 'flows')] : []),
      ...(others > 0 ? [count(others, 'variable', 'variables')] : []),
      ...(links > 0 ? [count(links, 'link', 'links')] : []),
    ];
    return parts.length === 0 ? 'An empty diagram.' : `${kind} with ${listed(parts)}.`;
  },
} as const;
