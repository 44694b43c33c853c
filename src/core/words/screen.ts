/** Words of the frame around the diagram: bars, menus, dialogs, notices. */
export const screen = {
  product: 'Loopwell',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  notices: 'Notices',
  skip: { label: 'Skip', diagram: 'Go to the diagram', panels: 'Go to the panels' },

  bar: {
    menus: 'Menus',
    export: 'Export',
    exportHint: 'Take out the diagram, its numbers or the model',
    title: 'Title of the model',
    theme: (theme: 'system' | 'light' | 'dark') => ({ system: 'Theme: like the system', light: 'Theme: light', dark: 'Theme: dark' })[theme],
    tools: 'Drawing tools',
    /** What the button of a tool says while it is in hand for one use, and for as many as are wanted. */
    toolOnce: (tool: string) => `${tool} (press again to keep it in hand)`,
    toolKept: (tool: string) => `${tool}, stays in hand`,
    show: 'Show on the diagram',
    looks: { tint: 'Colour', name: 'Name' },
    move: 'Move and size',
    menu: 'Menu',
  },

  themes: { label: 'Theme', system: 'Like the system', light: 'Light', dark: 'Dark' },

  panels: {
    results: 'Results',
    details: 'Model',
    sliders: 'Sliders',
    inspector: 'Inspector',
    loops: 'Loops',
    problems: 'Problems',
    diagram: 'Diagram',
    show: 'Show the panels',
    hide: 'Hide the panels',
    resizeColumns: 'Width of the panels',
    resizeRows: 'Height of the chart',
  },

  saving: {
    untouched: 'Not changed yet',
    pending: 'Saving…',
    saved: 'Saved on this device',
    failed: 'Not saved',
  },

  run: {
    label: 'Run',
    button: (text: string, hint: string) => `${text}. ${hint}`,
    nothing: 'Nothing to run yet',
    nothingHint: 'Give a stock or a variable an equation and its curve appears.',
    running: 'Running…',
    runningShare: (percent: number) => `Running, ${percent} %`,
    done: 'Up to date',
    doneHint: (rows: string, method: string) => `${rows} rows with ${method}. Open the run settings.`,
    methods: { euler: 'Euler', rk2: 'Runge-Kutta 2', rk4: 'Runge-Kutta 4', rk45: 'Runge-Kutta 4/5' },
    stale: 'Curves are out of date',
    staleHint: 'The model does not run as it stands. See the problems.',
    problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
    warnings: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
    warned: (name: string, value: string) => `${name} became ${value}. Open the list of problems.`,
    leftOut: (count: number) => `${count} left out`,
    problemsHint: 'Open the list of problems.',
    stopped: (unit: string, time: string) => `Stopped at ${unit} ${time}`,
    stoppedHint: (name: string, value: string) => `${name} became ${value}. The rows up to there are shown.`,
    interruptedHint: 'You stopped this run. The rows up to there are shown.',
    failed: 'The run broke off',
    failedHint: 'The engine broke down on this model. The next change starts it again. If an equation is very long, give parts of it names of their own.',
  },

  palette: {
    title: 'Find a command',
    search: 'Type what you want to do, or a name',
    nothing: 'Nothing of that name. Try another word, or press ? on the diagram for all keys.',
    recent: 'Done last',
    commands: 'Commands',
    impossible: 'Not possible now',
    selectFirst: 'Select something it can be done with',
    notNow: 'Not possible at the moment',
    variables: 'Variables',
    views: 'Views',
    inModel: (model: string) => `in ${model}`,
  },

  keyboard: {
    title: 'Keyboard',
    about: 'Everything that can be done with the mouse can be done with keys.',
    or: 'or',
  },

  about: {
    title: 'About Loopwell',
    version: (version: string) => `Version ${version}`,
    text: 'Draw how things feed on each other, and watch them run. Your models stay on this device until you save them as a file; nothing is sent anywhere.',
    licences: 'Licences of the parts it is built from',
    canvas: 'React Flow, which pans and zooms the diagram',
  },

  report: {
    title: 'What was read from the file',
    about: (file: string) => `${file} is open. This is what is worth knowing about how it was read, by line.`,
    fates: { lost: 'Not taken over', kept: 'Kept, not used' },
    line: (line: number) => `Line ${line}`,
    severity: { warning: 'Numbers may differ', notice: 'Good to know' },
    done: 'Got it',
    again: 'What was read from the file…',
  },

  written: {
    title: 'What other programs will not see',
    about: (file: string) => `${file} opens in Stella, Simlin and others that read XMILE. This is in it for Loopwell alone: nothing of it is lost when you open the file here again.`,
    done: 'Got it',
  },

  crash: {
    title: (part: string) => `${part} ran into an error`,
    text: 'The rest goes on working and your model is safe.',
    version: (version: string) => `Loopwell ${version}`,
    retry: 'Try again',
    download: 'Download your model',
    parts: { diagram: 'The diagram', chart: 'The chart', details: 'This panel', bar: 'The bar', dialog: 'The dialog', app: 'Loopwell' },
  },
} as const;
