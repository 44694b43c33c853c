/**
 * What frames cost, from the browser's own trace: how long each took and how much of that was script.
 * @typedef {object} Frames
 * @property {number[]} times milliseconds from frame to frame, ascending
 * @property {number[]} script milliseconds of script in each, ascending
 * @property {number} longest milliseconds of the longest task of the main thread
 */

/** Without layout and paint, which have names of their own. */
const SCRIPT = new Set(['EvaluateScript', 'EventDispatch', 'FireAnimationFrame', 'FunctionCall', 'MajorGC', 'MinorGC', 'RunMicrotasks', 'TimerFire', 'v8.callFunction']);
const OTHER = new Set(['Layout', 'UpdateLayoutTree', 'PrePaint', 'Paint', 'Layerize', 'HitTest', 'ParseHTML']);
const TASK = 'RunTask';
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];
const MARK = 'bench frame';

/**
 * @typedef {{ name: string, ph: string, ts: number, dur?: number, pid: number, tid: number }} TraceEvent
 */

/**
 * Traces the page while `act` goes on.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<Frames>}
 */
export async function watchFrames(page, act) {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser');
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate((name) => {
    const tick = () => {
      performance.mark(name);
      Reflect.set(globalThis, 'benchFrame', requestAnimationFrame(tick));
    };
    tick();
  }, MARK);
  await act();
  await page.evaluate(() => cancelAnimationFrame(Reflect.get(globalThis, 'benchFrame')));
  const trace = await browser.stopTracing();
  return framesIn(JSON.parse(trace.toString()).traceEvents);
}

/**
 * @param {readonly TraceEvent[]} events
 * @returns {Frames}
 */
function framesIn(events) {
  const marks = events.filter(({ name }) => name === MARK);
  const [first] = marks;
  if (!first) throw new Error('No frame was drawn');
  const own = events.filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X').toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const starts = marks.map(({ ts }) => ts).toSorted(ascending);
  const script = starts.map(() => 0);
  for (const { at, long } of scriptSpans(own)) {
    const frame = frameOf(starts, at);
    if (frame >= 0) script[frame] = (script[frame] ?? 0) + long / 1000;
  }
  const last = starts.at(-1) ?? 0;
  const tasks = own.filter(({ name, ts }) => name.endsWith(TASK) && ts >= first.ts && ts <= last);
  return {
    times: starts.slice(1).map((start, at) => (start - (starts[at] ?? start)) / 1000).toSorted(ascending),
    script: script.slice(0, -1).toSorted(ascending),
    longest: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
  };
}

/**
 * Time spent in script itself: what is nested in a call belongs to it, layout and paint that it forces do not.
 * @param {readonly TraceEvent[]} events by start, the outer before the inner
 */
function* scriptSpans(events) {
  /** @type {{ end: number, script: boolean }[]} */
  const open = [];
  for (const { name, ts, dur = 0 } of events) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
    const script = SCRIPT.has(name);
    if (!script && !OTHER.has(name)) continue;
    const inside = open.at(-1)?.script ?? false;
    if (script && !inside) yield { at: ts, long: dur };
    if (!script && inside) yield { at: ts, long: -dur };
    open.push({ end: ts + dur, script });
  }
}

/**
 * The frame that a moment belongs to: the last that began before it; -1 before the first.
 * @param {readonly number[]} starts
 * @param {number} at
 */
function frameOf(starts, at) {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * A value that a share of the sorted list does not exceed.
 * @param {readonly number[]} sorted
 * @param {number} share 0..1
 */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const ascending = (/** @type {number} */ a, /** @type {number} */ b) => a - b;
