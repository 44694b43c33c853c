import { renameReferences } from '#core/language';
import { isGraphical } from '#core/model';
import type { Model, ModelDocument, ModelId, Variable } from '#core/model';
import { waysTo } from '../rename.ts';
import { axisNames, rewriteTexts } from '../texts.ts';

/** Lets every equation that reads a variable of a model, in whatever model, read another path of that model in its place. */
export function redirect(
  document: ModelDocument,
  { model, except, variable, to }: { readonly model: Model; readonly except: ModelId; readonly variable: Variable; readonly to: readonly string[] },
): void {
  for (const reader of Object.values(document.models)) {
    if (reader.id === except) continue;
    for (const way of waysTo(document, reader, model)) {
      redirectIn(reader, document, { from: [...way, variable.name], to: [...way, ...to], isCalled: isGraphical(variable) });
    }
  }
}

/** Lets every equation of a model that reads one path read another. */
export function redirectIn(
  model: Model,
  document: ModelDocument,
  { from, to, isCalled }: { readonly from: readonly string[]; readonly to: readonly string[]; readonly isCalled: boolean },
): void {
  const axes = axisNames(document);
  rewriteTexts(model, (text) => renameReferences(text, from, to, axes, isCalled));
}
