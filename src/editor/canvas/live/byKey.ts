/** Values by what they are of, for symbols and links that show them: each hears of its own alone. */
export interface ByKey<Key, Value> {
  readonly read: (key: Key) => Value | null;
  readonly hear: (key: Key, listener: () => void) => () => void;
  /** Replaces all values. */
  readonly put: (values: ReadonlyMap<Key, Value>) => void;
}

/** Nothing at first. A value that says the same as the one before it stays that very object, so that nobody hears of it. */
export function createByKey<Key, Value>(same: (one: Value, other: Value) => boolean): ByKey<Key, Value> {
  let known: ReadonlyMap<Key, Value> = new Map();
  const listeners = new Map<Key, Set<() => void>>();
  const kept = (key: Key, value: Value): Value => {
    const earlier = known.get(key);
    return earlier !== undefined && same(earlier, value) ? earlier : value;
  };
  return {
    read: (key) => known.get(key) ?? null,
    hear: (key, listener) => {
      const heard = listeners.get(key) ?? new Set();
      listeners.set(key, heard.add(listener));
      return () => heard.delete(listener);
    },
    put: (values) => {
      const before = known;
      known = new Map([...values].map(([key, value]) => [key, kept(key, value)]));
      for (const [key, heard] of listeners) {
        if (before.get(key) !== known.get(key)) for (const listener of heard) listener();
      }
    },
  };
}
