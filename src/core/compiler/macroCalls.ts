import { cleanName, foldName, type Expr } from '#core/language';
import { equationOf, isBlank, type Variable, type VariableId } from '#core/model';
import { words } from '#core/words';
import { entityAt, MAX_ELEMENTS, placesOf, type Entity, type Layout } from './layout.ts';
import { signatureOf, type MacroModel } from './macros.ts';
import type { Code } from './program.ts';
import { nameOf } from './store.ts';
import { elementOf } from './references.ts';
import { fail, type Scope } from './scope.ts';
import { wholeArray } from './subscripts.ts';

type CallExpr = Expr & { kind: 'call' };

/** The macro that a call means; in its own equations, a macro with the name of a built-in function is that function. */
export function macroOf({ callee }: CallExpr, scope: Scope, isBuiltin: boolean): MacroModel | null {
  if (callee.kind !== 'name' || callee.path.length !== 1) return null;
  const macro = scope.macros.named(callee.path[0] ?? '');
  return macro && !(isBuiltin && scope.open.at(-1) === macro) ? macro : null;
}

/** The code of a call: variables of its own, which the arguments feed, and the value of one of them. */
export function lowerMacro(macro: MacroModel, expr: CallExpr, scope: Scope): Code | null {
  if (scope.open.includes(macro)) return recursive(macro, expr, scope);
  const output = outputOf(macro, expr, scope);
  if (!output || !fits(macro, expr, scope)) return null;
  const made = makeVariables(macro, expr, scope);
  if (!made) return null;
  const workshop = { ...scope, layout: made, open: [...scope.open, macro] };
  const argumentOf = (entity: Entity): Expr | undefined => expr.args[isOwn(entity) ? macro.macro.parameters.indexOf(entity.variable.id) : -1];
  let bound = true;
  // Arguments first: an equation may need the number that one is.
  for (const entity of made.entities) {
    const argument = argumentOf(entity);
    if (argument && !bind(entity, argument, scope, workshop)) bound = false;
  }
  for (const entity of made.entities) if (!argumentOf(entity)) scope.fill.byEquation(entity, workshop);
  scope.noteCall(made);
  const entity = entityAt(made, [...pathOf(made), output.id].join('.'));
  return bound && entity ? elementOf(entity, wholeArray(entity, scope), expr.span, scope) : null;
}

function pathOf(made: Layout): readonly VariableId[] {
  return made.entities[0]?.instance.path ?? [];
}

/** Whether a variable is the macro's own, not one of a module in it. */
function isOwn({ instance }: Entity): boolean {
  return instance.path.length === 1;
}

function recursive(macro: MacroModel, { span }: CallExpr, scope: Scope): null {
  const circle = [...scope.open.slice(scope.open.indexOf(macro)), macro].map(({ name }) => cleanName(name));
  return fail(scope, span, 'recursiveMacro', words.compiler.recursiveMacro(circle.join(' -> ')));
}

/** The variable whose value a call takes. */
function outputOf(macro: MacroModel, { output, span }: CallExpr, scope: Scope): Variable | null {
  const outputs = macro.macro.outputs.flatMap((id) => macro.variables[id] ?? []);
  const found = output === undefined ? outputs[0] : outputs.find(({ name }) => foldName(name) === foldName(output));
  if (found) return found;
  const names = outputs.map(({ name }) => cleanName(name));
  return fail(scope, span, 'unknownOutput', words.compiler.unknownOutput(cleanName(macro.name), output ?? '', names));
}

/** Whether a call gives a macro as many arguments as it takes. */
function fits(macro: MacroModel, { args, span }: CallExpr, scope: Scope): boolean {
  const parameters = macro.macro.parameters.flatMap((id) => macro.variables[id] ?? []);
  const needed = parameters.findLastIndex((parameter) => isBlank(equationOf(parameter) ?? '')) + 1;
  if (args.length >= needed && args.length <= parameters.length) return true;
  fail(scope, span, 'argumentCount', words.compiler.macroArguments(signatureOf(macro), needed, parameters.length, args.length));
  return false;
}

/** Slots of their own for the variables of a call; null (reported) where they would be too many. */
function makeVariables(macro: MacroModel, { span }: CallExpr, scope: Scope): Layout | null {
  const { cells, macros, owner } = scope;
  const number = macros.count(macro, owner);
  const name = `${nameOf(cells.at(owner))}: ${cleanName(macro.name)}${number === 1 ? '' : ` ${number}`}`;
  const made = macros.layOut(macro, `${name}.`, cells.next(), scope.layout);
  if (made.tooLarge || made.end > MAX_ELEMENTS) return fail(scope, span, 'tooLarge', words.compiler.macroTooLarge(cleanName(macro.name), MAX_ELEMENTS));
  for (const entity of made.entities) cells.hide(owner, entity);
  return made;
}

/** Gives a parameter its argument, worked out where the call stands; an array by element. */
function bind(entity: Entity, argument: Expr, scope: Scope, workshop: Scope): boolean {
  return entity.elements.every((_, offset) => {
    const places = placesOf(entity.dimensions, offset);
    const axes = entity.dimensions.map((dimension, axis) => ({ dimension, place: places[axis] ?? 1 }));
    const code = scope.lower(argument, { ...scope, axes: [...axes, ...scope.axes] });
    if (code) scope.fill.byCode(entity, offset, code, workshop);
    return code !== null;
  });
}
