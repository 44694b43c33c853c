interface Elsewhere {
  readonly names: readonly string[];
  readonly instead: string;
}

/** What to do instead of functions that only other tools have. */
export const elsewhere: Readonly<Record<string, Elsewhere>> = {
  circles: {
    names: ['SIMULTANEOUS', 'FIND ZERO'],
    instead: 'Equations that need each other are not solved by trial: solve them for one of the names, or put a stock or a SMTH1 into the circle.',
  },
  ageing: { names: ['SHIFT IF TRUE'], instead: 'Let a flow move each group on to the next one, such as PULSE(group, first time, interval).' },
  profile: { names: ['DELAY PROFILE'], instead: 'Add up DELAYs of the input, each times its share of the profile.' },
  queues: { names: ['QUEUE FIFO', 'QUEUE FIFO ATTRIB'], instead: 'Make the stock a queue; equations can then ask for its batches.' },
  attributes: {
    names: [
      'QUEUE AGE AVERAGE', 'QUEUE AGE IN RANGE', 'QUEUE AGE OLDEST', 'QUEUE ATTRIB AVERAGE', 'QUEUE ATTRIB IN RANGE', 'QUEUE ATTRIB MAX', 'QUEUE ATTRIB MIN', 'QUEUE ATTRIB QUANTITY',
      'AGECOUNT', 'ATTRCOUNT', 'ATTRMAX', 'ATTRMEAN', 'ATTRMIN', 'ATTRSTDDEV', 'CTFLOW', 'CTMAX', 'CTMEAN', 'CTMIN', 'CTSTDDEV', 'CYCLETIME', 'THROUGHPUT',
    ],
    instead: 'How long material has been under way, and what was noted of it, is not kept. On average it is the stock divided by its outflow.',
  },
  parts: { names: ['QELEM'], instead: 'Put the place in brackets behind the queue: queue[1] is the batch at its front.' },
  settings: { names: ['CAP', 'COOKTIME', 'OSTATE', 'TRANSTIME'], instead: 'Make what is asked for a variable, which the setting of the stock and this equation both name.' },
  files: {
    names: ['GET VDF CONSTANTS', 'GET VDF DATA', 'GET VDF LOOKUPS', 'GET ODBC CONSTANTS', 'GET ODBC DATA', 'GET ODBC LOOKUPS'],
    instead: 'Save the numbers as a sheet beside the model, and read them with GET DIRECT DATA and its like.',
  },
  returns: { names: ['IRR', 'INTERNAL RATE OF RETURN'], instead: 'NPV at a few discount rates shows at which of them the stream is worth nothing.' },
  writtenOff: { names: ['DEPRECIATE BY SCHEDULE'], instead: 'Add up DELAYs of the stream, each times its share of the schedule.' },
  points: { names: ['LOOKUPMEAN', 'LOOKUPXY'], instead: 'Make a graphical function of the points; LOOKUP and LOOKUPAREA read it.' },
  runs: { names: ['RUNCOUNT', 'SENSIRUNCOUNT'], instead: 'A run knows of no other: put a constant in its place and change it by scenario.' },
};
