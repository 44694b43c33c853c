import { pathTo, type ModelId } from '#core/model';
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
