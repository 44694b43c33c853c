import { binary, call, constant, DT } from '../code.ts';
import { addPart, definePart, kept, keptAtStart, keptPart } from '../parts.ts';
import type { Code, Load } from '../program.ts';
import type { Scope } from '../scope.ts';
import type { delay } from './stages.ts';

/*
 * Delays and smooths whose stages move on at full steps only, whatever the method. There are as many stages as asked for,
 * but no more than whole steps fit into the time at the start, and one at least. Source: Vensim help, "DELAY N" and
 * "SMOOTH N": treated as discrete delay functions, so that the output is constant for each step; the order is reduced
 * where the time is below order TIME STEP.
 */

/** How far a delay time may miss a whole number of steps and count as one. */
const STEP_SLACK = 1e-6;

/**
 * A material delay. What leaves it goes by the delay time of the step before, all else by that of this step ("DELAY N":
 * the output depends only on the values that the delay time had in previous steps, and quantities are conserved).
 */
export const discreteDelay: typeof delay = (scope, input, time, stages, initial) => {
  const { order, each } = staging(scope, time, stages);
  const before = time.op === 'constant' ? each : addPart(scope, { kind: 'hold', start: each, from: keptPart(scope, each) });
  const start = binary('multiply', initial, each);
  const outputs: Code[] = [];
  let flow = kept(scope, input);
  for (let stage = 1; stage <= stages; stage++) {
    steppedStock(scope, start, (stock) => {
      const inflow = flow;
      const output = kept(scope, binary('divide', stock, before));
      flow = before === each ? output : kept(scope, binary('divide', stock, each));
      outputs.push(output);
      return binary('subtract', inflow, before === each ? output : { op: 'if', condition: binary('equal', order, constant(stage)), then: output, otherwise: flow });
    });
  }
  return { op: 'pick', choices: outputs, index: order };
};

/** An information delay. */
export const discreteSmooth: typeof delay = (scope, input, time, stages, initial) => {
  const { order, each } = staging(scope, time, stages);
  const values: Code[] = [];
  let value = kept(scope, input);
  for (let stage = 1; stage <= stages; stage++) {
    const before = value;
    value = steppedStock(scope, initial, (stock) => binary('divide', binary('subtract', before, stock), each));
    values.push(value);
  }
  return { op: 'pick', choices: values, index: order };
};

/** How many stages there are, and the time of one. */
function staging(scope: Scope, time: Code, stages: number): { order: Code; each: Code } {
  const steps = call('INT', binary('add', binary('divide', time, DT), constant(STEP_SLACK)));
  const order = keptAtStart(scope, call('MAX', constant(1), call('MIN', constant(stages), steps)));
  return { order, each: kept(scope, binary('divide', time, order)) };
}

/** What grows over a step by what changes it at the beginning of the step. */
function steppedStock(scope: Scope, start: Code, change: (stock: Load) => Code): Load {
  const stock = addPart(scope, { kind: 'missing' });
  const next = binary('add', stock, binary('multiply', DT, change(stock)));
  definePart(scope, stock, { kind: 'hold', start, from: keptPart(scope, next) });
  return stock;
}
