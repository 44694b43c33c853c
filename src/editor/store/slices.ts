import type { Steps } from '#core/model';

/** How long work goes on before keys and pointers are heard and a frame may be drawn, in milliseconds. */
const SLICE = 6;

/** The part of the browser's own scheduler that is used here. */
interface Scheduler {
  readonly postTask: (task: () => void, options: { readonly priority: 'user-visible' }) => Promise<unknown>;
}

/**
 * Does work in short slices, and hears between them whatever the page has to do besides. The first one is done at once, so
 * that short work is over when this returns. Tells what it came to; answers how to give up.
 */
export function inSlices<Result>(work: Steps<Result>, done: (result: Result) => void): () => void {
  let over = false;
  const goOn = (): void => {
    for (const end = performance.now() + SLICE; !over; ) {
      const step = work.next();
      if (step.done) {
        over = true;
        return done(step.value);
      }
      if (performance.now() >= end) return later(goOn);
    }
  };
  goOn();
  return () => {
    over = true;
  };
}

/** Does a task after what waits by now; keys and pointers come first wherever browsers can tell. */
function later(task: () => void): void {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (!scheduler) return void setTimeout(task);
  // What goes wrong in it is told as it would be of a timer.
  scheduler.postTask(task, { priority: 'user-visible' }).catch(reportError);
}
