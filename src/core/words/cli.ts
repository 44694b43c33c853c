/** What the terminal tool says. */
export const cli = {
  tagline: 'Loopwell runs stock-and-flow models.',
  usage: 'Usage:',
  options: 'Options:',
  commands: 'Commands:',
  more: 'loopwell help COMMAND tells more about one command.',

  /** One line per command. */
  summaries: {
    simulate: 'run a model and print its numbers as CSV',
    play: 'play a causal loop diagram without equations',
    check: 'say what is wrong with a model',
    convert: 'write a model in another format, or its diagram as a picture',
    serve: 'serve the app on this machine and show it in a browser',
    help: 'explain a command',
    version: 'print the version',
  },

  /** What a command's help says beyond its options. */
  details: {
    simulate: [
      'FILE is a model: .loopwell.json, .xmile, .stmx, .xml or .mdl; - reads it from standard input.',
      'Prints CSV: time first, then every variable, array elements as name[a,b].',
      'Exits with 1 when an equation is wrong, the run stops early or nothing runs; with 2 when it is called wrongly.',
    ],
    play: [
      'FILE is a model: .loopwell.json, .xmile, .stmx, .xml or .mdl; - reads it from standard input.',
      'Prints CSV: time in beats, then how far every word is from normal (0) as the arrows imply; what has an equation keeps its own numbers.',
      'Without a nudge the word with memory on most loops is pushed up by 0.1. What must be said beside the curves goes to standard error.',
      'With --json also where every word ends in seeded versions of the sketch, each arrow half to twice as strong and as slow.',
      'Exits with 1 when nothing can be played; with 2 when it is called wrongly.',
    ],
    check: [
      'FILE is a model: .loopwell.json, .xmile, .stmx, .xml or .mdl; - reads it from standard input.',
      'Prints one line per finding. Exits with 1 when there is an error among them.',
    ],
    convert: [
      'The endings tell the formats. IN: .loopwell.json, .xmile, .stmx, .xml, .mdl, or - for standard input.',
      'OUT: .loopwell.json or .xmile (also .stmx) for the model, .svg for its diagram.',
      'Says on standard error what other programs will not see of a model in XMILE.',
    ],
    serve: ['Stop it with Ctrl-C.'],
    help: [],
    version: [],
  },

  optionHelp: {
    method: 'how to integrate: euler, rk2, rk4 or rk45',
    start: 'time of the first row',
    stop: 'time of the last row',
    dt: 'length of one step, such as 0.25 or 1/4',
    save: 'time between rows',
    set: 'give a constant or a constant initial value another value; may be repeated',
    vars: 'print these variables only, in this order; commas separate them',
    seed: 'start of the random numbers, a whole number',
    out: 'write into this file instead; .json writes JSON',
    scenario: "use this scenario's values",
    json: 'print the findings as JSON',
    nudge: 'push a word up or down, such as "Churn=-0.1"; may be repeated',
    beats: 'how long to play, 40 if not said',
    versionSeed: 'start of the random numbers that versions are made with, a whole number',
    variants: 'how many versions, 64 if not said',
    playJson: 'print the curves, the versions and what they agree on as JSON',
    port: 'port to listen on',
    host: 'address to listen on',
    noOpen: 'do not open a browser',
    help: 'explain the command',
    version: 'print the version',
  },

  unknownCommand: (name: string, near: string | null) => `There is no command "${name}".${near === null ? '' : ` Did you mean "${near}"?`}`,
  unknownOption: (name: string, near: string | null) => `There is no option ${name}.${near === null ? '' : ` Did you mean ${near}?`}`,
  optionNeedsValue: (name: string) => `${name} needs a value.`,
  optionTakesNone: (name: string) => `${name} takes no value.`,
  optionTwice: (name: string) => `${name} is given twice.`,
  optionNumber: (name: string, text: string) => `${name} needs a number, not "${text}".`,
  optionWhole: (name: string, text: string) => `${name} needs a whole number, not "${text}".`,
  optionChoice: (name: string, choices: readonly string[], text: string) => `${name} needs ${choices.join(' or ')}, not "${text}".`,
  missing: (operand: string) => `${operand} is missing.`,
  tooMany: (text: string) => `"${text}" is one argument too many.`,
  tryHelp: (command: string) => `"loopwell ${command}" tells how to call it.`,

  cannotRead: (reason: string) => `cannot be read: ${reason}`,
  outside: (file: string) => `"${file}" is not read: a model reads files in its own folder and below only.`,
  cannotWrite: (reason: string) => `cannot be written: ${reason}`,
  reasons: { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'you may not', ENOSPC: 'the disk is full' } as Readonly<
    Record<string, string>
  >,
  standardInput: 'standard input',

  setForm: (option: string, text: string) => `--${option} needs "Name=value", not "${text}".`,
  setNumber: (option: string, name: string, text: string) => `--${option} ${name}: "${text}" is not a number.`,
  notNudged: (name: string) => `--nudge ${name}: words without an equation, constants and constant initial values can be nudged; "${name}" has an equation.`,
  optionRange: (name: string, from: number, to: number, text: string) => `${name} needs a number from ${from} to ${to}, not "${text}".`,
  unknownName: (name: string, near: string | null) => `There is no variable "${name}".${near === null ? '' : ` Did you mean "${near}"?`}`,
  notConstant: (name: string) => `--set ${name}: only constants and constant initial values can be set; "${name}" has an equation.`,
  notAllConstant: (name: string, element: string) => `--set ${name}: "${element}" has an equation, so the array cannot be set as a whole.`,
  unknownScenario: (name: string, near: string | null) => `There is no scenario "${name}".${near === null ? '' : ` Did you mean "${near}"?`}`,

  nothingRuns: 'Nothing in this model can run.',
  noProblems: 'no problems found',
  unknownEnding: (file: string) => `${file}: the ending tells no format; .loopwell.json and .svg can be written.`,
  noDiagram: 'The model has no diagram to draw.',
  line: (line: number) => `line ${line}`,
} as const;
