import { cleanName, type Parsed } from '#core/language';
import { isDriven, type Place, type SpecialText, type Steps } from '#core/model';
import { words } from '#core/words';
import { attempt } from './attempt.ts';
import { define, defineList, membersOf } from './define.ts';
import { readTexts, type ElementText, type ElementTexts } from './elements.ts';
import { axesOf, familyOf, groupAlike, type Alike } from './families.ts';
import { placesOf, type Entity } from './layout.ts';
import { createRecorder, replay, type Journal } from './journal.ts';
import { isLoopable } from './loopable.ts';
import { lower } from './lower.ts';
import type { Code } from './program.ts';
import type { Reporter } from './reporter.ts';
import type { Filler, Scope, Workshop } from './scope.ts';
import { sourceOf, type Source } from './sources.ts';
import { graphOf } from './tableOf.ts';
import { BLANK, isListed, isNumber, listItems, lowerText, type Parse } from './texts.ts';

/**
 * Fills the slots of every variable of a layout: where its text is still that of a journal, as that tells, else anew.
 * Gives a journal for each variable; the earlier ones must be of a layout of the same structure. `next` is told before each.
 */
export function* lowerVariables(workshop: Workshop, parse: Parse, earlier: readonly (Journal | undefined)[], next: () => void): Steps<(Journal | undefined)[]> {
  const journals: (Journal | undefined)[] = [];
  for (const [at, entity] of workshop.layout.entities.entries()) {
    next();
    journals.push(lowerAgain(entity, workshop, parse, earlier[at]));
    yield;
  }
  return journals;
}

/** Fills the slots of one variable, if any are filled by its texts: as a journal tells, where that still holds. */
function lowerAgain(entity: Entity, workshop: Workshop, parse: Parse, before: Journal | undefined): Journal | undefined {
  const { variable } = entity;
  if (variable.kind === 'lookup' || variable.kind === 'module' || isDriven(entity.instance.model, variable)) return undefined;
  const { equation } = sourceOf(entity);
  const initial = variable.kind === 'auxiliary' ? variable.initial : undefined;
  if (before && before.equation === equation && before.initial === initial && replay(before, workshop)) return before;
  return lowerAnew(entity, workshop, parse);
}

/** Fills the slots of one variable by its texts as they stand, and tells what that did. */
export function lowerAnew(entity: Entity, workshop: Workshop, parse: Parse): Journal {
  const { equation } = sourceOf(entity);
  const initial = entity.variable.kind === 'auxiliary' ? entity.variable.initial : undefined;
  const recorder = createRecorder(workshop);
  const missing = lowerEntity(entity, recorder.workshop, parse);
  return { equation, initial, missing, ...recorder.done() };
}

/** Fills the slots of one variable; the places of its elements (from 0) that are left without an equation. */
function lowerEntity(entity: Entity, workshop: Workshop, parse: Parse): readonly number[] {
  const source = sourceOf(entity);
  const read = remembering(parse);
  const texts = readTexts(source.equation, entity, workshop);
  for (const element of texts.strange) {
    workshop.reporter.report('error', 'unknownElement', words.compiler.elementEquation(cleanName(entity.variable.name), element), { ...source.place, element });
  }
  const missing: number[] = [];
  for (const alike of groupAlike(entity, texts, startsOf(entity, workshop))) {
    if (isEmpty(alike.text.text, read)) missing.push(...alike.members.filter((offset) => !graphOf(entity, offset, workshop)));
    else if (!lowerTogether(entity, alike, source, workshop, read)) lowerEach(entity, alike, source, workshop, read);
  }
  return missing.toSorted((one, other) => one - other);
}

/** A parser that reads no text of a variable twice. */
function remembering(parse: Parse): Parse {
  const known = new Map<string, Parsed>();
  return (text) => {
    const parsed = known.get(text) ?? parse(text);
    known.set(text, parsed);
    return parsed;
  };
}

function isEmpty(text: string, parse: Parse): boolean {
  if (text.trim() === '') return true;
  const { expr, problems } = parse(text);
  return expr === null && problems.length === 0;
}

