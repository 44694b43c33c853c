import { listed } from './listed.ts';

/** What is said of feedback loops: one chain for each, why it has its letter, and whether a label on the canvas is true. */
export const loops = {
  chain: {
    /** "More" and "less" for everything: whether a thing is counted or measured its name does not tell, and "fewer" of what is measured is wrong. */
    amount: { more: 'more', less: 'less', either: 'more or less' },
    first: { more: 'More', less: 'Less' },
    late: 'after a while',
    joint: ' → ',
    ending: {
      feeds: 'it feeds on itself',
      feedsLate: 'it feeds on itself, with a delay',
      corrects: 'the push is answered, so it seeks a goal',
      overshoots: 'the push is answered late, so it may overshoot and oscillate',
      unknown: 'nothing says whether it feeds on itself or corrects itself',
    },
  },

  step: {
    makes: (from: string, to: string, sign: '+' | '-', late: boolean, reason: string): string =>
      `More ${from} makes ${late ? 'after a while ' : ''}${sign === '+' ? 'more' : 'less'} ${to}, ${reason}.`,
    unknown: (from: string, to: string): string => `Whether more ${from} makes more or less ${to}, nothing says.`,
    fills: 'because it fills it',
    drains: 'because it drains it',
    leaves: 'because what it holds comes out there',
    limit: 'while the limit of a stock has a say',
    equation: 'by its equation',
    declared: 'as you marked it',
    observed: 'at every moment of the run',
    clash: (sign: '+' | '-'): string => `The arrow is marked ${sign === '+' ? '+' : '−'}.`,
  },

  verdict: {
    reinforcing: (minus: number): string => `${minusSigns(minus)}${minus === 0 ? '' : ', an even number'}: a push comes back as it went, so the loop is reinforcing (R).`,
    balancing: (minus: number): string => `${minusSigns(minus)}, an odd number: a push comes back turned round, so the loop is balancing (B).`,
    unknown: (unknown: number): string =>
      `${unknown === 1 ? 'The direction of one link is' : `The directions of ${unknown} links are`} not known, so nothing says whether the loop is reinforcing or balancing.`,
  },

  cut: {
    alone: (loop: string, from: string, to: string): string => `Cutting from ${from} to ${to} takes out ${loop} alone.`,
    together: (loop: string, from: string, to: string, others: readonly string[]): string =>
      others.length === 0
        ? `Cutting from ${from} to ${to} takes out ${loop}; there are too many loops to say what goes with it.`
        : `${loop} cannot be cut alone: cutting from ${from} to ${to} also cuts ${some(others)}.`,
  },

  /** Which part of what loops did in a run those of a simplified diagram did; up to three by name. */
  simplified: (names: readonly string[], count: number, percent: number): string =>
    `${names.length === 0 ? `These ${count} loops` : listed(names)} ${count === 1 ? 'carries' : 'carry'} ${percent} % of the loop share in this run.`,
  notSimplified: 'No loop has so large a share of what changes in the run, so there is nothing to draw.',
  simplifiedTitle: (title: string): string => `${title}, simplified`,

  label: {
    holds: 'The label is true.',
    letter: (claimed: 'R' | 'B', minus: number): string =>
      claimed === 'R'
        ? `The label says that the loop is reinforcing, but it is balancing: ${minus === 1 ? 'it has one minus sign' : `its ${minus} minus signs are an odd number`}.`
        : `The label says that the loop is balancing, but it is reinforcing: ${minus === 0 ? 'it has no minus sign' : `its ${minus} minus signs are an even number`}.`,
    unknown: (claimed: 'R' | 'B', from: string, to: string): string =>
      `The label says that the loop is ${claimed === 'R' ? 'reinforcing' : 'balancing'}, but nothing says whether more ${from} makes more or less ${to}.`,
    number: (claimed: string, name: string): string => `The label says ${claimed}, but the loop is ${name} in the list.`,
    opened: (from: string, to: string): string => `This loop does not exist any more: ${from} has no say in ${to}.`,
    gone: 'This loop does not exist any more: one of its variables is gone.',
    change: (name: string): string => `Change to ${name}`,
    remove: 'Remove',
    bind: (name: string): string => `Make it the label of ${name}`,
  },
} as const;

function minusSigns(count: number): string {
  if (count === 0) return 'No minus sign';
  return count === 1 ? 'One minus sign' : `${count} minus signs`;
}

/** Five by name, the rest by number. */
function some(names: readonly string[]): string {
  return listed(names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names);
}
