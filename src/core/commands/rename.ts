import { cleanName, foldName, renameReferences } from '#core/language';
import { axisNames, findVariable, hostsOf, instancesOf, isGraphical, modulesOf, rewriteTexts } from '#core/model';
import type { Command, Model, ModelDocument, ModelId, Module, Variable, VariableId } from '#core/model';
import { variableIn } from './target.ts';

/** How a rename ended: done, or why nothing changed. */
export type Renaming = 'renamed' | 'same' | 'blank' | 'taken' | 'gone';

/**
 * Gives a variable another name and rewrites it in every equation that uses it: in its own model, in models that
 * reach it through modules, and in models inside its own that read it from their parent. Names stay unique.
 */
export const rename: Command<{ readonly model: ModelId; readonly variable: VariableId; readonly name: string }, Renaming> = (document, args) => {
  const model = document.models[args.model];
  const variable = variableIn(document, args);
  const name = cleanName(args.name);
  if (!model || !variable) return 'gone';
  if (foldName(name) === '') return 'blank';
  if (name === variable.name) return 'same';
  const other = findVariable(model, name);
  if (other && other.id !== variable.id) return 'taken';
  const before = variable.name;
  variable.name = name;
  if (variable.kind === 'module') renamePart(document, variable);
  rewriteReferences(document, model, before, variable);
  return 'renamed';
};

/** Why a name cannot be given, without giving it; null where it can. The screen asks while the name is typed. */
export function nameProblem(model: Model, variable: VariableId, name: string): 'blank' | 'taken' | null {
  if (foldName(name) === '') return 'blank';
  const other = findVariable(model, name);
  return other && other.id !== variable ? 'taken' : null;
}

/** A part is called as its only module is, and so is the view that had its name. */
function renamePart(document: ModelDocument, { name, model: id }: Module): void {
  const part = document.models[id];
  if (!part || instancesOf(document, id).length !== 1 || part.macro || id === document.root) return;
  for (const view of Object.values(part.views)) if (view.name === part.name) view.name = name;
  part.name = name;
}

function rewriteReferences(document: ModelDocument, defined: Model, from: string, renamed: Variable): void {
  const { name: to } = renamed;
  const isCalled = isGraphical(renamed);
  const axes = axisNames(document);
  for (const model of Object.values(document.models)) {
    for (const way of waysTo(document, model, defined)) {
      rewriteTexts(model, (text) => renameReferences(text, [...way, from], [...way, to], axes, isCalled));
    }
  }
}

/**
 * The paths by which equations of one model reach names of another: none in the same model, modules' names, an empty
 * part for the model around, and from there down again.
 */
export function waysTo(document: ModelDocument, from: Model, defined: Model): string[][] {
  const above = around(document, from).flatMap((host) => waysDown(document, host, defined)).map((way) => ['', ...way]);
  return [...new Map([...waysDown(document, from, defined), ...above].map((way) => [way.map(foldName).join('.'), way])).values()];
}

function waysDown(document: ModelDocument, from: Model, defined: Model): string[][] {
  const here = from.id === defined.id ? [[]] : [];
  const below = modulesOf(from).flatMap(({ name, model: inner }) => {
    const next = document.models[inner];
    return next ? waysDown(document, next, defined).map((way) => [name, ...way]) : [];
  });
  return [...here, ...below];
}

/** The models that lie around one: those that it stands in, and the root around a macro. */
function around(document: ModelDocument, { id, macro }: Model): Model[] {
  const root = macro ? document.models[document.root] : undefined;
  return [...hostsOf(document, id), ...(root ? [root] : [])];
}
