import { cleanName, type Parsed } from '#core/language';
import { equationOf, type Equation, type Place } from '#core/model';
import { words } from '#core/words';
import { call, constant } from './code.ts';
import { readTexts, type ElementText, type ElementTexts } from './elements.ts';
import { placesOf, type Entity, type Instance } from './layout.ts';
import { createRecorder, replay, type Journal } from './journal.ts';
import { lower } from './lower.ts';
import type { Code } from './program.ts';
import type { Reporter } from './reporter.ts';
import type { Filler, Scope, Workshop } from './scope.ts';
import { graphOf, tableOf } from './tableOf.ts';
import { reportQuotes } from './unknown.ts';

/** Reads the text of an equation; the same text gives the same tree. */
export type Parse = (text: string) => Parsed;

/** An element without an equation: nothing wrong, but nothing to compute. */
const BLANK = 'blank';

/**
 * Fills the slots of every variable of a layout: where its text is still that of a journal, as that tells, else anew.
 * Gives a journal for each variable; the earlier ones must be of a layout of the same structure.
 */
export function lowerVariables(workshop: Workshop, parse: Parse, earlier: readonly (Journal | undefined)[]): (Journal | undefined)[] {
  return workshop.layout.entities.map((entity, at) => {
    const { variable } = entity;
    if (variable.kind === 'lookup' || variable.kind === 'module') return undefined;
    const before = earlier[at];
    const { equation } = sourceOf(entity);
    const initial = variable.kind === 'auxiliary' ? variable.initial : undefined;
    if (before && before.equation === equation && before.initial === initial && replay(before, workshop)) return before;
    const recorder = createRecorder(workshop);
    const missing = lowerEntity(entity, recorder.workshop, parse);
    return { equation, initial, missing, ...recorder.done() };
  });
}

/** Fills the slots of one variable; the places of its elements (from 0) that are left without an equation. */
function lowerEntity(entity: Entity, workshop: Workshop, parse: Parse): readonly number[] {
  const source = sourceOf(entity);
  const texts = readTexts(source.equation, entity, workshop);
  const starts = startsOf(entity, workshop);
  for (const element of texts.strange) {
    workshop.reporter.report('error', 'unknownElement', words.compiler.elementEquation(cleanName(entity.variable.name), element), { ...source.place, element });
  }
  const missing: number[] = [];
  entity.elements.forEach((_, offset) => {
    const text = texts.at(offset);
    const scope = scopeOf(entity, offset, source, text, workshop, parse);
    const code = lowerText(text.text, scope, parse);
    if (code === BLANK) {
      if (!graphOf(entity, offset, workshop)) missing.push(offset);
    } else if (code) {
      define(entity, offset, code, scope, startOf(starts, scope, parse));
      if (isNumber(text.text, parse)) workshop.cells.markNumber(scope.owner);
    }
  });
  return missing;
}

/** Where a variable's equation comes from: its own text, or the parent's binding of a module's input. */
interface Source {
  readonly equation: Equation;
  /** Where its names are looked up. */
  readonly instance: Instance;
  readonly place: Place;
}

function sourceOf({ instance, variable }: Entity): Source {
  const { module, parent } = instance;
  const binding = module && Object.hasOwn(module.bindings, variable.id) ? module.bindings[variable.id] : undefined;
  if (module && parent && binding !== undefined && binding.trim() !== '') {
    return { equation: binding, instance: parent, place: { model: parent.model.id, variable: module.id, part: 'equation' } };
  }
  return { equation: equationOf(variable) ?? '', instance, place: { model: instance.model.id, variable: variable.id, part: 'equation' } };
}

function scopeOf(entity: Entity, offset: number, { instance, place }: Source, { text, element }: ElementText, workshop: Workshop, parse: Parse): Scope {
  const places = placesOf(entity.dimensions, offset);
  return {
    ...workshop,
    instance,
    entity,
    owner: entity.slot + offset,
    place: element === undefined ? place : { ...place, element },
    text,
    axes: entity.dimensions.map((dimension, axis) => ({ dimension, place: places[axis] ?? 1 })),
    iteration: null,
    transposed: false,
    selfAllowed: false,
    lower,
    fill: fillerWith(parse),
  };
}

