/** Sentences about reading Vensim models. */
export const mdl = {
  nothingInside: 'The file has no equations and no sketch in it.',
  unreadable: (near: string, kept: boolean) =>
    `${near === '' ? 'An entry ends too early' : `An entry cannot be read at "${near}"`} and is ${kept ? 'kept as text' : 'left out'}.`,
  modelCheck: (name: string) => `The check "${name}" tests the model and is no part of it; it is kept as it is.`,

  emptyRange: (name: string) => `The subscript range "${name}" has no elements and is left out.`,
  brokenSpan: (from: string, to: string) => `The elements from "${from}" to "${to}" are no numbers behind the same name; only these two are used.`,
  longSpan: (from: string, to: string, most: number) => `The elements from "${from}" to "${to}" are more than ${most}, which is more than a range can have; only these two are used.`,
  brokenMapping: (from: string, to: string) => `The mapping of "${from}" to "${to}" does not name one element for each of its own; it is left out.`,
  joinedRange: (first: string, last: string) => `${first} to ${last}`,

  unknownName: (name: string) => `"${name}" is used but not defined.`,
  unknownFunction: (name: string, instead: string | null) => `There is no function "${name}"; what uses it does not run.${instead === null ? '' : ` ${instead}`}`,
  otherIndexes: (name: string) => `"${name}" is defined with different numbers of subscripts; the first counts.`,
  definedTwice: (name: string) => `"${name}" is defined twice; the first definition counts.`,
  otherCount: (name: string, given: number, wanted: number) => `"${name}" has ${given} numbers for ${wanted} elements.`,
  missingOutput: (name: string) => `A macro has an output "${name}" without an equation.`,
  endlessMacro: 'A macro has no :END OF MACRO:; its equations are read as equations of the model.',
  macroUnnamed: 'A macro has no name or no parameters that can be read; it is left out.',

  noFile: (path: string) => `The model reads "${path}", which is not beside it. Open both together; the equation is kept.`,
  dataFrom: (path: string) => `A variable without an equation takes its values from "${path}", as they are now.`,
  noData: (name: string, paths: readonly string[]) => `"${name}" is data and has none here. Open the model together with one of ${paths.map((path) => `"${path}"`).join(', ')}.`,
  noTab: (path: string, tab: string) => `"${path}" has no tab "${tab}"; the equation that reads it is kept.`,
  noPlace: (place: string, path: string) => `There is nothing to read at ${place} of "${path}"; the equation is kept.`,
  noNumbers: (name: string, path: string) => `"${name}" reads cells of "${path}" that are no numbers; they count as 0.`,

  arrowToStock: 'An arrow into a stock is not drawn: what changes a stock are its flows, and what sets its initial value is no cause.',

  controlEquation: (name: string, value: number) => `${name} is an equation; the run takes what it gives, ${value}, and keeps the equation aside.`,
  circularControl: (name: string) => `${name} depends on itself by way of others; a usual value is assumed.`,
  changingStep: (dt: number) => `TIME STEP changes during the run; the shortest, ${dt}, is used throughout.`,

  level: (name: string) => `${name} level`,
  netFlow: (name: string) => `${name} net flow`,
  tableName: (name: string) => `${name} table`,
} as const;
