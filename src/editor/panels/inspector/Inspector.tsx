import { useEffect, useRef } from 'react';
import type { Link, Variable, ViewElement } from '#core/model';
import { words } from '#core/words';
import { useDocument, useSelection } from '#editor/store';
import { LinkInspector } from './link/LinkInspector.tsx';
import { FrameInspector, NoteInspector } from './look/BoxInspectors.tsx';
import { ManyInspector } from './many/ManyInspector.tsx';
import { ModelInspector } from './ModelInspector.tsx';
import { VariableInspector } from './VariableInspector.tsx';
import './inspector.css';
import './look/look.css';

/** What is selected, with everything about it that can be changed; the model itself where nothing is. */
export function Inspector() {
  const { model, view, variable, link, first, count } = useSelection((selection) => ({
    model: selection.model,
    view: selection.view,
    first: selection.elements[0],
    variable: selection.variable,
    link: selection.link,
    count: selection.elements.length,
  }));
  const meant = useDocument((document): Variable | undefined => (variable === null ? undefined : document.models[model]?.variables[variable]));
  const drawn = useDocument((document): Link | undefined => (link === null ? undefined : document.models[model]?.links[link]));
  const box = useDocument((document): ViewElement | undefined => (first === undefined ? undefined : document.models[model]?.views[view]?.elements[first]));
  const top = useTop(`${model} ${variable ?? link ?? first ?? ''} ${count}`);
  return (
    <section ref={top} className="lw-inspector" aria-label={words.panels.inspector.label}>
      {meant ? (
        <VariableInspector key={meant.id} model={model} variable={meant} />
      ) : drawn ? (
        <LinkInspector key={drawn.id} model={model} link={drawn} />
      ) : count > 1 ? (
        <ManyInspector />
      ) : box?.kind === 'note' ? (
        <NoteInspector key={box.id} note={box} />
      ) : box?.kind === 'frame' ? (
        <FrameInspector key={box.id} frame={box} />
      ) : (
        <ModelInspector />
      )}
    </section>
  );
}

/** Brings what scrolls the inspector back to its top whenever something else is shown. */
function useTop(shown: string) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const scrolling = section.current?.parentElement;
    if (scrolling && shown !== '') scrolling.scrollTop = 0;
  }, [shown]);
  return section;
}
