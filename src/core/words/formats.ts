/** `The attributes a, b of <tag> are` or `The attribute a of <tag> is`. */
function attributes(names: readonly string[], element: string): string {
  return `The ${names.length === 1 ? 'attribute' : 'attributes'} ${names.join(', ')} of <${element}> ${names.length === 1 ? 'is' : 'are'}`;
}

/** `1 chart`, `3 charts`. */
function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** Sentences about reading and writing files. */
export const formats = {
  empty: 'The file is empty.',
  tooLarge: (megabytes: number, limit: number) => `The file has ${megabytes} MB; files up to ${limit} MB can be opened.`,
  notAModel: 'This is not a model: the file is neither a Loopwell model (JSON) nor one in XMILE (XML) or of Vensim (.mdl).',
  unknownEncoding: (name: string) => `The file says that its text is encoded as "${name}", which is not known here. Save it as UTF-8.`,

  brokenXml: (detail: string) => `The XML is broken here: ${detail}.`,
  mendedXml: (detail: string) => `The XML is not well-formed here (${detail}); it was read as it is most likely meant.`,
  brokenPart: (name: string, detail: string) => `The ${name} that begins here is broken XML (${detail}) and is left out.`,
  brokenOff: (detail: string) => `The XML is broken here: ${detail}. What is whole before this line was read; the rest is ignored.`,
  tooDeep: (limit: number) => `The XML is nested more than ${limit} elements deep, which no model is.`,
  tooManyElements: (limit: number) => `The XML has more than ${limit} elements, which no model has.`,
  notXmile: (root: string) => `The file is XML but not an XMILE model: its outermost element is <${root}>, not <xmile>.`,
  noModel: 'The XMILE file has no <model> in it.',
  encrypted: 'The model in this file is encrypted. Only the program that wrote it can open it.',

  times: (message: string, count: number) => (count === 1 ? message : `${message} (${count} times)`),
  elementKept: (name: string, parent: string) => `<${name}> in <${parent}> is not understood and is kept as it is.`,
  elementIgnored: (name: string, parent: string) => `<${name}> in <${parent}> is not understood and is ignored.`,
  attributesKept: (names: readonly string[], element: string) => `${attributes(names, element)} not understood and kept as ${names.length === 1 ? 'it is' : 'they are'}.`,
  attributesIgnored: (names: readonly string[], element: string) => `${attributes(names, element)} not understood and ignored.`,
  looksIgnored: 'Fonts, line widths and other styling are ignored; the colour of a single symbol becomes the nearest tint.',
  signatureDropped: 'The signed record of what an AI did holds for the unchanged file alone; it is left out.',
  viewKept: (type: string) => `The view of type "${type}" is not shown and is kept as it is.`,
  noView: 'The file has no diagram; one is laid out automatically.',

  notANumber: (text: string, place: string) => `"${text}" in ${place} is not a number and is ignored.`,
  noSettings: 'The file has no <sim_specs>; the run settings are assumed.',
  methods: { euler: 'Euler', rk2: 'Runge-Kutta 2', rk4: 'Runge-Kutta 4', rk45: 'Runge-Kutta 4/5' },
  otherMethod: (method: string, used: string) => `The integration method "${method}" is not available; ${used} is used instead.`,
  unnamed: (element: string) => `A <${element}> without a name is ignored.`,
  renamed: (name: string, newName: string) => `Another variable is already named "${name}"; this one is now "${newName}".`,
  functionAsTable: (variable: string) => `"${variable}" looks a function up as if it were a table; it is called instead.`,
  listOfValues: (variable: string) => `The values that "${variable}" lists are given to its elements in order.`,
  unknownDimension: (variable: string, dimension: string) => `"${variable}" uses the dimension "${dimension}", which the file does not define.`,
  unknownElement: (variable: string, subscript: string) => `"${variable}" has an equation for "${subscript}", which is no element of its dimensions; it is ignored.`,
  unknownFlow: (stock: string, flow: string) => `"${stock}" names the flow "${flow}", which does not exist.`,
  notAFlow: (stock: string, name: string) => `"${stock}" names "${name}" as a flow, which it is not; a flow with its value was added.`,
  sharedFlow: (flow: string, copy: string, stock: string) => `The flow "${flow}" is used by more than one stock in the same way; "${copy}" with the same value was added for "${stock}".`,
  brokenTable: (variable: string) => `The graphical function of "${variable}" has no usable points and is ignored.`,
  unsortedTable: (variable: string) => `The x values of the graphical function of "${variable}" do not ascend; its points were sorted.`,
  unevenTable: (variable: string, used: number) =>
    `The graphical function of "${variable}" has different numbers of x and y values; the first ${used === 1 ? 'one is' : `${used} are`} used.`,
  unknownModel: (module: string) => `The module "${module}" stands for a model that is not in the file; it is empty.`,
  modelElsewhere: (module: string, path: string) => `The model of the module "${module}" is in "${path}", which is not beside this file. Open both together; until then it is empty.`,
  includeElsewhere: (path: string) => `The file takes macros, dimensions or units from "${path}", which is not beside it. Open both together.`,
  containsItself: (module: string) => `The module "${module}" would contain itself; it is empty.`,
  unknownInput: (module: string, input: string) => `The connection to "${input}" of module "${module}" leads nowhere and is ignored.`,
  unknownEntity: (name: string) => `The diagram shows "${name}", which is not in the model; it is ignored.`,
  shownTwice: (name: string) => `The diagram shows "${name}" twice; the second one is drawn as a ghost.`,
  sameSpot: (name: string) => `"${name}" stood on the very spot of another symbol and was moved beside it.`,
  brokenConnector: 'A connector leads from or to nothing and is ignored.',
  manyPoints: 'A connector with several bends is drawn as an arc.',
  macroUnnamed: (name: string) =>
    name === '' ? 'A macro has no name, so nothing can call it; it is left out.' : `There are two macros "${name}"; the first is used.`,
  unknownOutput: (name: string) => `A macro has an output "${name}", which is none of its variables; it is left out.`,
  tableOfStock: (name: string) => `The graphical function of the stock "${name}" is kept but not used.`,
  twoKinds: (name: string, used: string, ignored: string) => `"${name}" cannot be both <${used}> and <${ignored}>; the second is ignored.`,
  kindByElement: (name: string) => `The elements of "${name}" have settings of their own as conveyors, queues or ovens, which are ignored; those of the array as a whole count.`,
  spreadIgnored: (flow: string) => `"${flow}" is spread over the length of its conveyor (isee:spreadflow), which is kept but not used: here all of it enters at the beginning.`,
  initialIgnored: (name: string) => `The separate initial equation of "${name}" is kept but not used.`,

  unknownValue: (name: string) => `A scenario or a chart names "${name}", which is not in the model; it is left out.`,

  /** What a written file holds for Loopwell alone, by kind; each with how many there are of it. */
  losses: {
    partEquations: () => 'Equations for a part of a dimension are written as such; other programs may not know what the part is.',
    bindings: (count: number) => `${counted(count, 'input of a module is', 'inputs of modules are')} fed by more than a name; other programs see ${count === 1 ? 'it' : 'them'} unconnected.`,
    modulesShared: (count: number) => `${counted(count, 'module shares', 'modules share')} a model with another; other programs may find ${count === 1 ? 'it' : 'them'} empty.`,
    macroOutputs: (count: number) => `${counted(count, 'macro has', 'macros have')} more than one output; other programs know the first.`,
    ovens: (count: number) => `${counted(count, 'oven', 'ovens')}: other programs see ${count === 1 ? 'a plain stock' : 'plain stocks'}.`,
    mappings: (count: number) => `${counted(count, 'dimension is', 'dimensions are')} a part of another or mapped to one; other programs do not see that.`,
    scenarios: (count: number) => `${counted(count, 'scenario', 'scenarios')}: other programs do not see scenarios.`,
    charts: (count: number) => `${counted(count, 'chart', 'charts')}: other programs do not see what a chart shows.`,
    loops: (count: number) => `${counted(count, 'loop has a name', 'loops have names')} of ${count === 1 ? 'its' : 'their'} own: other programs do not see ${count === 1 ? 'it' : 'them'}.`,
    notes: () => "The model's own note: other programs do not see it.",
    tags: (count: number) => `Tags of ${counted(count, 'variable', 'variables')}: other programs do not see tags.`,
    thresholds: (count: number) => `Limits of ${counted(count, 'variable', 'variables')} at which colours change: other programs do not see them.`,
    choices: (count: number) => `Named values of ${counted(count, 'constant', 'constants')}: other programs see a number.`,
    linkMarks: (count: number) => `${counted(count, 'link is', 'links are')} weak, strong, late or an association: other programs see an ordinary connector.`,
    linkNotes: (count: number) => `Notes of ${counted(count, 'link', 'links')}: other programs do not see them.`,
    undrawnLinks: (count: number) => `${counted(count, 'link', 'links')} that no view draws: other programs do not see them.`,
    causalViews: (count: number) => `${counted(count, 'view is', 'views are')} drawn in words alone: other programs draw symbols and pipes.`,
  },
  functionsLost: (names: readonly string[]) => `Other programs may not know ${names.length === 1 ? 'the function' : 'the functions'} ${names.join(', ')}.`,

  chartName: (number: number) => (number === 1 ? 'Chart' : `Chart ${number}`),
  viewName: (number: number) => (number === 1 ? 'Diagram' : `Diagram ${number}`),
  untitled: 'Untitled model',
  sharedFlowName: (flow: string, stock: string) => `${flow} of ${stock}`,
} as const;
