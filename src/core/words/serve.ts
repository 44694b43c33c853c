/** What `loopwell serve` says. */
export const serve = {
  ready: (address: string) => `Loopwell is at ${address}\nPress Ctrl-C to stop.\n`,
  nothingHere: 'There is nothing at this address.\n',
  onlyReading: 'Only GET and HEAD are served here.\n',
} as const;
