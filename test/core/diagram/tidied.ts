import { applyLayout } from '#core/commands';
import { tidy, type TidyOptions } from '#core/diagram';
import type { ElementId, ModelDocument } from '#core/model';
import { viewIn } from '#test/documents';

/** A copy of a document with its first view laid out, as the command in the menu does it. */
export async function tidied(document: ModelDocument, options?: TidyOptions): Promise<ModelDocument> {
  const copy = structuredClone(document);
  const where = { model: copy.root, view: viewIn(copy).id };
  const { places, sizes, curves, pipes } = await tidy(copy, where, options);
  applyLayout(copy, {
    ...where,
    layout: {
      places: record(places.map(({ element, at }) => [element, at])),
      sizes: record(sizes.map(({ element, width, height }) => [element, { width, height }])),
      bends: record(curves.map(({ element, bend }) => [element, bend])),
      corners: record(pipes.map(({ element, bends }) => [element, bends])),
    },
  });
  return copy;
}

function record<Value>(entries: readonly (readonly [ElementId, Value])[]): Record<ElementId, Value> {
  return Object.fromEntries(entries) as Record<ElementId, Value>;
}
