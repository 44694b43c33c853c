import { specialTexts } from '#core/model';
import type { ElementId, Equation, ModelDocument, ModelId, SpecialText, Variable, VariableId, ViewId } from '#core/model';

/** How a text is looked for. Without any of the last three, names and equations are looked through. */
export interface FindOptions {
  readonly matchCase?: boolean;
  /** Only where no letter, digit or underscore stands on either side. */
  readonly wholeWord?: boolean;
  readonly names?: boolean;
  readonly equations?: boolean;
  /** Notes of variables, notes on the canvas and titles of frames. */
  readonly notes?: boolean;
}

/** Texts that are equations: of a variable, what feeds an input of a module, a setting of a special stock. */
export type EquationTextPart = 'equation' | 'initial' | 'binding' | SpecialText;

/** A text of the document that can be looked through; `element` is that of an array, or of a module's binding the input. */
export type TextPlace =
  | { readonly part: 'name' | 'note'; readonly model: ModelId; readonly variable: VariableId }
  | { readonly part: EquationTextPart; readonly model: ModelId; readonly variable: VariableId; readonly element?: string }
  | { readonly part: 'text'; readonly model: ModelId; readonly view: ViewId; readonly element: ElementId };

/** A stretch of a text; `to` is the place after its last character. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A text in which something was found, and where in it. */
export interface FoundText {
  readonly place: TextPlace;
  readonly text: string;
  readonly spans: readonly Stretch[];
}

/** Where a text occurs in a document, in order of models, variables and views. A blank in it stands for an underscore too. */
export function findText(document: ModelDocument, query: string, options: FindOptions = {}): FoundText[] {
  const pattern = patternOf(query, options);
  if (!pattern) return [];
  return textsOf(document, options).flatMap(({ place, text }) => {
    const spans = spansIn(text, pattern);
    return spans.length > 0 ? [{ place, text, spans }] : [];
  });
}

function spansIn(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}

function patternOf(query: string, { matchCase, wholeWord }: FindOptions): RegExp | null {
  const wanted = query.trim();
  if (wanted === '') return null;
  const words = wanted.split(/\s+/u).map((word) => word.replace(/[$()*+./?[\\\]^{|}-]/gu, '\\$&'));
  const text = words.join(String.raw`[\s_]+`);
  const whole = wholeWord ? String.raw`(?<![\p{L}\p{N}_])(?:${text})(?![\p{L}\p{N}_])` : text;
  return new RegExp(whole, matchCase ? 'gu' : 'giu');
}

type PlacedText = Omit<FoundText, 'spans'>;

function textsOf(document: ModelDocument, { names, equations, notes }: FindOptions): PlacedText[] {
  const usual = names === undefined && equations === undefined && notes === undefined;
  return Object.values(document.models).flatMap(({ id: model, variables, views }) => [
    ...Object.values(variables).flatMap((variable): PlacedText[] => [
      ...(names || usual ? [{ place: { part: 'name' as const, model, variable: variable.id }, text: variable.name }] : []),
      ...(equations || usual ? equationTexts(model, variable) : []),
      ...(notes && variable.note !== undefined ? [{ place: { part: 'note' as const, model, variable: variable.id }, text: variable.note }] : []),
    ]),
    ...(notes ? Object.values(views).flatMap((view) => viewTexts(model, view.id, Object.values(view.elements))) : []),
  ]);
}

function viewTexts(model: ModelId, view: ViewId, elements: readonly ModelDocument['models'][ModelId]['views'][ViewId]['elements'][ElementId][]): PlacedText[] {
  return elements.flatMap((element) => {
    const text = element.kind === 'note' ? element.text : element.kind === 'frame' ? element.title : '';
    return text === '' ? [] : [{ place: { part: 'text', model, view, element: element.id }, text }];
  });
}

function equationTexts(model: ModelId, variable: Variable): PlacedText[] {
  const texts = (part: EquationTextPart, equation: Equation): PlacedText[] => {
    const place = { part, model, variable: variable.id };
    if (typeof equation === 'string') return [{ place, text: equation }];
    const all = equation.default === undefined ? [] : [{ place, text: equation.default }];
    return [...all, ...Object.entries(equation.elements).map(([element, text]) => ({ place: { ...place, element }, text }))];
  };
  return [
    ...('equation' in variable ? texts('equation', variable.equation) : []),
    ...(variable.kind === 'auxiliary' && variable.initial !== undefined ? texts('initial', variable.initial) : []),
    ...(variable.kind === 'stock' && variable.special ? specialTexts(variable.special).flatMap(({ part, text }) => texts(part, text)) : []),
    ...(variable.kind === 'module' ? texts('binding', { elements: variable.bindings }) : []),
  ];
}