/** How calls of macros fill the slots of the variables they make. */
export function fillerWith(parse: Parse): Filler {
  return {
    byEquation(entity, workshop) {
      if (entity.variable.kind === 'lookup' || entity.variable.kind === 'module') return;
      reportMissing(entity, lowerEntity(entity, workshop, parse), workshop.reporter);
    },
    byCode(entity, offset, code, workshop) {
      define(entity, offset, code, scopeOf(entity, offset, sourceOf(entity), { text: '' }, workshop, parse), BLANK);
    },
  };
}

/** Says that a variable has no equation, or which of its elements have none. */
export function reportMissing({ instance, variable, elements }: Entity, missing: readonly number[], reporter: Reporter): void {
  if (missing.length === 0) return;
  const name = cleanName(variable.name);
  const names = missing.map((offset) => elements[offset] ?? '');
  const message = missing.length === elements.length ? words.compiler.missingEquation(name) : words.compiler.missingElements(name, names);
  reporter.report('notice', 'missingEquation', message, { model: instance.model.id, variable: variable.id, part: 'equation' });
}

/** The code of a text; null where something is wrong with it, which is reported. */
function lowerText(text: string, scope: Scope, parse: Parse): Code | null | typeof BLANK {
  if (text.trim() === '') return BLANK;
  const { expr, problems } = parse(text);
  // A name such as "2nd order" breaks the grammar without its quotes: that is the mistake, not what the grammar makes of it.
  if (problems.some(({ span }) => reportQuotes(span, scope))) return null;
  for (const { code, message, span, fix } of problems) {
    scope.reporter.report('error', code, message, { ...scope.place, span }, fix);
  }
  if (problems.length > 0) return null;
  return expr ? lower(expr, scope) : BLANK;
}

/** Whether a text is a number and nothing else, signs included. */
function isNumber(text: string, parse: Parse): boolean {
  let expr = parse(text).expr;
  while (expr?.kind === 'unary' && expr.operator !== 'NOT') expr = expr.operand;
  return expr?.kind === 'number';
}

function define(entity: Entity, offset: number, code: Code, scope: Scope, start: Code | null | typeof BLANK): void {
  const { variable } = entity;
  const { owner, cells } = scope;
  switch (variable.kind) {
    case 'stock':
      return cells.define(owner, { kind: 'stock', start: code, inflows: [], outflows: [] });
    case 'flow': {
      const value = throughTable(entity, offset, code, scope);
      if (!value) return;
      return cells.define(owner, { kind: 'value', code: variable.nonNegative ? uniflow(value, scope) : value });
    }
    case 'auxiliary': {
      const value = throughTable(entity, offset, code, scope);
      if (!value || start === null) return;
      return cells.define(owner, start === BLANK ? { kind: 'value', code: value } : { kind: 'value', code: value, start });
    }
    case 'lookup':
    case 'module':
      return;
  }
}

/** MAX(0, flow). A plain number keeps a slot of its own, so that it can still be adjusted. */
function uniflow(code: Code, scope: Scope): Code {
  const inner: Code = code.op === 'constant' ? { op: 'load', slot: scope.cells.add(scope.owner, { kind: 'value', code }) } : code;
  return call('MAX', constant(0), inner);
}

function throughTable(entity: Entity, offset: number, code: Code, scope: Scope): Code | null {
  if (!graphOf(entity, offset, scope)) return code;
  const table = tableOf(entity, offset, scope);
  return table === null ? null : { op: 'lookup', table, input: code };
}

/** ACTIVE INITIAL: the texts of the initial equation where there is one. */
function startsOf(entity: Entity, workshop: Workshop): ElementTexts | typeof BLANK {
  const { variable } = entity;
  return variable.kind === 'auxiliary' && variable.initial !== undefined ? readTexts(variable.initial, entity, workshop) : BLANK;
}

/** The code of an initial equation, whose names are those of the variable's own model. */
function startOf(starts: ElementTexts | typeof BLANK, scope: Scope, parse: Parse): Code | null | typeof BLANK {
  if (starts === BLANK) return BLANK;
  const { entity, owner } = scope;
  const { text, element } = starts.at(owner - entity.slot);
  const place: Place = { model: entity.instance.model.id, variable: entity.variable.id, part: 'initial' };
  return lowerText(text, { ...scope, instance: entity.instance, text, place: element === undefined ? place : { ...place, element } }, parse);
}