/** Lowers the equation that several elements share once for all of them; false, with nothing done, where that cannot be. */
function lowerTogether(entity: Entity, alike: Alike, source: Source, workshop: Workshop, parse: Parse): boolean {
  if (alike.members.length < 2) return false;
  const scope = scopeOf(entity, alike, source, workshop, parse);
  const loopable = (text: string): boolean => {
    const { expr, problems } = parse(text);
    return problems.length === 0 && (expr === null || isLoopable(expr, scope));
  };
  if (!loopable(alike.text.text) || !loopable(alike.start?.text ?? '')) return false;
  return attempt(scope, (inner) => lowerInto(inner, alike, parse) || null) ?? false;
}

function lowerEach(entity: Entity, alike: Alike, source: Source, workshop: Workshop, parse: Parse): void {
  for (const member of alike.members) {
    const one = { ...alike, members: [member] };
    lowerInto(scopeOf(entity, one, source, workshop, parse), one, parse);
  }
}

/** The code of a setting of a special stock, for one element; null where something is wrong with it, which is reported. */
export function lowerSetting(entity: Entity, offset: number, part: SpecialText, text: string, workshop: Workshop, parse: Parse): Code | null | typeof BLANK {
  const { instance, variable } = entity;
  const source: Source = { equation: text, instance, place: { model: instance.model.id, variable: variable.id, part } };
  return lowerText(text, scopeOf(entity, { members: [offset], text: { text } }, source, workshop, parse), parse);
}

/** Gives the elements of a scope their equation; false where something is wrong, which is reported. */
function lowerInto(scope: Scope, { text, start }: Alike, parse: Parse): boolean {
  const items = isListed(scope.entity) ? listItems(text.text) : [];
  if (items.length > 1) return defineList(scope, items.map((item) => lowerText(item, scope, parse)));
  const code = lowerText(text.text, scope, parse);
  if (code === BLANK || !code) return false;
  const initial = start && startOf(start, scope, parse);
  if (start && !initial) return false;
  if (!define(scope, code, initial === BLANK ? null : initial)) return false;
  if (isNumber(text.text, parse)) for (const member of membersOf(scope)) scope.cells.markNumber(scope.entity.slot + member);
  return true;
}

function scopeOf(entity: Entity, { members, text }: Pick<Alike, 'members' | 'text'>, { instance, place }: Source, workshop: Workshop, parse: Parse): Scope {
  const [first = 0] = members;
  const family = members.length > 1 ? familyOf(entity, members) : null;
  const places = placesOf(entity.dimensions, first);
  return {
    ...workshop,
    instance,
    entity,
    owner: entity.slot + first,
    place: text.element === undefined ? place : { ...place, element: text.element },
    text: text.text,
    axes: family ? axesOf(entity, family, workshop.lists) : entity.dimensions.map((dimension, axis) => ({ dimension, place: places[axis] ?? 1 })),
    family,
    depth: 0,
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
      if (entity.variable.kind === 'lookup' || entity.variable.kind === 'module' || isDriven(entity.instance.model, entity.variable)) return;
      reportMissing(entity, lowerEntity(entity, workshop, parse), workshop.reporter);
    },
    byCode(entity, offset, code, workshop) {
      define(scopeOf(entity, { members: [offset], text: { text: '' } }, sourceOf(entity), workshop, parse), code, null);
    },
  };
}

/** Says that a variable has no equation, or which of its elements have none. */
export function reportMissing({ instance, variable, elements }: Entity, missing: readonly number[], reporter: Pick<Reporter, 'report'>): void {
  if (missing.length === 0) return;
  const name = cleanName(variable.name);
  const names = missing.map((offset) => elements[offset] ?? '');
  const message = missing.length === elements.length ? words.compiler.missingEquation(name) : words.compiler.missingElements(name, names);
  reporter.report('notice', 'missingEquation', message, { model: instance.model.id, variable: variable.id, part: 'equation' });
}

/** ACTIVE INITIAL: the texts of the initial equation where there is one. */
function startsOf(entity: Entity, workshop: Workshop): ElementTexts | null {
  const { variable } = entity;
  return variable.kind === 'auxiliary' && variable.initial !== undefined ? readTexts(variable.initial, entity, workshop) : null;
}

/** The code of an initial equation, whose names are those of the variable's own model. */
function startOf({ text, element }: ElementText, scope: Scope, parse: Parse): Code | null | typeof BLANK {
  const { entity } = scope;
  const place: Place = { model: entity.instance.model.id, variable: entity.variable.id, part: 'initial' };
  return lowerText(text, { ...scope, instance: entity.instance, text, place: element === undefined ? place : { ...place, element } }, parse);
}
