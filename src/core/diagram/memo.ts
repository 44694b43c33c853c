import type { Steps } from '#core/model';

/** Results of the last drawing, so that the next one returns the same object wherever its inputs are the same. */
export interface DrawingMemo {
  /** The result kept under a key while the inputs stay identical, else a new one. */
  recall<Result>(key: string, inputs: readonly unknown[], make: () => Result): Result;
  /** The same where the result takes steps to make. */
  recallInSteps<Result>(key: string, inputs: readonly unknown[], make: () => Steps<Result>): Steps<Result>;
  /** Forgets what was not recalled since the last sweep. */
  sweep(): void;
}

interface Entry {
  readonly inputs: readonly unknown[];
  readonly result: unknown;
  /** How many sweeps there were before it was recalled last. */
  recalled: number;
}

/** What is forgotten is thrown away with every so many sweeps: going through all of it takes long. */
const PURGE = 16;

/** An empty memo. Its owner keeps one for each view on screen and passes it to every `drawView` of that view. */
export function createDrawingMemo(): DrawingMemo {
  const entries = new Map<string, Entry>();
  let sweeps = 0;
  const isKept = ({ recalled }: Entry): boolean => recalled >= sweeps - 1;
  const known = (key: string, inputs: readonly unknown[]): Entry | null => {
    const before = entries.get(key);
    if (!before || !isKept(before) || !same(before.inputs, inputs)) return null;
    before.recalled = sweeps;
    return before;
  };
  const put = (key: string, inputs: readonly unknown[], result: unknown): Entry => {
    const entry = { inputs, result, recalled: sweeps };
    entries.set(key, entry);
    return entry;
  };
  return {
    recall<Result>(key: string, inputs: readonly unknown[], make: () => Result): Result {
      return (known(key, inputs) ?? put(key, inputs, make())).result as Result;
    },
    *recallInSteps<Result>(key: string, inputs: readonly unknown[], make: () => Steps<Result>): Steps<Result> {
      return (known(key, inputs) ?? put(key, inputs, yield* make())).result as Result;
    },
    sweep(): void {
      sweeps += 1;
      if (sweeps % PURGE !== 0) return;
      for (const [key, entry] of entries) if (!isKept(entry)) entries.delete(key);
    },
  };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (!Object.is(a[index], b[index])) return false;
  return true;
}
