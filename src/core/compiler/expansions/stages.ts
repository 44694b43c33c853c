import { binary, call, constant, DT } from '../code.ts';
import { addPart, definePart, kept, keptAtStart, keptPart } from '../parts.ts';
import type { Code, Load } from '../program.ts';
import type { Scope } from '../scope.ts';

/** Most stages of one delay or smooth. */
export const MOST_STAGES = 1000;

/** A hidden stock with the flows that `flows` makes of what it holds. */
export function hiddenStock(scope: Scope, start: Code, flows: (stock: Load) => { inflows: Load[]; outflows: Load[] }): Load {
  const stock = addPart(scope, { kind: 'missing' });
  definePart(scope, stock, { kind: 'stock', start, ...flows(stock) });
  return stock;
}

/** The time of one of several equal stages. */
export function stageTime(scope: Scope, time: Code, stages: number): Code {
  return kept(scope, stages === 1 ? time : binary('divide', time, constant(stages)));
}

/**
 * A material delay: what flows in leaves one stage after the other. Each stage is a stock of initial * T/n, its
 * outflow stock / (T/n); the delay is the last outflow.
 */
export function delay(scope: Scope, input: Code, time: Code, stages: number, initial: Code): Code {
  return delayStages(scope, input, stageTime(scope, time, stages), stages, initial).at(-1) ?? input;
}

/** An information delay: each stage is a stock that begins at the initial value and closes its gap to the stage before in T/n. */
export function smooth(scope: Scope, input: Code, time: Code, stages: number, initial: Code): Code {
  return smoothStages(scope, input, stageTime(scope, time, stages), stages, initial).at(-1) ?? input;
}

/** A material delay whose stages are no shorter than a step. */
export const delayInSteps = inSteps(delayStages);

/** An information delay whose stages are no shorter than a step. */
export const smoothInSteps = inSteps(smoothStages);

/** What leaves each of some stages of the time `each`. */
type Stages = (scope: Scope, input: Code, each: Code, stages: number, initial: Code) => Code[];

function delayStages(...[scope, input, each, stages, initial]: Parameters<Stages>): Code[] {
  const start = binary('multiply', initial, each);
  const outflows = [keptPart(scope, input)];
  for (let stage = 0; stage < stages; stage++) {
    hiddenStock(scope, start, (stock) => {
      const inflows = outflows.slice(-1);
      const outflow = keptPart(scope, binary('divide', stock, each));
      outflows.push(outflow);
      return { inflows, outflows: [outflow] };
    });
  }
  return outflows.slice(1);
}

function smoothStages(...[scope, input, each, stages, initial]: Parameters<Stages>): Code[] {
  const values = [kept(scope, input)];
  for (let stage = 0; stage < stages; stage++) {
    const before = values[stage] ?? input;
    values.push(hiddenStock(scope, initial, (stock) => ({
      inflows: [keptPart(scope, binary('divide', binary('subtract', before, stock), each))],
      outflows: [],
    })));
  }
  return values.slice(1);
}

/** How far a delay time may miss a whole number of steps and count as one. */
const STEP_SLACK = 1e-6;

/**
 * The same with as many stages as asked for, but no more than whole steps fit into the delay time at the start, and one
 * at least. Source: Vensim help, "DELAY N" and "SMOOTH N" (the order is reduced where the time is below order TIME STEP).
 */
function inSteps(stagesOf: Stages): typeof delay {
  return (scope, input, time, stages, initial) => {
    const steps = call('INT', binary('add', binary('divide', time, DT), constant(STEP_SLACK)));
    const order = keptAtStart(scope, call('MAX', constant(1), call('MIN', constant(stages), steps)));
    const values = stagesOf(scope, input, kept(scope, binary('divide', time, order)), stages, initial);
    return { op: 'pick', choices: values, index: order };
  };
}
