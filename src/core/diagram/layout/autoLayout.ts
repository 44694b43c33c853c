import type { ModelDocument, ModelId } from '#core/model';
import type { NewElement } from './arrange.ts';

/**
 * Places all of a model that has no view yet, or a bad one: stocks and flows in chains from left to right, the rest
 * around them, curves for its links. The same model is always laid out the same way. The layout library is loaded
 * by the first call. An unknown model gives nothing.
 */
export async function autoLayout(document: ModelDocument, modelId: ModelId): Promise<NewElement[]> {
  const model = document.models[modelId];
  if (!model) return [];
  const { arrange } = await import('./arrange.ts');
  return arrange(document, model);
}
