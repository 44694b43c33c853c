import type { ModelId } from './ids.ts';
import type { ModelDocument } from './types.ts';

/** A model on the way from the root down: the root is called as the document, any other as the module that stands for it. */
export interface PathStep {
  readonly id: ModelId;
  readonly name: string;
}

/** Models from the root to one of them, the shortest way; a model that no module leads to stands right below the root. */
export function pathTo(document: ModelDocument, model: ModelId): readonly PathStep[] {
  const ways = [[{ id: document.root, name: document.title }]];
  const seen = new Set([document.root]);
  for (const way of ways) {
    const last = way.at(-1);
    if (last?.id === model) return way;
    for (const variable of Object.values((last && document.models[last.id]?.variables) ?? {})) {
      if (variable.kind !== 'module' || seen.has(variable.model)) continue;
      seen.add(variable.model);
      ways.push([...way, { id: variable.model, name: variable.name }]);
    }
  }
  return [{ id: document.root, name: document.title }, { id: model, name: document.models[model]?.name ?? '' }];
}
