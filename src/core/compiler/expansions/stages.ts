import { binary, constant } from '../code.ts';
import { addPart, definePart, kept, keptPart } from '../parts.ts';
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
  const each = stageTime(scope, time, stages);
  const start = binary('multiply', initial, each);
  let flow = keptPart(scope, input);
  for (let stage = 0; stage < stages; stage++) {
    hiddenStock(scope, start, (stock) => {
      const inflows = [flow];
      flow = keptPart(scope, binary('divide', stock, each));
      return { inflows, outflows: [flow] };
    });
  }
  return flow;
}

/** An information delay: each stage is a stock that begins at the initial value and closes its gap to the stage before in T/n. */
export function smooth(scope: Scope, input: Code, time: Code, stages: number, initial: Code): Code {
  const each = stageTime(scope, time, stages);
  let value = kept(scope, input);
  for (let stage = 0; stage < stages; stage++) {
    const before = value;
    value = hiddenStock(scope, initial, (stock) => ({
      inflows: [keptPart(scope, binary('divide', binary('subtract', before, stock), each))],
      outflows: [],
    }));
  }
  return value;
}
