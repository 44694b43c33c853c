/** What is said of a run. */
export const simulator = {
  stopped: (name: string, value: string, time: number, unit: string) => `${name} became ${value} at ${unit} ${time}, and the run stopped there.`,
  stoppedBy: (inputs: string) => `What went in: ${inputs}.`,
  startedAt: (name: string, value: string) => `The initial value of ${name} is ${value}, so the run could not start.`,
  notFinite: (name: string, value: string, time: number, unit: string) => `${name} became ${value} at ${unit} ${time}.`,
  notANumber: 'not a number',
  infinite: 'infinite',
  negativeInfinite: 'minus infinite',
} as const;
