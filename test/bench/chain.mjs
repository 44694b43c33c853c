/**
 * The chain of stocks as a person would program it: three arrays and a loop. Stock i drains into stock i + 1 by
 * s[i] (0.2 + 0.8 a[i]) / d[i], where a[i] is one of six formulas in turn, each with a constant c[i].
 * @typedef {object} Chain
 * @property {Float64Array} first initial values
 * @property {Float64Array} c
 * @property {Float64Array} d
 * @property {number} inflow what enters the first stock
 */

/**
 * Reads the constants of a chain out of its file; null where the file is another model.
 * @param {string} text
 * @returns {Chain | null}
 */
export function readChain(text) {
  if (!text.includes('<name>chain-')) return null;
  const equation = (/** @type {string} */ name) => new RegExp(`name="${name}">\\s*<eqn>([^<]*)</eqn>`, 'u').exec(text)?.[1];
  const count = [...text.matchAll(/<stock /gu)].length;
  const numbers = (/** @type {(index: number) => number} */ pick) => Float64Array.from({ length: count }, (_, index) => pick(index));
  return {
    first: numbers((index) => Number(equation(`s${index}`))),
    c: numbers((index) => constantIn(equation(`a${index}`) ?? '', index)),
    d: numbers((index) => Number(/\/ ([\d.]+)$/u.exec(equation(`f${index}`) ?? '')?.[1])),
    inflow: Number(equation('inflow')),
  };
}

/** Where each of the six formulas has its constant. */
const places = [/\+ ([\d.]+)\)/u, /\* ([\d.]+)\)/u, /&gt; ([\d.]+)/u, /\(([\d.]+) \+/u, /\* ([\d.]+)\)/u, /\* ([\d.]+) \* 0.5/u];

/**
 * @param {string} equation
 * @param {number} index
 */
function constantIn(equation, index) {
  return Number(places[index % 6]?.exec(equation)?.[1]);
}

/**
 * Runs a chain and gives its stocks at the end. Every step's values are kept, as the interpreter keeps them.
 * @param {Chain} chain
 * @param {{ steps: number, dt: number, method: string }} settings
 */
export function runChain(chain, { steps, dt, method }) {
  const count = chain.first.length;
  const kept = Array.from({ length: 3 * count }, () => new Float64Array(steps + 1));
  const s = Float64Array.from(chain.first);
  const [a, f, rate, sum, stage] = Array.from({ length: 5 }, () => new Float64Array(count));
  if (!a || !f || !rate || !sum || !stage) throw new Error('no room');
  const weights = method === 'rk4' ? [1, 2, 2, 1] : [1];
  const whole = weights.reduce((total, weight) => total + weight, 0);
  for (let step = 0; step <= steps; step += 1) {
    sum.fill(0);
    stage.set(s);
    weights.forEach((weight, number) => {
      evaluate(chain, stage, a, f);
      if (number === 0) keep(kept, step, [s, a, f]);
      const far = dt * (number === 2 ? 1 : 0.5);
      for (let i = 0; i < count; i += 1) {
        rate[i] = (i === 0 ? chain.inflow : (f[i - 1] ?? 0)) - (f[i] ?? 0);
        sum[i] = (sum[i] ?? 0) + weight * (rate[i] ?? 0);
        stage[i] = (s[i] ?? 0) + far * (rate[i] ?? 0);
      }
    });
    if (step < steps) for (let i = 0; i < count; i += 1) s[i] = (s[i] ?? 0) + (dt / whole) * (sum[i] ?? 0);
  }
  return s;
}

/**
 * @param {Chain} chain
 * @param {Float64Array} s
 * @param {Float64Array} a
 * @param {Float64Array} f
 */
function evaluate({ c, d }, s, a, f) {
  for (let i = 0; i < s.length; i += 1) {
    const [stock, constant] = [s[i] ?? 0, c[i] ?? 0];
    switch (i % 6) {
      case 0: a[i] = stock / (stock + constant); break;
      case 1: a[i] = Math.min(1, stock * constant); break;
      case 2: a[i] = stock > constant ? 0.8 : 0.5 + 0.01 * stock; break;
      case 3: a[i] = 0.5 * (a[i - 1] ?? 0) + (0.5 * stock) / (constant + (s[i - 1] ?? 0)); break;
      case 4: a[i] = 1 - Math.exp(-stock * constant); break;
      default: a[i] = Math.max(0.1, 1 - stock * constant * 0.5);
    }
    f[i] = (stock * (0.2 + 0.8 * (a[i] ?? 0))) / (d[i] ?? 1);
  }
}

/**
 * @param {Float64Array[]} kept
 * @param {number} step
 * @param {readonly Float64Array[]} columns
 */
function keep(kept, step, columns) {
  let at = 0;
  for (const column of columns) {
    for (const value of column) {
      const series = kept[at];
      if (series) series[step] = value;
      at += 1;
    }
  }
}
