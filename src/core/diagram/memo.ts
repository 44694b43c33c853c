/** Results of the last drawing, so that the next one returns the same object wherever its inputs are the same. */
export interface DrawingMemo {
  /** The result kept under a key while the inputs stay identical, else a new one. */
  recall<Result>(key: string, inputs: readonly unknown[], make: () => Result): Result;
  /** Forgets what was not recalled since the last sweep. */
  sweep(): void;
}

interface Entry {
  readonly inputs: readonly unknown[];
  readonly result: unknown;
}

/** An empty memo. Its owner keeps one for each view on screen and passes it to every `drawView` of that view. */
export function createDrawingMemo(): DrawingMemo {
  let kept = new Map<string, Entry>();
  let used = new Map<string, Entry>();
  return {
    recall<Result>(key: string, inputs: readonly unknown[], make: () => Result): Result {
      const before = used.get(key) ?? kept.get(key);
      const entry = before && same(before.inputs, inputs) ? before : { inputs, result: make() };
      used.set(key, entry);
      return entry.result as Result;
    },
    sweep(): void {
      kept = used;
      used = new Map();
    },
  };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (!Object.is(a[index], b[index])) return false;
  return true;
}
