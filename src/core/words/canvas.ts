/** How many, with the right form of the word. */
const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;

/** Joins what is there: `Stock Customers, 100 customers, inflow sales`. */
const list = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(', ');

const named = (label: string, names: readonly string[]): string | null => (names.length === 0 ? null : `${label} ${names.join(' and ')}`);

/** What a screen reader says of a variable beside its own name and number. */
interface Connected {
  readonly guess: boolean;
  readonly linksIn: number;
  readonly linksOut: number;
}

/** What a link says of itself. */
interface Claimed {
  readonly polarity: '+' | '-' | null;
  readonly delay: boolean;
  readonly strength: 'weak' | 'strong' | null;
  /** The equation of its target goes without it. */
  readonly unused: boolean;
}

const guess = ({ guess: is }: Connected): string | null => (is ? 'a guess' : null);

const linked = ({ linksIn, linksOut }: Connected): string =>
  list([linksIn === 0 ? null : `${count(linksIn, 'link', 'links')} in`, linksOut === 0 ? null : `${count(linksOut, 'link', 'links')} out`]);

const KINDS = { reservoir: 'Stock', conveyor: 'Conveyor', queue: 'Queue', oven: 'Oven' } as const;

/** The kind of a special stock, and the time that makes it one, with its unit. */
interface SpokenKind {
  readonly kind: 'conveyor' | 'queue' | 'oven';
  readonly time: string;
}

/** What a flow is, and which ways it runs, where that has to be said. */
interface SpokenFlow {
  readonly kind: 'flow' | 'leak' | 'overflow';
  readonly ways: keyof typeof WAYS;
}

const WAYS = { usual: null, one: 'one way only', both: 'may run backwards' } as const;

