/** So many names are told one by one; of more, the first and how many others. */
const TOLD = 4;

const some = (names: readonly string[]): string =>
  names.length <= TOLD ? names.join(', ') : `${names.slice(0, TOLD - 1).join(', ')} and ${names.length - TOLD + 1} more`;

/** What is said about arrays: dimensions, their elements, equations by element. */
export const arrays = {
  /** The dialog of dimensions. */
  dimensions: {
    title: 'Dimensions',
    about: 'A dimension divides a variable into elements, such as regions or customer segments. Every variable that has it then holds a number for each.',
    list: 'Dimensions',
    add: 'Add a dimension',
    empty: 'No dimensions yet',
    emptyText: 'Add one, name its elements, then choose it for a variable in the inspector.',
    name: 'Name',
    nameBlank: 'Type a name.',
    nameTaken: (name: string) => `"${name}" is already the name of something in this model.`,
    kind: 'Elements are',
    named: 'Named',
    sized: 'Numbered',
    size: 'How many',
    sizeProblem: 'Type a whole number from 1 to 100000.',
    elements: (count: number) => (count === 1 ? '1 element' : `${count} elements`),
    element: (at: number) => `Element ${at}`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Remove ${name}`,
    addElements: 'Add elements',
    addElementsHelp: 'One name a line, or a list copied from a spreadsheet.',
    partOf: (name: string) => `Its elements are among those of ${name}.`,
    fixed: 'Other dimensions take their elements from this one or go along with it, so it keeps its named elements.',
    delete: (name: string) => `Delete ${name}`,
    ask: (name: string) => `Delete ${name}?`,
    unused: 'No variable uses it.',
    loses: (names: readonly string[], first: string) =>
      `${some(names)} ${names.length === 1 ? 'has it and keeps' : 'have it and keep'} the equation of ${first} alone.`,
    refersTo: (names: readonly string[]) =>
      `${names.length === 1 ? 'The equation' : 'Equations'} of ${some(names)} ${names.length === 1 ? 'refers' : 'refer'} to it and may need another look.`,
    confirm: 'Delete',
    keep: 'Keep',
    undoable: 'One undo brings all of it back.',
    steps: {
      add: 'Add dimension',
      rename: 'Rename dimension',
      move: 'Move dimension',
      delete: 'Delete dimension',
      addElements: 'Add elements',
      renameElement: 'Rename element',
      moveElement: 'Move element',
      removeElement: 'Remove element',
      size: 'Set size of dimension',
      named: 'Name elements',
    },
  },

  /** The dimensions of one variable, in the inspector. */
  pick: {
    label: 'Dimensions',
    none: 'One number for all',
    add: 'Add a dimension…',
    create: 'New dimension…',
    remove: (name: string) => `Take ${name} away`,
    step: (name: string) => `Dimensions of ${name}`,
  },

  /** Equations by element. */
  table: {
    mode: 'Equations',
    same: 'One for all',
    each: 'By element',
    large: 'Larger table',
    title: (name: string) => `${name} by element`,
    about: 'Type or paste. Empty cells take the equation for the rest.',
    label: (name: string) => `Equations of ${name} by element`,
    initialLabel: (name: string) => `Initial values of ${name} by element`,
    rest: 'For the rest',
    restHelp: 'Holds for every element without an equation of its own.',
    restEmpty: 'Elements without an equation of their own have none.',
    all: 'Same for all',
    copyAll: 'Copy all',
    copied: (rows: number, columns: number) => `${rows} × ${columns} copied.`,
    inherited: 'for the rest',
    missing: 'no equation',
    wrong: (cell: string, message: string) => `${cell}: ${message}`,
    more: (count: number) => (count === 1 ? '1 more element is wrong.' : `${count} more elements are wrong.`),
    pasted: (count: number, named: boolean) => `${count === 1 ? '1 cell' : `${count} cells`} pasted${named ? ', placed by their names' : ''}.`,
    lost: (rows: number, columns: number) => {
      const parts = [rows > 0 && (rows === 1 ? '1 line' : `${rows} lines`), columns > 0 && (columns === 1 ? '1 column' : `${columns} columns`)].filter((part) => part !== false);
      return ` ${parts.join(' and ')} did not fit into the table and ${rows + columns === 1 ? 'was' : 'were'} left out.`;
    },
    nothing: 'Nothing could be pasted: the clipboard holds no text for this table.',
    element: (name: string) => `Element of ${name}`,
    step: (name: string) => `Equations of ${name}`,
    pasteStep: (name: string) => `Paste into ${name}`,
    keys: 'Arrow keys move, Enter or typing edits, Ctrl C copies, Ctrl V pastes, Delete clears.',
  },

  /** The dialog that splits a model among segments. */
  split: {
    title: 'Split into segments',
    about: 'Every stock and flow gets a number for each segment, such as small, mid-sized and large customers. Totals stay what they were until you give the segments different numbers.',
    name: 'Name of the dimension',
    segment: 'Segment',
    initial: ['SMB', 'Mid-market', 'Enterprise'],
    segments: 'Segments',
    segmentOf: (at: number) => `Name of segment ${at}`,
    share: 'Share',
    shareOf: (name: string) => `Share of ${name}`,
    shareHelp: 'What is in the stocks at first, and what comes in the same amount for all, is divided by these shares.',
    shareProblem: 'Type a share from 0 to 100 %.',
    shareTotal: (percent: string) => `The shares come to ${percent}; they are taken in proportion.`,
    add: 'Add a segment',
    another: (at: number) => `Segment ${at}`,
    remove: (name: string) => `Remove ${name}`,
    even: 'Equal shares',
    variables: 'What is split',
    becomes: {
      part: 'divided: the segments add up to the total',
      each: 'the same for each segment at first',
      shared: 'one number for all segments',
    },
    differs: 'its segments will not add up to the total: its equation is not in proportion to what is split, or draws random numbers',
    allAdd: 'Totals will be the same as before.',
    someDiffer: (names: readonly string[]) => `Totals will differ from before because of ${some(names)}.`,
    reads: 'What is not split reads the sum of the segments, or their mean where each has the same.',
    tooFew: 'Give at least two segments a name.',
    twice: 'Every segment needs a name of its own.',
    nothing: 'Choose at least one variable.',
    already: 'Every stock here has a dimension already. Add elements to it under Model, Dimensions, or give a variable another dimension in the inspector.',
    confirm: 'Split',
    step: 'Split into segments',
    done: (name: string, count: number) => `${count === 1 ? '1 variable is' : `${count} variables are`} split by ${name}.`,
  },
} as const;
