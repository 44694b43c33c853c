import { cleanName, foldName } from '#core/language';
import type { Command, ModelDocument, ModelId, Tint, Variable, VariableId } from '#core/model';
import { put } from './target.ts';

/** Variables of a model. */
interface OfVariables {
  readonly model: ModelId;
  readonly variables: readonly VariableId[];
}

/** Every tag of a document, those with a colour first, then in order of their variables; each once. */
export function tagsOf(document: ModelDocument): string[] {
  const used = allVariables(document).flatMap(({ tags }) => tags ?? []);
  return [...new Set([...Object.keys(document.tags ?? {}), ...used])];
}

/** The colour of the first tag of a variable that has one; undefined: none has. */
export function tagTint({ tags = [] }: Variable, looks: ModelDocument['tags'] = {}): Tint | undefined {
  return tags.map((tag) => looks[tag]?.tint).find((tint) => tint !== undefined);
}

/** Puts a tag on variables, spelled as the document spells it already; a blank one is passed over. */
export const addTag: Command<OfVariables & { readonly tag: string }> = (document, { model, variables, tag }) => {
  const name = spelled(document, tag);
  if (name === null) return;
  for (const variable of meant(document, { model, variables })) {
    if (!variable.tags?.includes(name)) variable.tags = [...(variable.tags ?? []), name];
  }
};

/** Takes a tag off variables. */
export const removeTag: Command<OfVariables & { readonly tag: string }> = (document, { model, variables, tag }) => {
  for (const variable of meant(document, { model, variables })) replaceTag(variable, tag, null);
};

/** Gives a tag another name on everything that carries it; where the new name is a tag already, the two become one. */
export const renameTag: Command<{ readonly tag: string; readonly name: string }> = (document, { tag, name }) => {
  const wanted = cleanName(name);
  const next = foldName(wanted) === foldName(tag) ? wanted : spelled(document, wanted);
  if (next === null || next === tag || foldName(wanted) === '') return;
  const look = lookOf(document, tag);
  for (const variable of allVariables(document)) replaceTag(variable, tag, next);
  forgetLook(document, tag);
  if (look && !lookOf(document, next)) document.tags = { ...document.tags, [next]: look };
};

/** Takes a tag off everything and forgets its colour. */
export const deleteTag: Command<{ readonly tag: string }> = (document, { tag }) => {
  for (const variable of allVariables(document)) replaceTag(variable, tag, null);
  forgetLook(document, tag);
};

/** Colours everything that carries a tag; null takes the colour away. */
export const setTagTint: Command<{ readonly tag: string; readonly tint: Tint | null }> = (document, { tag, tint }) => {
  const name = spelled(document, tag);
  if (name === null) return;
  const { tint: _, ...look } = lookOf(document, name) ?? {};
  if (tint !== null) document.tags = { ...document.tags, [name]: { ...look, tint } };
  else if (Object.keys(look).length > 0) document.tags = { ...document.tags, [name]: look };
  else forgetLook(document, name);
};

/** A tag as the document has it, whatever its capitals and blanks; null for one that cannot be a tag. */
function spelled(document: ModelDocument, tag: string): string | null {
  const name = cleanName(tag);
  const folded = foldName(name);
  if (folded === '' || name === '__proto__') return null;
  return tagsOf(document).find((known) => foldName(known) === folded) ?? name;
}

function replaceTag(variable: Variable, tag: string, next: string | null): void {
  const { tags } = variable;
  if (!tags?.includes(tag)) return;
  const left = tags.flatMap((one) => (one === tag ? (next ?? []) : one));
  put(variable, 'tags', left.length > 0 ? [...new Set(left)] : null);
}

function lookOf({ tags }: ModelDocument, tag: string) {
  return tags && Object.hasOwn(tags, tag) ? tags[tag] : undefined;
}

function forgetLook(document: ModelDocument, tag: string): void {
  if (!lookOf(document, tag)) return;
  const { [tag]: _, ...left } = document.tags ?? {};
  put(document, 'tags', Object.keys(left).length > 0 ? left : null);
}

function meant(document: ModelDocument, { model, variables }: OfVariables): Variable[] {
  const known = document.models[model]?.variables ?? {};
  return variables.flatMap((id) => known[id] ?? []);
}

function allVariables(document: ModelDocument): Variable[] {
  return Object.values(document.models).flatMap(({ variables }) => Object.values(variables));
}
