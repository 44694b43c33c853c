import type { Link, Variable } from '#core/model';
import { words } from '#core/words';
import { useDocument, useSelection } from '#editor/store';
import { LinkInspector } from './LinkInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { ModelInspector } from './ModelInspector.tsx';
import { VariableInspector } from './VariableInspector.tsx';
import './inspector.css';

/** What is selected, with everything about it that can be changed; the model itself where nothing is. */
export function Inspector() {
  const { model, variable, link, count } = useSelection((selection) => ({
    model: selection.model,
    variable: selection.variable,
    link: selection.link,
    count: selection.elements.length,
  }));
  const meant = useDocument((document): Variable | undefined => (variable === null ? undefined : document.models[model]?.variables[variable]));
  const drawn = useDocument((document): Link | undefined => (link === null ? undefined : document.models[model]?.links[link]));
  return (
    <section className="lw-inspector" aria-label={words.panels.inspector.label}>
      {meant ? (
        <VariableInspector key={meant.id} model={model} variable={meant} />
      ) : drawn ? (
        <LinkInspector key={drawn.id} model={model} link={drawn} />
      ) : count > 1 ? (
        <ManyInspector count={count} />
      ) : (
        <ModelInspector />
      )}
    </section>
  );
}
