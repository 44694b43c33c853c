import { produce } from 'immer';
import type { ModelDocument } from '#core/model';
import { state } from './state.ts';

/**
 * The open document as a recipe would leave it, without an edit: what a gesture in progress shows. Parts that the
 * recipe leaves alone are the very same objects.
 */
export function preview(recipe: (draft: ModelDocument) => void): ModelDocument {
  return produce(state.getState().document, (draft) => {
    recipe(draft);
  });
}
