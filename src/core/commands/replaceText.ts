import { foldName, parse, references } from '#core/language';
import { createResolver, SPECIAL_TEXTS } from '#core/model';
import type { Command, Equation, ModelDocument, ModelId, Resolver, Special, Stock, Variable, VariableId } from '#core/model';
import { words } from '#core/words';
import { findText, type EquationTextPart, type FindOptions, type FoundText, type Stretch, type TextPlace } from './findText.ts';
import { rename } from './rename.ts';
import { target, variableIn } from './target.ts';

/** How a replacing went: how many stretches changed, and what was left as it was, with the reason. */
export interface Replacing {
  readonly replaced: number;
  readonly problems: readonly { readonly place: TextPlace; readonly message: string }[];
}

/**
 * Replaces a text wherever it is found, or in the given places only. Names change by renaming, so that equations
 * follow; a name that is taken is left and told. In equations the text changes only where the result can still be read;
 * names of renamed variables are left to the renaming.
 */
export const replaceText: Command<{ readonly query: string; readonly by: string; readonly options?: FindOptions; readonly places?: readonly TextPlace[] }, Replacing> = (
  document,
  { query, by, options = {}, places },
) => {
  const wanted = places && new Set(places.map(keyOf));
  const found = findText(document, query, options).filter(({ place }) => !wanted || wanted.has(keyOf(place)));
  const named = new Set(found.flatMap(({ place }) => (place.part === 'name' ? [`${place.model} ${place.variable}`] : [])));
  const resolver = createResolver(document);
  const texts = found.filter(({ place }) => place.part !== 'name').map((one) => ({ ...one, spans: one.spans.filter(outside(renamedSpans(one, named, resolver))) }));
  const problems: { place: TextPlace; message: string }[] = [];
  let replaced = 0;
  for (const one of [...texts, ...found.filter(({ place }) => place.part === 'name')]) {
    const message = one.spans.length === 0 ? null : write(document, one.place, one.text, withReplaced(one, by));
    if (message === null) replaced += one.spans.length;
    else problems.push({ place: one.place, message });
  }
  return { replaced, problems };
};

/** Stretches of an equation that name a variable which is renamed itself. */
function renamedSpans({ place, text }: FoundText, named: ReadonlySet<string>, resolve: Resolver): Stretch[] {
  if (!isEquation(place)) return [];
  const { expr } = parse(text);
  if (!expr) return [];
  return references(expr).flatMap(({ path, span, role }) => {
    const meaning = resolve(place.model, path, role === 'index' ? 'subscript' : 'equation');
    return meaning?.kind === 'variable' && named.has(`${meaning.model} ${meaning.variable.id}`) ? [span] : [];
  });
}

const outside = (spans: readonly Stretch[]) => (stretch: Stretch): boolean => !spans.some(({ from, to }) => stretch.from < to && from < stretch.to);

function withReplaced({ text, spans }: FoundText, by: string): string {
  let result = '';
  let copied = 0;
  for (const { from, to } of spans) {
    result += text.slice(copied, from) + by;
    copied = to;
  }
  return result + text.slice(copied);
}

/** Writes a new text into its place; answers why not, where it was left. */
function write(document: ModelDocument, place: TextPlace, before: string, after: string): string | null {
  if (place.part === 'name') return renamed(document, place, before, after);
  if (place.part === 'text') {
    const element = target(document, place)?.view.elements[place.element];
    if (element?.kind === 'note') element.text = after;
    if (element?.kind === 'frame') element.title = after;
    return null;
  }
  const variable = variableIn(document, place);
  if (!variable) return null;
  if (place.part === 'note') {
    variable.note = after;
    return null;
  }
  if (reads(before) && !reads(after)) return words.clipboard.unreadable(variable.name);
  if (place.part === 'binding' && variable.kind === 'module' && place.element !== undefined) variable.bindings[place.element as VariableId] = after;
  if (place.part === 'initial' && variable.kind === 'auxiliary') variable.initial = written(variable.initial ?? '', place.element, after);
  if (isSpecial(place.part, variable)) Object.assign(variable.special, { [place.part]: after });
  if (place.part === 'equation' && 'equation' in variable) variable.equation = written(variable.equation, place.element, after);
  delete variable.guess;
  return null;
}

function renamed(document: ModelDocument, place: { readonly model: ModelId; readonly variable: VariableId }, before: string, after: string): string | null {
  const outcome = rename(document, { model: place.model, variable: place.variable, name: after });
  if (outcome === 'taken') return words.clipboard.nameTaken(before, after.trim());
  return outcome === 'blank' ? words.clipboard.nameBlank(before) : null;
}

function written(equation: Equation, element: string | undefined, text: string): Equation {
  if (typeof equation === 'string') return text;
  return element === undefined ? { ...equation, default: text } : { ...equation, elements: { ...equation.elements, [element]: text } };
}

/** Whether an equation can be read, or is blank where nothing is asked for. */
function reads(text: string): boolean {
  return foldName(text) === '' || parse(text).problems.length === 0;
}

function isSpecial(part: EquationTextPart, variable: Variable): variable is Stock & { special: Special } {
  return variable.kind === 'stock' && variable.special !== undefined && SPECIAL_TEXTS[variable.special.kind].some((field) => field === part);
}

function isEquation(place: TextPlace): place is Extract<TextPlace, { part: EquationTextPart }> {
  return place.part !== 'name' && place.part !== 'note' && place.part !== 'text';
}

function keyOf(place: TextPlace): string {
  const where = 'variable' in place ? place.variable : place.view;
  return [place.part, place.model, where, 'element' in place ? place.element : ''].join(' ');
}
