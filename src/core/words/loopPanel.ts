type Letter = 'R' | 'B' | 'U';

const kinds = { R: 'reinforcing', B: 'balancing', U: 'unknown' } as const;

const plainly = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** What the list of feedback loops and their cards say, and what their signs in the diagram are called. */
export const loopPanel = {
  label: 'Feedback loops',
  heading: (count: number, complete: boolean) => (complete ? (count === 1 ? '1 loop' : `${plainly(count)} loops`) : `More than ${plainly(count)} loops: a sample`),
  looking: 'Looking for loops…',
  empty: 'No loop yet',
  emptyText: 'A loop closes where a chain of arrows comes back to where it began. Draw a link back to a variable that the chain started from, and its name appears here and in the diagram.',
  emptyBegin: 'Draw a link',

  kind: (letter: Letter) => kinds[letter],
  /** What stands in front of a name that nobody gave: `R1 reinforcing`. */
  title: (name: string, caption: string) => (caption === '' ? name : `${name} ${caption}`),
  variables: (count: number) => `${count} ${count === 1 ? 'variable' : 'variables'}`,
  delays: (count: number) => (count === 1 ? '1 delay' : `${count} delays`),
  /** A loop as the list names it to a screen reader. */
  row: (title: string, letter: Letter, variables: number, delays: number) =>
    [title, title.includes(kinds[letter]) ? '' : kinds[letter], `${variables} variables`, delays === 0 ? '' : delays === 1 ? '1 delay' : `${delays} delays`].filter((part) => part !== '').join(', '),

  filters: 'Which loops are listed',
  kindFilter: 'Kind',
  all: 'All',
  some: (letter: Letter, count: number) => `${{ R: 'Reinforcing', B: 'Balancing', U: 'Unknown' }[letter]} (${plainly(count)})`,
  through: 'Through',
  anything: 'Any variable',
  order: 'Order',
  shortest: 'Shortest first',
  longest: 'Longest first',
  none: 'No loop is like that',
  shown: (shown: number, all: number) => `${plainly(shown)} of ${plainly(all)}`,
  more: 'Show more',

  card: (title: string) => `The loop ${title}`,
  close: 'Back to the list',
  nickname: 'Nickname',
  nicknameHint: 'What your group calls it',
  nicknamed: (nick: string) => `Call a loop ${nick}`,
  unnamed: 'Take the nickname off a loop',
  why: (letter: Letter) => (letter === 'U' ? 'Why is this unknown?' : `Why is this ${kinds[letter]}?`),
  walk: 'Step by step round the loop',
  step: (at: number, count: number) => `Step ${at} of ${count}`,
  back: 'Back',
  next: 'Next',
  done: 'Done',
  partners: 'Loops that share variables with it',
  partner: (title: string) => `Go to ${title}`,
  others: (count: number) => `and ${count} more`,
  alone: 'It shares no variable with another loop.',
  /** What delays do to a loop of a kind. */
  late: (letter: Letter, delays: number) =>
    delays === 0 || letter === 'U' ? '' : letter === 'B' ? `With ${delays === 1 ? 'a delay' : `${delays} delays`} on the way it may overshoot and swing.` : `${delays === 1 ? 'A delay' : `${delays} delays`} on the way: it takes its time.`,

  labelField: 'Label of the loop: its letter and what it is called',
  findings: 'Labels in the diagram',
  looksLike: 'This note reads like the label of a loop.',

  /** What live regions say. */
  found: (titles: readonly string[]) => (titles.length === 1 ? `New loop: ${titles[0] ?? ''}` : `${titles.length} new loops: ${titles.slice(0, 3).join(', ')}`),
  renamed: (before: string, now: string) => `${before} is now ${now}`,
  gone: (titles: readonly string[]) => (titles.length === 1 ? `${titles[0] ?? ''} is no loop any more` : `${titles.length} loops are gone`),

  /** The sign of a loop in the diagram, to a screen reader. */
  badge: (title: string, letter: Letter, sentence: string) => [`Loop ${title}`, title.includes(kinds[letter]) ? '' : kinds[letter], sentence].filter((part) => part !== '').join(', '),
  /** A label, as its author wrote it and as it is. */
  labelled: (text: string, truth: string) => [`Label ${text === '' ? 'of a loop' : text}`, truth].filter((part) => part !== '').join(', '),
  untrue: (badge: string, sentence: string) => `${badge.replace(/\.$/u, '')}. Not true: ${sentence}`,
  edit: {
    place: 'Place the label of a loop',
    bind: 'Make a note the label of a loop',
    change: 'Correct a label',
    remove: 'Remove a label',
  },
} as const;
