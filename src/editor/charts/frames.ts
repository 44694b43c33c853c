/** Work that is done once a frame. */
export interface Paced<Value> {
  /** Has it done before the next frame is shown; of several values in one frame the last counts. */
  readonly ask: (value: Value) => void;
  /** Forgets what was asked for. */
  readonly stop: () => void;
}

/** Paces work to the screen's frames: of two drawings in one frame nobody sees the first, so it is not made. */
export function onceAFrame<Value>(work: (value: Value) => void): Paced<Value> {
  let frame: number | null = null;
  let latest: Value;
  return {
    ask: (value) => {
      latest = value;
      frame ??= requestAnimationFrame(() => {
        frame = null;
        work(latest);
      });
    },
    stop: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}
