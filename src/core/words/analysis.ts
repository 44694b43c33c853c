/** What the equations say of drawn links: one sentence each, and what a press on the offer beside it does. */
export const analysis = {
  units: {
    sum: (one: string, unit: string, other: string, otherUnit: string): string =>
      `${one} is in ${unitIn(unit)} and ${other} in ${unitIn(otherUnit)}: only like units can be added, subtracted or taken the larger of.`,
    comparison: (one: string, unit: string, other: string, otherUnit: string): string => `${one} is in ${unitIn(unit)} and ${other} in ${unitIn(otherUnit)}: only like units can be compared.`,
    choice: (one: string, unit: string, other: string, otherUnit: string): string =>
      `One branch, ${one}, is in ${unitIn(unit)} and the other, ${other}, in ${unitIn(otherUnit)}: both must have the unit of the result.`,
    argument: (argument: string, unit: string, wanted: string): string => `${argument} is in ${unitIn(unit)}, but the function wants ${unitIn(wanted)} here.`,
    pure: (text: string, unit: string): string => `${text} is in ${unitIn(unit)}, but only pure numbers make sense in such a power.`,
    equation: (name: string, unit: string, found: string): string => `${name} is in ${unitIn(unit)}, but its equation comes to ${unitIn(found)}.`,
    flow: (flow: string, unit: string, stock: string, wanted: string): string => `${flow} is in ${unitIn(unit)}, but a flow of ${stock} must be in ${unitIn(wanted)}.`,
    setting: (setting: string, unit: string, wanted: string): string => `${setting} is in ${unitIn(unit)}, but must be in ${unitIn(wanted)}.`,
    use: (unit: string): string => `Use ${unit}`,
    proposed: (unit: string): string => `Its equations make it ${unitIn(unit)}.`,
  },

  link: {
    agrees: (from: string, to: string, sign: '+' | '-'): string => `More ${from} makes ${amount(sign)} ${to}, as the equation says.`,
    clash: (from: string, to: string, sign: '+' | '-'): string =>
      `The link says that more ${from} makes ${amount(sign === '+' ? '-' : '+')} ${to}, but the equation makes it ${amount(sign)}.`,
    undecided: (from: string, to: string): string => `Whether more ${from} makes more or less ${to} depends on the numbers.`,
    noEffect: (from: string, to: string): string => `The equation of ${to} names ${from}, but it has no say in the result.`,
    table: (from: string, to: string): string => `${to} reads the graph of ${from}.`,
    starts: (from: string, to: string): string => `${from} has a say in what ${to} starts with, and none after that.`,
    ignored: (from: string, to: string): string => `The equation of ${to} does not use ${from}.`,
    ignoredByStock: (from: string, to: string): string => `${to} is a stock, which changes by its flows only: ${from} does not reach it.`,
    ignoredByDriven: (from: string, to: string): string => `${to} follows from the stock that it leaves, not from an equation: ${from} does not reach it.`,
    ignoredByLookup: (to: string): string => `${to} is a lookup: it gets its input where an equation calls it.`,
    ignoredByModule: (from: string, to: string): string => `No input of the module ${to} is fed by ${from}.`,
    module: (from: string, to: string): string => `${from} feeds the module ${to}; what comes of it is settled inside.`,
    mistake: (to: string): string => `The equation of ${to} has a mistake, so it cannot tell yet.`,
    noEquation: (to: string): string => `${to} has no equation yet, so the link stands for itself.`,
    fills: (flow: string, stock: string): string => `${flow} fills ${stock}: more of it makes more ${stock}.`,
    drains: (flow: string, stock: string): string => `${flow} drains ${stock}: more of it makes less ${stock}.`,
    fillsClash: (flow: string, stock: string): string => `The link says that more ${flow} makes less ${stock}, but the flow fills it.`,
    drainsClash: (flow: string, stock: string): string => `The link says that more ${flow} makes more ${stock}, but the flow drains it.`,
    limits: (from: string, to: string): string => `A stock that never falls below 0 limits what flows: so ${from} has a say in ${to}.`,
    together: (from: string, to: string): string => `The link says that ${from} and ${to} only go together, but the equation of ${to} uses ${from}.`,
  },

  fix: {
    setPolarity: (mark: string): string => `Set it to ${mark}`,
    useLink: 'Use it in the equation',
    removeLink: 'Remove the link',
    reverse: 'Turn it round',
    makeCause: 'Make it a cause',
  },
} as const;

function amount(sign: '+' | '-'): string {
  return sign === '+' ? 'more' : 'less';
}

/** A unit in a sentence. */
function unitIn(unit: string): string {
  return unit === '1' ? 'pure numbers' : unit;
}
