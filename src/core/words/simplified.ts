/** What is said where a model is simplified to the diagram of what drove its run. */
export const simplified = {
  open: 'Simplified diagram',
  openHelp: 'The loops that drove this run, drawn by themselves',
  title: 'Simplified diagram',
  text: 'The loops that drove this run, and of their variables those that tell them apart. An arrow stands for the strongest way between two of them.',
  picture: 'The simplified diagram',
  loop: 'Loops with a mean share of at least',
  link: 'Variables whose inputs shift by more than',
  percent: (number: string): string => `${number} %`,
  nothing: 'No loop is as large as that: lower the first limit.',
  still: 'Nothing that feeds back changes in this run.',
  waiting: 'Simplifying',
  adopt: 'Open as a model',
  adoptHelp: 'As a causal loop diagram of its own; this model stays as it is',
  close: 'Close',
} as const;
