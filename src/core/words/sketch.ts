import { listed } from './listed.ts';

/** What is said when a diagram without equations is played, and what its variables are called. */
export const sketch = {
  /** Names of what is put beside a word. */
  names: {
    level: (word: string): string => `level of ${word}`,
    change: (word: string): string => `change in ${word}`,
    /** What a sketch counts time by, as a number to divide by. */
    beat: 'one beat',
    push: (word: string): string => `push on ${word}`,
    strength: (from: string, to: string): string => `strength of ${from} on ${to}`,
    delay: (from: string, to: string): string => `delay of ${from} on ${to}`,
  },
  beat: 'beat',
  arrow: (from: string, to: string): string => `${from} → ${to}`,
  watermark: 'sketch run: shows what the arrows imply, not a forecast',

  nothingToPlay: 'No word without an equation has an arrow, so there is nothing to push by itself: draw an arrow, or say what to push.',
  numbersDoNotRun: 'The part with equations does not run, so the rest cannot be played beside it.',

  verdict: {
    decided: (name: string, end: 'up' | 'down' | 'same', count: number, of: number): string =>
      `In ${count} of ${of} versions of this sketch ${name} ends ${ENDS[end]}.`,
    open: (name: string, { up, down, same }: Counts, of: number): string => {
      const ends = [[ENDS.up, up], [ENDS.down, down], [ENDS.same, same]] as const;
      const told = ends.filter(([, count]) => count > 0).map(([end, count], at) => `${end} in ${count}${at === 0 ? ` of ${of} versions` : ''}`);
      return `The diagram does not decide where ${name} ends: ${told.join(', ')}.`;
    },
    /** The arrows whose strength tells the versions apart. */
    strengthen: (arrows: readonly { readonly arrow: string; readonly towards: 'up' | 'down' }[]): string => {
      if (arrows.length === 0) return '';
      const parts = arrows.map(({ arrow, towards }) => `the stronger ${arrow}, the ${towards === 'up' ? 'higher' : 'lower'}`);
      return `Say how strong these are: ${parts.join('; ')}.`;
    },
    first: (way: 'up' | 'down', until: number): string => `It goes ${way} first, until beat ${Math.round(until * 4) / 4}.`,
    elsewhere: (name: string, words: readonly string[], { up, down }: Counts, of: number): string =>
      `With the memory in ${listed(words)} instead, ${name} ends ${up > down ? 'higher' : 'lower'} in ${Math.max(up, down)} of ${of}: the diagram does not decide. Say which of them adds up.`,
  },

  /** Which of these accumulates? */
  interview: {
    question: (name: string): string => `Could you count ${name} in a photograph?`,
    answers: { stock: 'Yes, it is there at any moment', flow: 'No, it happens over time', auxiliary: 'Neither: it is worked out from others' },
    reasons: {
      stockWord: (word: string): string => `“${word}” names something that is there.`,
      flowWord: (word: string, stock: string): string => `“${word}” names something that happens, and it changes ${stock}.`,
      otherWord: (word: string): string => `“${word}” names a number about other things.`,
      loop: 'A loop through it needs something that adds up.',
      outside: 'Nothing in the diagram moves it.',
      through: 'It passes on what moves it.',
    },
    names: { normal: (flow: string): string => `normal ${flow}` },
    step: (name: string, kind: 'stock' | 'flow' | 'auxiliary'): string => `${name}: ${PLACES[kind]}`,
  },

  notices: {
    nudged: (name: string): string => `Nobody nudged anything, so ${name} was pushed up a little.`,
    memory: (names: readonly string[]): string =>
      `Every loop needs something that adds up over time. Nobody has marked it, so the sketch takes ${listed(names)}.`,
    greedy: 'So much hangs together here that fewer words might do to hold the memory of all loops.',
    tie: (name: string): string => `The reinforcing and the balancing loops through ${name} hold each other: which are stronger?`,
    late: (name: string, arrow: string): string =>
      `All arrows push in proportion, so no loop at ${name} hands over to another. A limit bites late: mark ${arrow} so, if it is one.`,
    ratchet: (flow: string, stock: string): string => `Here ${flow} pushes ${stock} both ways; what flows, like births, goes one way. A stock and a flow say so: ask what accumulates.`,
    unsigned: (arrows: readonly string[]): string =>
      `Without + or −: ${arrows.join(', ')}. The line leaves ${arrows.length === 1 ? 'it' : 'them'} out; each version takes one of the two.`,
    boundary: (count: number): string =>
      `Numbers and words meet at ${count === 1 ? 'one arrow' : `${count} arrows`}: equations read words as 1 while they are normal, words see by what share a number has left its start.`,
    zero: (from: string, to: string): string => `${from} starts at 0, of which nothing is a share: ${to} feels its change in its own unit.`,
  },
} as const;

interface Counts {
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

const PLACES = { stock: 'a stock', flow: 'a flow', auxiliary: 'a variable' } as const;

const ENDS = { up: 'higher', down: 'lower', same: 'where it would have been' } as const;
