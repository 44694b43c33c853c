import type { ModelDocument, ModelId } from '#core/model';
import { words } from '#core/words';
import { openView, useDocument } from '#editor/store';
import { ChevronRight } from '#editor/ui';

/** The way from the root model down to the open one; every step but the last leads back up. */
export function Path({ model }: { readonly model: ModelId }) {
  const document = useDocument((whole) => whole);
  const steps = pathTo(document, model);
  return (
    <ol className="lw-path" aria-label={words.desk.views.path}>
      {steps.map(({ id, name }, at) => (
        <li key={id}>
          {at < steps.length - 1 ? <button type="button" className="lw-view-tab" onClick={() => openView(id)}>{name}</button> : <span aria-current="location">{name}</span>}
          <ChevronRight size={13} aria-hidden />
        </li>
      ))}
    </ol>
  );
}

/** Models from the root to one of them, the shortest way; each after the first is called as the module that stands for it. */
export function pathTo(document: ModelDocument, model: ModelId): readonly { readonly id: ModelId; readonly name: string }[] {
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
