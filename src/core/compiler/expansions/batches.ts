import { binary, call, constant, DT, load } from '../code.ts';
import { addPart, definePart, kept, keptPart } from '../parts.ts';
import { BUILTIN_SLOTS, type Code } from '../program.ts';
import type { Scope } from '../scope.ts';

const NOW = load(BUILTIN_SLOTS.stepTime);
const START = load(BUILTIN_SLOTS.start);
const HALF_A_STEP = binary('multiply', constant(0.5), DT);

/**
 * DELAY BATCH(input, size, time, first batch, first time, backlog): what flows in gathers in a backlog. Where that holds a
 * batch and none is in process, one is taken from it and leaves in one step when its time is over, the time being that of
 * the moment in which it was taken. The first batch is given as the rate at which it leaves, at the first time or at the
 * start where that is later. Source: Vensim help, "DELAY BATCH".
 */
export function batchDelay(scope: Scope, [input, size, time, first, firstTime, backlogBefore]: readonly Code[]): Code | undefined {
  if (!input || !size || !time || !first || !firstTime || !backlogBefore) return undefined;
  const [due, batch, backlog] = [held(scope), held(scope), held(scope)];
  const ready = kept(scope, binary('greaterEqual', NOW, binary('subtract', due.value, HALF_A_STEP)));
  const whole = kept(scope, size);
  const takes = kept(scope, binary('and', ready, binary('greaterEqual', backlog.value, whole)));
  due.define(choice(binary('greater', first, constant(0)), call('MAX', firstTime, START), START), choice(takes, binary('add', NOW, call('MAX', time, DT)), due.value));
  batch.define(first, choice(takes, binary('divide', whole, DT), batch.value));
  const gathered = binary('add', backlog.value, binary('multiply', input, DT));
  backlog.define(backlogBefore, binary('subtract', gathered, choice(takes, whole, constant(0))));
  return choice(binary('and', ready, binary('less', NOW, binary('add', due.value, HALF_A_STEP))), batch.value, constant(0));
}

/** A value that is kept from one step to the next, and how to say what it is at the start and what it is next. */
function held(scope: Scope): { readonly value: Code; readonly define: (start: Code, next: Code) => void } {
  const value = addPart(scope, { kind: 'missing' });
  return { value, define: (start, next) => definePart(scope, value, { kind: 'hold', start, from: keptPart(scope, next) }) };
}

function choice(condition: Code, then: Code, otherwise: Code): Code {
  return { op: 'if', condition, then, otherwise };
}
