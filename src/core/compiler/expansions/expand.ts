import { cleanName, type Expr, type FunctionOfKind } from '#core/language';
import { words } from '#core/words';
import { constant } from '../code.ts';
import type { Code } from '../program.ts';
import { kept, keptAtStart } from '../parts.ts';
import { fail, type Scope } from '../scope.ts';
import { batchDelay } from './batches.ts';
import { asking, conveyorDelay } from './belt.ts';
import { derivative } from './derivative.ts';
import { discreteDelay, discreteSmooth } from './discreteStages.ts';
import { straightLine } from './depreciation.ts';
import { fixedDelay, informationDelay, materialDelay } from './lineDelays.ts';
import { overStep, presentValue } from './presentValue.ts';
import { startNumber } from './startNumber.ts';
import { delay, MOST_STAGES, smooth } from './stages.ts';
import { forecast, plainForecast, sizeTrend, trend } from './trend.ts';

type CallExpr = Expr & { kind: 'call' };

/** Writes a function out in hidden stocks; null (reported) where an argument is wrong. */
type Expansion = (expr: CallExpr, scope: Scope) => Code | null;

const EXPANSIONS: Record<FunctionOfKind<'expansion'>, Expansion> = {
  DELAY: withArguments((scope, [x, time, initial]) => x && time && fixedDelay(scope, x, time, initial)),
  'DELAY BATCH': withArguments(batchDelay),
  'DELAY CONVEYOR': lowerConveyorDelay,
  'DELAY INFORMATION': withArguments((scope, [x, time, initial]) => x && time && initial && informationDelay(scope, x, time, initial)),
  'DELAY MATERIAL': withArguments((scope, [x, time, initial, missing]) => x && time && initial && missing && materialDelay(scope, x, time, initial, missing)),
  'DEPRECIATE STRAIGHTLINE': withArguments((scope, [x, time, period, initial]) => x && time && period && initial && straightLine(scope, x, time, period, initial)),
  DELAY1: staged(delay, 1),
  DELAY3: staged(delay, 3),
  DELAYN: staged(delay, null),
  'DELAY N': staged(discreteDelay, null, 3),
  SMTH1: staged(smooth, 1),
  SMTH3: staged(smooth, 3),
  SMTHN: staged(smooth, null),
  'SMOOTH N': staged(discreteSmooth, null, 3),
  DERIVN: lowerDerivative,
  TREND: withArguments((scope, [x, time, initial = constant(0)]) => x && time && trend(scope, x, time, initial)),
  'SIZE TREND': withArguments((scope, [x, time, initial]) => x && time && initial && sizeTrend(scope, x, time, initial)),
  FORECAST: withArguments((scope, [x, time, horizon]) => x && time && horizon && plainForecast(scope, x, time, horizon)),
  NPV: withArguments((scope, [stream, rate, initial, factor]) => stream && rate && presentValue(scope, stream, rate, constant(1), initial, factor)),
  NPVE: withArguments((scope, [stream, rate, initial, factor]) => stream && rate && presentValue(scope, stream, rate, overStep(rate), initial, factor)),
  FORCST: withArguments(
    (scope, [x, time, horizon, initial = constant(0)]) => x && time && horizon && forecast(scope, x, time, horizon, initial),
  ),
};

/** The code of a function that has stocks of its own. */
export function lowerExpansion(name: FunctionOfKind<'expansion'>, expr: CallExpr, scope: Scope): Code | null {
  return EXPANSIONS[name](expr, scope);
}

function withArguments(expand: (scope: Scope, args: readonly Code[]) => Code | undefined): Expansion {
  return ({ args }, scope) => {
    const codes = args.map((arg) => scope.lower(arg, scope));
    const good = codes.filter((code) => code !== null);
    return good.length === codes.length ? (expand(scope, good) ?? null) : null;
  };
}

/** A delay or smooth of so many stages; null: an argument says how many. The initial value is the input's own if absent. */
function staged(build: typeof delay, fixed: number | null, stagesAt = 2): Expansion {
  return (expr, scope) => {
    const order = fixed ?? stagesOf(expr, stagesAt, scope);
    const [input, time, initial] = expr.args
      .filter((_, i) => fixed !== null || i !== stagesAt)
      .map((arg) => scope.lower(arg, scope));
    if (order === null || !input || !time || initial === null) return null;
    const x = kept(scope, input);
    return build(scope, x, kept(scope, time), order, initial ? keptAtStart(scope, initial) : x);
  };
}

function lowerConveyorDelay({ args }: CallExpr, scope: Scope): Code | null {
  const profile = args[PROFILE_AT] && asking(args[PROFILE_AT], scope);
  const codes = args.flatMap((arg, at) => (at === PROFILE_AT ? [] : [scope.lower(arg, scope)]));
  const good = codes.filter((code) => code !== null);
  return profile && good.length === codes.length ? conveyorDelay(scope, good, profile) : null;
}

/** Which argument of DELAY CONVEYOR the graphical function is. */
const PROFILE_AT = 3;

function lowerDerivative(expr: CallExpr, scope: Scope): Code | null {
  const order = stagesOf(expr, 1, scope, 0);
  const input = expr.args[0] ? scope.lower(expr.args[0], scope) : null;
  return order !== null && input ? derivative(scope, input, order) : null;
}

/** The number of stages: what the argument comes to at the start. Fixed from then on. */
function stagesOf({ args, callee }: CallExpr, at: number, scope: Scope, fewest = 1): number | null {
  const stages = args[at];
  if (!stages) return null;
  const name = callee.kind === 'name' ? callee.path.join('.') : '';
  const code = scope.lower(stages, scope);
  if (!code) return null;
  const number = startNumber(code, scope);
  if (number === null) return fail(scope, stages.span, 'stages', words.compiler.stagesNotFixed(cleanName(name)));
  const order = Math.round(number);
  if (order >= fewest && order <= MOST_STAGES) return order;
  return fail(scope, stages.span, 'stages', words.compiler.stagesRange(cleanName(name), fewest, MOST_STAGES));
}
