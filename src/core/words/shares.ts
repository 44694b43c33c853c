import { listed } from './listed.ts';

/** What is said of loops over a run. Times come with their unit, numbers as text. */
export const shares = {
  still: 'Nothing is changing, so no loop drives change.',
  none: 'There is no feedback loop in what runs.',
  allAlong: (loops: string, percent: string): string => `${loops} ${isSeveral(loops) ? 'are' : 'is'} ahead all along, with ${percent} of the change.`,
  until: (loops: string, when: string): string => `${loops} ${isSeveral(loops) ? 'are' : 'is'} ahead until ${when}`,
  then: (loops: string, when: string): string => `then ${loops} until ${when}`,
  last: (loops: string): string => `then ${loops}`,
  thenRest: (when: string): string => `then nothing changes until ${when}`,
  rest: 'then nothing changes',
  restUntil: (when: string): string => `Nothing changes until ${when}`,
  inTurn: (count: number, first: string, last: string): string => `The lead changes ${count} times, from ${first} at the start to ${last} at the end.`,
  percent: (number: string): string => `${number} %`,
  together: (loops: readonly string[]): string => `${listed(loops)} together`,
  at: (unit: string, time: string): string => `${unit} ${time}`,

  handOver: (from: string, to: string, when: string, levels: readonly string[]): string =>
    `${from} hands over to ${to} at ${when}${levels.length === 0 ? '' : `: ${listed(levels)}`}.`,
  level: (name: string, value: string): string => `${name} is ${value}`,
  levelOf: (name: string, value: string, limit: string): string => `${name} is ${value} of ${limit}`,

  alone: (loop: string): string => `${loop} is alone: no other loop shares a variable with it, so its share is always all of it.`,
  cancel: (one: string, other: string): string => `${one} and ${other} are as large as each other and pull opposite ways all along, so neither shows in what happens.`,
  spikes: 'Grey: a stock turns here, so its loops stand still for one row and others take their share.',
  exact: 'These are all loops that act in this run.',
  sample: 'There are too many loops to look at all of them: shares are those of a sample.',
  notEffects: 'A share says what moves this run, not what would happen without the loop.',

  element: (name: string, elements: string): string => `${name}[${elements}]`,

  /** What the terminal says of a model's loops. */
  listing: {
    noLoops: 'no feedback loops',
    mean: (percent: string): string => `${percent} %`,
    never: '-',
    more: (count: number): string => `There are more than ${count} loops; these are some of them.`,
  },
};

function isSeveral(loops: string): boolean {
  return loops.endsWith(' together');
}
