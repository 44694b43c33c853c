import type { Command, ElementId, LabelSide, ModelDocument, Shape, Tint, ViewElement } from '#core/model';
import { put, target, type Where } from './target.ts';

/** Elements of a view; those that cannot have what a command gives are passed over. */
export interface OfElements extends Where {
  readonly elements: readonly ElementId[];
}

/** Colours symbols, curves, notes and frames from the palette; null: as the drawing language has them. */
export const setTint: Command<OfElements & { readonly tint: Tint | null }> = (document, { tint, ...meant }) => {
  for (const element of chosen(document, meant)) if (element.kind !== 'ghost' && element.kind !== 'cloud') put(element, 'tint', tint);
};

/** Writes symbols' names smaller or larger than those of others; null: like the others. */
export const setNameSize: Command<OfElements & { readonly size: Shape['size'] | null }> = (document, { size, ...meant }) => {
  for (const element of chosen(document, meant)) if (element.kind === 'shape') put(element, 'size', size);
};

/** Pins symbols, so that automatic layout, aligning and distributing leave them where they stand; or lets them go. */
export const setPinned: Command<OfElements & { readonly pinned: boolean }> = (document, { pinned, ...meant }) => {
  for (const element of chosen(document, meant)) if (element.kind === 'shape') put(element, 'pinned', pinned || null);
};

/** The side on which the names of several symbols stand; null leaves it to the drawing. */
export const setLabelSides: Command<OfElements & { readonly side: LabelSide | null }> = (document, { side, ...meant }) => {
  for (const element of chosen(document, meant)) if (element.kind === 'shape' || element.kind === 'ghost') put(element, 'label', side);
};

function chosen(document: ModelDocument, { elements, ...where }: OfElements): ViewElement[] {
  const view = target(document, where)?.view;
  return view ? elements.flatMap((id) => view.elements[id] ?? []) : [];
}
