/** What the app says about files, the models on this device and what goes wrong with them. */
export const app = {
  gallery: {
    title: 'Open a model',
    examples: 'Examples',
    examplesHint: 'Each opens running. Change what you like: the first change makes a copy of your own.',
    mine: 'On this device',
    nothingMine: 'Models you draw are kept here, on this device.',
    blank: 'Start blank',
    blankStockFlow: 'Stock and flow diagram',
    blankStockFlowHint: 'Stocks that fill and drain. It runs and draws curves.',
    blankCausalLoop: 'Causal loop diagram',
    blankCausalLoopHint: 'Words and arrows: what drives what, and which loops close.',
    file: 'Open a file…',
    fileHint: 'Loopwell, XMILE or Vensim: .loopwell.json, .xmile, .stmx, .mdl. Or drop one on the window.',
    edited: (when: string) => `Changed ${when}`,
    open: (title: string) => `Open ${title}`,
    openNow: 'Open now',
    more: (title: string) => `More for ${title}`,
    rename: 'Rename',
    duplicate: 'Duplicate',
    remove: 'Delete',
    newName: 'New name',
    removed: (title: string) => `${title} was deleted from this device.`,
    undo: 'Undo',
    unreachable: 'The examples could not be loaded. Your own models are below.',
    loading: 'Loading the examples…',
    openedFailed: (title: string) => `The example ${title} could not be loaded. Check the connection and try again.`,
  },

  first: {
    stock: 'Place a stock',
    variable: 'Start with words and arrows',
    gallery: 'Look at an example',
  },

  pageTitle: (title: string) => `${title} · Loopwell`,
  copyOf: (title: string) => `${title} (copy)`,
  untitledCausalLoop: 'Untitled loops',

  files: {
    drop: 'Drop the file to open it',
    opened: (name: string) => `${name} is open.`,
    openedNotes: (name: string, { lost, kept, notes }: { readonly lost: number; readonly kept: number; readonly notes: number }) => {
      const lines = [
        lost > 0 ? `${lost === 1 ? '1 thing was' : `${lost} things were`} not taken over` : '',
        kept > 0 ? `${kept === 1 ? '1 is' : `${kept} are`} kept but not used` : '',
        notes > 0 ? `${notes === 1 ? '1 note' : `${notes} notes`} on how it was read` : '',
      ].filter((line) => line !== '');
      return `${name} is open: ${lines.join(', ')}.`;
    },
    seeNotes: 'See what',
    refused: (name: string, problem: string) => `${name} was not opened: ${problem}`,
    where: (line: number, column: number | null) => (column === null ? `line ${line}: ` : `line ${line}, column ${column}: `),
    more: (count: number) => (count === 1 ? ' One more problem was found.' : ` ${count} more problems were found.`),
    unreadable: (name: string) => `${name} could not be read. Is it still there, and may it be opened?`,
    reading: (name: string) => `Reading ${name}…`,
    cancelReading: 'Cancel',
    readingFailed: (name: string) => `${name} was not opened: reading it broke off. Try again; if it happens again, the file may be too large for this device.`,
    several: 'Several files were dropped; the first one that is a model was opened.',
    newer: (name: string) => `${name} was saved by a newer Loopwell.`,
  },

  exporting: {
    nothingDrawn: 'There is nothing drawn yet, so there is no picture to take out.',
    nothingRun: 'There are no numbers yet: the model has not run.',
    noChart: 'There is no chart to take out yet: choose a variable to draw.',
    failed: (what: string) => `The ${what} could not be made.`,
    saved: (name: string) => `${name} was saved to your downloads.`,
    savedNotes: (name: string, count: number) => `${name} was saved to your downloads. ${count === 1 ? '1 thing' : `${count} things`} in it other programs will not see.`,
    seeLosses: 'See what',
    kinds: { model: 'file', xmile: 'file', png: 'picture', svg: 'picture', chart: 'picture of the chart', csv: 'table', results: 'table' },
    chartName: (title: string) => `${title} chart`,
    resultsName: (title: string) => `${title} results`,
  },

  keeping: {
    failed: 'This change could not be saved on this device.',
    full: 'This device has no room left to save your model.',
    denied: 'This browser does not let Loopwell save on this device. Your model lasts as long as this page.',
    retrying: 'Loopwell keeps trying. To be safe, download your model.',
    download: 'Download your model',
    again: 'Saved again.',
    historyDropped: 'The steps to undo were made by another version of Loopwell and could not be taken over. The model itself is complete.',
    copy: 'This model is open in another tab. What you change here is saved as a copy.',
    overtaken: 'This model was changed in another tab meanwhile. What you changed here goes on as a copy, so nothing is lost.',
    elsewhere: (title: string) => `${title} is open in another tab. Change it there, or close that tab first.`,
    unreadable: (title: string, problem: string) => `${title} could not be opened and was left as it is: ${problem}`,
    lost: 'The model that was open last is no longer on this device.',
  },

  wrong: {
    text: 'Something went wrong that Loopwell did not expect. Your model is safe and goes on being saved.',
    download: 'Download your model',
  },
} as const;