/** What the canvas says: names of what is drawn, labels of its tools, and what has just happened. */
export const canvas = {
  diagram: 'Diagram',
  help: 'Tab goes from element to element, the bracket keys to what feeds an element and to what it feeds, arrow keys move what is selected, Enter renames. Escape and then Tab leaves the diagram, Enter goes back in.',
  empty: {
    title: 'Draw your first model',
    hint: 'Double-click or double-tap anywhere to name a variable, or take a tool.',
    causalTitle: 'What causes what?',
    causalHint: 'Double-click or double-tap to name what rises and falls, then drag from a rim to link a cause to its effect.',
    stock: 'Stock',
    flow: 'Flow',
    variable: 'Variable',
    link: 'Link',
  },

  /** How an element is called by screen readers. */
  element: {
    stock: (name: string, start: string, inflows: readonly string[], outflows: readonly string[], more: Connected, kind?: SpokenKind): string =>
      list([
        `${KINDS[kind?.kind ?? 'reservoir']} ${name}`,
        kind?.time ? `${kind.kind === 'oven' ? 'cooking' : 'transit'} time ${kind.time}` : null,
        start === '' ? null : `starts at ${start}`,
        guess(more),
        named(inflows.length === 1 ? 'inflow' : 'inflows', inflows),
        named(outflows.length === 1 ? 'outflow' : 'outflows', outflows),
        linked(more),
      ]),
    flow: (name: string, from: string | null, to: string | null, value: string, more: Connected, { kind, ways }: SpokenFlow): string =>
      list([`${{ flow: 'Flow', leak: 'Leak', overflow: 'Overflow' }[kind]} ${name}, from ${from ?? 'outside'} to ${to ?? 'outside'}`, value, WAYS[ways], guess(more), linked(more)]),
    duration: (count: number, unit: string): string => `${count} ${unit}${unit === '' || count === 1 ? '' : 's'}`.trim(),
    variable: (name: string, equation: string, more: Connected): string => list([`Variable ${name}`, equation, guess(more), linked(more)]),
    constant: (name: string, value: string, more: Connected): string => list([`Constant ${name}`, value, guess(more), linked(more)]),
    lookup: (name: string, more: Connected): string => list([`Lookup ${name}`, guess(more), linked(more)]),
    module: (name: string, more: Connected, open: boolean): string => list([`Module ${name}`, open ? 'shown with what is in it' : null, linked(more)]),
    input: (name: string, source: string, more: Connected): string => list([`Input ${name}`, source === '' ? null : `from ${source}`, guess(more), linked(more)]),
    either: (one: string, other: string): string => `${one} or ${other}`,
    passage: (label: string, access: 'input' | 'output', source: string): string => list([label, access, source === '' ? null : `from ${source}`]),
    ghost: (name: string, linksOut: number): string => list([`Ghost of ${name}`, linked({ guess: false, linksIn: 0, linksOut })]),
    cloud: (flow: string, end: 'from' | 'to'): string => `Cloud, where ${flow} ${end === 'from' ? 'comes from' : 'goes to'}`,
    link: (from: string, to: string, { polarity, delay, strength, unused }: Claimed): string =>
      list([
        `Link from ${from} to ${to}`,
        polarity === '+' ? 'same direction' : polarity === '-' ? 'opposite direction' : null,
        delay ? 'with a delay' : null,
        strength === null ? null : `${strength} effect`,
        unused ? 'drawn, but the equation does not use it' : null,
      ]),
    association: (from: string, to: string): string => `${from} and ${to} go together, without one causing the other`,
    note: (text: string): string => `Note: ${text}`,
    frame: (title: string): string => `Frame ${title}`,
    passed: (name: string, when: 'above' | 'below', limit: number): string => `${name}, ${when} its limit of ${limit}`,
    problem: (name: string, problem: string): string => `${name}. ${problem}`,
  },
  noEquation: 'This needs an equation.',

  /** Labels of undo steps. */
  edit: {
    addStock: 'Add stock',
    addAuxiliary: 'Add variable',
    addNote: 'Add note',
    addFlow: 'Add flow',
    addLink: 'Add link',
    addLinked: 'Add variable and link',
    joinPart: 'Connect part',
    placePart: 'Use part again',
    addFrame: 'Add frame',
    addGhost: 'Add ghost',
    move: 'Move',
    bend: 'Bend link',
    straighten: 'Straighten link',
    reattachLink: 'Re-attach link',
    reattachFlow: 'Re-attach flow',
    route: 'Route pipe',
    resize: 'Resize',
    rename: 'Rename',
    writeNote: 'Write note',
    titleFrame: 'Name frame',
    remove: 'Delete',
    polarity: 'Set polarity',
    delay: 'Set delay',
    strength: 'Set strength',
    labelSide: 'Move name',
  },

  /** Why a gesture came to nothing. */
  refuse: {
    linkToItself: 'A variable does not link to itself. Link it to another one.',
    linkIntoGhost: 'A ghost only gives. Draw the link to the variable itself.',
    flowToItself: 'A flow needs two different ends. Let go on another stock, or on empty canvas.',
    sketch: 'Draw a closed circle for a variable, or a stroke from one symbol to another for a link.',
  },

  /** What the live region says after something was done. */
  said: {
    added: (name: string): string => `${name} added.`,
    addedFlow: (name: string, from: string | null, to: string | null): string => `${name} added, from ${from ?? 'outside'} to ${to ?? 'outside'}.`,
    addedLink: (from: string, to: string): string => `Link added from ${from} to ${to}.`,
    addedGhost: (name: string): string => `Ghost of ${name} added.`,
    guessed: (made: string, guesses: readonly { readonly name: string; readonly equation: string }[]): string =>
      `${made} Guessed: ${guesses.map(({ name, equation }) => `${name} = ${equation}`).join('; ')}.`,
    moved: (many: number): string => `Moved ${count(many, 'element', 'elements')}.`,
    selected: (many: number): string => (many === 0 ? 'Nothing selected.' : `${count(many, 'element', 'elements')} selected.`),
    renamed: (name: string): string => `Renamed to ${name}.`,
    polarity: (polarity: '+' | '-' | null): string =>
      polarity === '+' ? 'Polarity plus: same direction.' : polarity === '-' ? 'Polarity minus: opposite direction.' : 'Polarity cleared.',
    bent: (degrees: number): string => `Bend ${Math.round(degrees)} degrees.`,
    reads: (reader: string, source: string): string => `${reader} reads ${source} now.`,
    feeds: (input: string, source: string): string => `${input} comes from ${source} now.`,
    reattached: (name: string): string => `Attached to ${name}.`,
    detached: 'The end is a cloud now.',
    shaped: { bend: 'Link bent.', route: 'Pipe routed.', resize: 'Resized.' },
    corner: (place: number, many: number, fresh: boolean): string =>
      fresh ? `Middle of a stretch, ${place} of ${many}: Alt with an arrow makes a corner there.` : `Corner ${place} of ${many}: Alt with an arrow moves it.`,
    noCorner: 'There is no room for a corner here.',
    stop: (way: 'causes' | 'effects', place: number, many: number): string =>
      `${way === 'causes' ? 'It feeds where you were' : 'It is fed from where you were'}, ${place} of ${many}.`,
    deadEnd: (way: 'causes' | 'effects'): string => (way === 'causes' ? 'Nothing feeds it.' : 'It feeds nothing.'),
    done: (what: string): string => `${what}: done.`,
    undone: 'Undone.',
    redone: 'Done again.',
    cancelled: 'Cancelled.',
    leaving: 'Tab leaves the diagram.',
    tool: {
      select: 'Select.',
      stock: 'Stock: click or tap to place one, or press Enter.',
      flow: 'Flow: drag from a stock or from empty canvas, or press Enter.',
      auxiliary: 'Variable: click or tap to place one, or press Enter.',
      link: 'Link: drag from one variable to another, or press Enter.',
      note: 'Note: click or tap to place one, or press Enter.',
      frame: 'Frame: drag a rectangle, or press Enter to frame what is selected.',
      sketch: 'Sketch: a circle is a variable, a stroke from one to another a link.',
      hand: 'Hand: drag to look around.',
    },
    nameStays: (name: string): string => `The name stays ${name}.`,
    toolKept: 'This tool stays in hand until Escape.',
  },

  /** The hint under the canvas while a tool is in hand. */
  hint: {
    stock: 'Click or tap to place a stock',
    flow: 'Drag from a stock or from nowhere to where it goes',
    auxiliary: 'Click or tap to place a variable',
    link: 'Drag from a cause to its effect',
    note: 'Click or tap to place a note',
    frame: 'Drag a rectangle around what belongs together',
    sketch: 'A circle is a variable, a stroke from one to another a link',
    flowCarried: 'Click or tap where the flow ends',
    linkCarried: 'Click or tap the effect, or empty canvas for a new variable',
    kept: (hint: string): string => `${hint}. This tool stays in hand until Escape`,
  },

  /** The list that chooses the other end of a flow or a link by keyboard. */
  target: {
    flowFrom: 'Where does the flow come from?',
    flowTo: (from: string | null): string => `Where does the flow from ${from ?? 'outside'} go?`,
    linkFrom: 'What is the cause?',
    linkTo: (from: string): string => `What does ${from} affect?`,
    attach: (end: 'from' | 'to', what: string): string => (end === 'from' ? `Where should ${what} start?` : `Where should ${what} end?`),
    part: 'Which part is used again?',
    output: (part: string): string => `What of ${part} does the link bring?`,
    input: (part: string): string => `Which input of ${part} does it feed?`,
    fed: (input: string, by: string): string => `${input} (now from ${by})`,
    bare: 'Nothing: draw the link alone',
    outside: 'Outside (a cloud)',
    create: (name: string): string => `New variable “${name}”`,
    search: 'Type to search',
    nothing: 'Nothing of that name',
  },

  newNote: 'Note',
  name: 'Name',
  nameTaken: 'This name is taken in the model.',
  noteText: 'Text of the note',
  frameTitle: 'Title of the frame',

  /** What fades some of the diagram. */
  looking: {
    label: 'What is shown',
    focus: 'Steps around',
    steps: 'How many steps away',
    tagged: (tag: string): string => `Tag: ${tag}`,
    leave: 'Show everything',
    filter: 'Show one tag',
  },

  /** One line at the moment it helps, once in a browser. */
  hints: {
    rim: 'Drag from its rim to link it',
    polarity: 'Press + or − for its polarity',
    polarityTouch: 'Tap + or − for its polarity',
    slider: 'Drag a slider to see the curves move',
    dismiss: 'Dismiss the hint',
  },

  zoom: { label: 'Zoom', in: 'Zoom in', out: 'Zoom out', fit: 'Fit the diagram', reset: 'Zoom to 100 %', percent: (percent: number): string => `${percent} %` },

  link: {
    label: 'Link',
    positive: 'Same direction (+)',
    negative: 'Opposite direction (−)',
    delay: 'Delay',
    weak: 'Weak',
    strong: 'Strong',
    straighten: 'Straighten',
    remove: 'Delete link',
  },

  menu: {
    rename: 'Rename',
    addStock: 'Stock here',
    addAuxiliary: 'Variable here',
    addNote: 'Note here',
    addFrame: 'Frame here',
    align: 'Align',
    colour: 'Colour',
    name: 'Name',
    strength: 'Strength',
  },
} as const;
