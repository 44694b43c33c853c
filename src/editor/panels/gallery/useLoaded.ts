import { useEffect, useState } from 'react';

/** What was loaded so far. */
export interface Loaded<Value> {
  readonly value: Value | null;
  readonly failed: boolean;
}

/** Loads once, and again whenever `load` is another function; what comes too late is dropped. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ value: null, failed: false });
  useEffect(() => {
    let gone = false;
    load().then(
      (value) => {
        if (!gone) setLoaded({ value, failed: false });
      },
      () => {
        if (!gone) setLoaded({ value: null, failed: true });
      },
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return loaded;
}
