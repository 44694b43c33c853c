import { listed } from './listed.ts';

/** What the compiler says of a model: names are quoted as the author wrote them. */
export const compiler = {
  missingEquation: (name: string) => `${name} has no equation yet; it and all that need it are left out of the run.`,
  missingElements: (name: string, elements: readonly string[]) =>
    `${name} has no equation for ${some(elements)}; ${elements.length === 1 ? 'it and all that need it are' : 'they and all that need them are'} left out of the run.`,
  missingTable: (name: string) => `The table of ${name} has no points.`,
  tableLengths: (name: string, x: number, y: number) => `The table of ${name} has ${count(x, 'x value')} and ${count(y, 'y value')}; it needs one y for each x.`,
  tableOrder: (name: string, x: number) => `The x values of the table of ${name} must rise; ${x} comes after a larger one.`,
  tableNumber: (name: string) => `The table of ${name} holds something that is no number.`,
  tableEnds: (name: string) => `The x range of the table of ${name} must end above where it begins.`,

  unknownName: (name: string) => `Unknown name ${name}.`,
  unknownNameNear: (name: string, near: string) => `Unknown name ${name}. Did you mean ${near}?`,
  didYouMean: (near: string) => `Change to ${near}`,
  operatorBetween: (left: string, right: string) => `An operator is missing between ${left} and ${right}.`,
  insertTimes: (text: string) => `Multiply: ${text}`,
  needsQuotes: (name: string) => `The name ${name} needs quotes here.`,
  quote: (text: string) => `Write ${text}`,
  vectorAxes: (name: string, axes: number) => `${name} gives ${axes === 1 ? 'an array' : 'a matrix'}: what it defines must be one, with the dimension that it goes along last.`,
  priorityProfile: 'A priority profile is an array whose last dimension has four elements: kind, priority, width and extra.',
  functionWithoutCall: (name: string, signature: string) => `${name} is a function: write ${signature}.`,
  unknownFunction: (name: string) => `There is no function ${name}.`,
  unknownFunctionNear: (name: string, near: string) => `There is no function ${name}. Did you mean ${near}?`,
  unknownFunctionInstead: (name: string, instead: string) => `There is no function ${name}. ${instead}`,
  notAFunction: (name: string) => `${name} is a variable, not a function. To multiply, put * before the bracket.`,
  lookupWithoutInput: (name: string) => `${name} is a table and needs an input: ${name}(x).`,
  lookupArguments: (name: string, given: number) => `${name} is a table and takes one input; here ${given === 1 ? 'is 1' : `are ${given}`}.`,
  lookupFirst: 'The first argument of LOOKUP is the name of a table.',
  moduleAsValue: (name: string) => `${name} is a module, not a value. Name one of its variables: ${name}.variable.`,
  noMember: (module: string, member: string) => `${module} has no variable ${member}.`,
  noMemberNear: (module: string, member: string, near: string) => `${module} has no variable ${member}. Did you mean ${near}?`,
  noParent: 'There is no model above this one.',
  selfOutside: 'SELF has a meaning inside PREVIOUS and SIZE only.',
  selfReference: (name: string) => `${name} needs its own value at the same moment. Put a stock or a delay in between, or use PREVIOUS.`,
  cycle: (chain: string) => `${chain}: each needs the other at the same moment. Put a stock or a delay in between.`,
  initialCycle: (chain: string) => `At the start, ${chain}: each needs the initial value of the other. Give one of them an initial value of its own.`,
  initialSelf: (name: string) => `The initial value of ${name} needs itself. Give it a value of its own.`,
  stagesNotFixed: (name: string) => `The number of stages of ${name} must be a number, or made of numbers that are known before the run.`,
  stagesRange: (name: string, fewest: number, most: number) => `The number of stages of ${name} must be between ${fewest} and ${most}.`,
  pulseNegative: 'The interval of a PULSE cannot be negative.',

  needsIndex: (name: string, dimensions: string) => `${name} is an array by ${dimensions}: say which element, like ${name}[...], or reduce it, like SUM(${name}).`,
  tooManyIndexes: (name: string, given: number, wanted: number) =>
    wanted === 0 ? `${name} is no array and takes no index.` : `${name} has ${count(wanted, 'dimension')}; here ${given === 1 ? 'is 1 index' : `are ${given} indexes`}.`,
  unknownElement: (dimension: string, element: string) => `${dimension} has no element ${element}.`,
  unknownElementNear: (dimension: string, element: string, near: string) => `${dimension} has no element ${element}. Did you mean ${near}?`,
  noSuchAxis: (name: string, dimension: string) => `${name} is not an array by ${dimension}, so ${dimension} names no element here.`,
  noSuchPosition: (name: string, position: number) => `${name} has no dimension number ${position}.`,
  dimensionAsValue: (dimension: string) => `${dimension} is a dimension, not a value.`,
  sliceOutside: 'A slice with * or : stands for many values; reduce it, like SUM(...).',
  emptyRange: (dimension: string, count: number) => `${dimension} has the elements 1 to ${count}: this range goes beyond them, or backwards.`,
  openRange: 'Both ends of a range must be elements or numbers here, not something to work out.',
  axisLengths: 'These slices are of different lengths, or their ranges are worked out in different ways.',
  notAnArray: (name: string) => `${name} needs an array, and there is none in its argument.`,
  transposeWhat: "Only an array can be transposed with '.",
  rankTooLarge: (most: number) => `RANK takes arrays of up to ${most} elements.`,
  unknownDimension: (name: string) => `${name} is an array by a dimension that does not exist.`,
  elementEquation: (name: string, element: string) => `${name} has an equation for ${element}, which is none of its elements.`,

  recursiveMacro: (circle: string) => `A macro cannot call itself, and here it does: ${circle}.`,
  unknownOutput: (macro: string, output: string, outputs: readonly string[]) =>
    outputs.length === 0 ? `The macro ${macro} has no output.` : `The macro ${macro} has no output ${output}. It has ${outputs.join(', ')}.`,
  oneOutput: (name: string, output: string) => `${name} is no macro and has no output ${output}.`,
  macroArguments: (signature: string, least: number, most: number, given: number) =>
    `${signature} takes ${least === most ? count(most, 'argument') : `${least} to ${count(most, 'argument')}`}; here ${given === 1 ? 'is 1' : `are ${given}`}.`,
  macroTooLarge: (macro: string, limit: number) => `The calls of macros down to ${macro} make more than ${whole(limit)} variables, which is more than a run can hold.`,
  macroWithoutCall: (name: string, signature: string) => `${name} is a macro: write ${signature}.`,
  recursiveModule: (name: string) => `${name} would contain itself; its variables are left out.`,
  missingModel: (name: string) => `${name} is a module of a model that does not exist.`,
  missingTransit: (name: string) => `${name} is a conveyor and needs a transit time; it and all that need it are left out of the run.`,
  missingCook: (name: string) => `${name} is an oven and needs a cooking time; it and all that need it are left out of the run.`,
  noExit: (name: string) => `${name} has no outflow at its end: what arrives there stays.`,
  ovenOutflows: (oven: string, flow: string) => `${oven} is an oven and has one outflow; ${flow} is one too many.`,
  ovenFed: (flow: string, oven: string, from: string) => `${flow} comes from ${from}, which cannot wait until ${oven} is open. Put a queue in between.`,
  leakElsewhere: (flow: string) => `${flow} is marked as a leak, but leaves no conveyor: its equation counts as a rate.`,
  overflowElsewhere: (flow: string) => `${flow} is marked as an overflow, but leaves no queue after another outflow: the mark has no effect.`,
  flowShape: (flow: string, stock: string) => `${flow} and ${stock} are arrays by different dimensions, so the flow cannot reach the stock.`,
  flowEnd: (flow: string) => `${flow} begins or ends at something that is not a stock.`,
  tooLarge: (limit: number) => `The arrays of this model have more than ${whole(limit)} elements together, which is more than a run can hold.`,

  dtNumber: 'DT must be a number.',
  dtPositive: (dt: number) => `DT is ${dt}; the time step must be longer than 0.`,
  startNumber: 'The start time must be a number.',
  stopNumber: 'The stop time must be a number.',
  saveNumber: 'The save interval must be a number above 0.',
  toleranceNumber: (least: number) => `The tolerance must be a number from ${least} to below 1.`,
  stopBeforeStart: (start: number, stop: number) => `The run stops at ${stop}, before it starts at ${start}.`,
  dtLongerThanRun: (dt: number, span: number) => `DT is ${dt}, longer than the whole run of ${span}.`,
  dtTooLong: (dt: number, name: string, time: number) =>
    `DT is ${dt}, more than a third of the time in which ${name} adjusts, which is ${time}: its curve will be too coarse, or swing where nothing does.`,
  useStep: (step: number) => `Set DT to ${step}`,
  methodJumps: (method: string, name: string, what: string, others: number) =>
    `${method} takes change within a step to be smooth, but ${name} ${what}${others > 0 ? `, and so do ${count(others, 'other variable')}` : ''}. Euler suits a model that jumps.`,
  methods: { euler: 'Euler', rk2: 'Runge-Kutta 2', rk4: 'Runge-Kutta 4', rk45: 'Runge-Kutta 4/5' },
  jumps: { impulse: 'jumps by STEP or PULSE', draw: 'draws random numbers', delay: 'holds a fixed delay', time: 'asks for the time in an IF', special: 'moves by full steps' },
  useEuler: 'Use Euler',
  dtTooShort: (dt: number, start: number) => `DT is ${dt}, too short beside a start time of ${start}: the time would stand still.`,
  spanNotWhole: (dt: number, stop: number, last: number) => `DT ${dt} does not divide the run evenly: it ends at ${last} instead of ${stop}.`,
  saveRounded: (save: number, dt: number, used: number) => `A save interval of ${save} is no whole number of DT ${dt}; rows are saved every ${used}.`,
  tooManySteps: (steps: number, most: number) => `This run would take ${whole(steps)} steps; ${whole(most)} are the most. Choose a longer DT.`,
  manySteps: (steps: number, rows: number) =>
    `This run takes ${whole(steps)} steps and keeps ${whole(rows)} rows, so it takes its time. A longer DT takes fewer steps, a save interval keeps fewer rows.`,
  tooManyRows: (rows: number, columns: number, save: number) =>
    `This run would keep ${whole(rows)} rows of ${count(columns, 'variable')}, more than memory should hold. Set a save interval of ${save} or longer.`,
} as const;

/** The first names of a list, and how many more there are. */
function some(names: readonly string[]): string {
  const [more, shown] = [names.length - 3, names.slice(0, 3)];
  return listed(more > 0 ? [...shown, count(more, 'more element')] : shown);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function whole(n: number): string {
  return n.toLocaleString('en', { maximumFractionDigits: 0 });
}
