import { listed } from './listed.ts';

/** What commands answer: what a change brought with it, and why something cannot be done. */
export const commands = {
  /** What came along when a variable became something else. */
  became: {
    startingValue: (name: string): string => `The equation of ${name} is now its starting value.`,
    equation: (name: string): string => `The starting value of ${name} is now its equation.`,
    rate: (name: string, timeUnit: string): string => `The equation of ${name} now says how much flows in a ${timeUnit}.`,
    openEnds: (name: string): string => `The pipe of ${name} begins and ends in a cloud. Drag an end to a stock to join it.`,
    clouds: (flows: readonly string[]): string =>
      flows.length === 1 ? `The pipe of ${listed(flows)} has a cloud there now.` : `The pipes of ${listed(flows)} have clouds there now.`,
    unpiped: (name: string, stocks: readonly string[]): string =>
      stocks.length === 0 ? `The pipe of ${name} is gone.` : `The pipe of ${name} is gone: it no longer changes ${listed(stocks)}.`,
    linksIntoStock: (count: number): string =>
      count === 1
        ? '1 link into the stock is drawn, but a stock changes by its flows only.'
        : `${count} links into the stock are drawn, but a stock changes by its flows only.`,
    linksIntoLookup: (count: number): string =>
      count === 1
        ? '1 link into the lookup is drawn, but a lookup gets its input where it is called.'
        : `${count} links into the lookup are drawn, but a lookup gets its input where it is called.`,
    lost: {
      equation: 'Its equation is gone: a lookup has none.',
      table: 'Its graph is gone: a stock has none.',
      initial: 'Its own starting value is gone.',
      choices: 'The names of its choices are gone.',
      nonNegative: 'Its limit at 0 is gone.',
      special: 'What made it a conveyor, a queue or an oven is gone.',
      leak: 'Its mark as a leak or an overflow is gone.',
      scenarios: 'Scenarios no longer set it.',
      plots: 'Charts no longer show it: a lookup has no course over time.',
    },
  },

  /** Why a link cannot be drawn, moved or marked so. */
  link: {
    gone: 'This is no longer in the model.',
    self: 'A variable does not link to itself. Link it to another one.',
    ghostAlone: 'A ghost only gives. Draw the link in a view that shows the variable itself.',
    hidden: 'This view does not show both ends.',
    exists: 'There is a link that way already.',
    association: 'The two only go together. Make the link a cause first.',
    stock: 'A stock changes by its flows only, so its equation cannot use the link.',
    lookup: 'A lookup gets its input where an equation calls it.',
    module: 'A module stands for many numbers. Choose one of them in the equation.',
    used: 'The equation uses it already.',
    structural: 'The flow moves the stock already.',
  },

  /** How many numbers of a model nobody has vouched for. */
  guesses: (guessed: number, all: number): string =>
    guessed === 1 ? `1 of ${all} ${all === 1 ? 'number' : 'numbers'} is a guess` : `${guessed} of ${all} numbers are guesses`,
} as const;
