/**
 * @typedef {object} Watched
 * @property {number} frames how many frames there were
 * @property {number} moved how many of them had a slider value unlike the one before: so many could show a new curve
 * @property {number} fresh how many of them showed a curve unlike the one before
 * @property {number[]} times milliseconds from frame to frame
 */

/**
 * Runs in the page before anything else: sums up what is drawn on canvases, frame by frame. Two frames show the same curves
 * where their sums agree. It is sent as text, so it stands by itself.
 */
export function watchCurves() {
  let sum = 0;
  const add = (/** @type {number} */ value) => {
    sum = (Math.imul(sum, 31) + Math.round(value * 64)) | 0;
  };
  for (const { prototype } of [CanvasRenderingContext2D, Path2D]) {
    const { lineTo, moveTo } = prototype;
    Object.assign(prototype, {
      /** @this {any} @param {number} x @param {number} y */
      lineTo(x, y) {
        add(x);
        add(y);
        lineTo.call(this, x, y);
      },
      /** @this {any} @param {number} x @param {number} y */
      moveTo(x, y) {
        add(x);
        add(y);
        moveTo.call(this, x, y);
      },
    });
  }
  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function clear(...rectangle) {
    sum = 0;
    clearRect.apply(this, rectangle);
  };
  let going = false;
  /** @type {Watched} */
  let watched = { frames: 0, moved: 0, fresh: 0, times: [] };
  let value = '';
  let asked = '';
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement) value = target.value;
    },
    true,
  );
  let shown = 0;
  let before = 0;
  const frame = (/** @type {number} */ now) => {
    if (!going) return;
    watched.frames += 1;
    watched.times.push(now - before);
    before = now;
    if (value !== asked) watched.moved += 1;
    asked = value;
    if (sum !== shown) watched.fresh += 1;
    shown = sum;
    requestAnimationFrame(frame);
  };
  Object.assign(globalThis, {
    watchCurves: {
      start: () => {
        going = true;
        watched = { frames: 0, moved: 0, fresh: 0, times: [] };
        asked = value;
        shown = sum;
        before = performance.now();
        requestAnimationFrame(frame);
      },
      stop: () => {
        going = false;
        return watched;
      },
    },
  });
}
