import type { Link, Model, Shape, Variable, ViewElement } from '#core/model';
import { words } from '#core/words';
import { runAction } from '#editor/actions';
import { useDocument, useSelection } from '#editor/store';
import { Button, Copy, Section, Trash2 } from '#editor/ui';
import { Marks } from '../link/Marks.tsx';
import { Turns } from '../link/Turns.tsx';
import { ShapeParts } from '../look/ShapeParts.tsx';
import { Tags } from '../look/Tags.tsx';
import { TintPart } from '../look/TintPart.tsx';
import { Arrange } from './Arrange.tsx';
import { countsOf } from './counts.ts';
import { UnitsOfMany } from './UnitsOfMany.tsx';

const say = words.panels.inspector;
const { many, look } = words.inspect;

/** Several elements: how many of what, where they stand, and what all of a kind can be given at once. */
export function ManyInspector() {
  const { model, view, elements: ids } = useSelection((selection) => ({ model: selection.model, view: selection.view, elements: selection.elements }));
  const owner = useDocument((document): Model | undefined => document.models[model]);
  const shown = owner?.views[view];
  if (!owner || !shown) return null;
  const elements = ids.flatMap((id) => shown.elements[id] ?? []);
  const placed = elements.filter(({ kind }) => kind !== 'curve');
  const shapes = elements.filter((element) => element.kind === 'shape');
  const variables = variablesOf(owner, elements);
  const links = elements.flatMap((element): Link[] => (element.kind === 'curve' ? [owner.links[element.link] ?? []].flat() : []));
  return (
    <>
      <Section title={countsOf(owner, elements)}>
        {placed.length > 1 && <Arrange elements={placed.map(({ id }) => id)} />}
        <div className="lw-inspector-actions">
          <Button icon={<Copy size={14} />} onClick={() => runAction('duplicate')}>
            {words.actions.labels.duplicate}
          </Button>
          <Button kind="danger" icon={<Trash2 size={14} />} onClick={() => runAction('delete')}>
            {say.removeMany}
          </Button>
        </div>
      </Section>
      {variables.length > 0 && (
        <Section title={many.variables} startsOpen>
          <UnitsOfMany key={ids.join()} model={model} variables={variables} />
          {shapes.length > 0 && <ShapeParts shapes={shapes} />}
          <Tags model={model} variables={variables} />
        </Section>
      )}
      {links.length > 0 && (
        <Section title={many.links} startsOpen>
          <Marks model={model} links={links} />
          <Turns links={links.map(({ id }) => id)} />
        </Section>
      )}
      <Others elements={elements} />
    </>
  );
}

/** The colour of links, notes and frames; symbols have theirs beside what else they look like. */
function Others({ elements }: { readonly elements: readonly ViewElement[] }) {
  const others = elements.filter((element) => element.kind === 'curve' || element.kind === 'note' || element.kind === 'frame');
  if (others.length === 0) return null;
  return (
    <Section title={look.title} startsOpen={false}>
      <TintPart elements={others} />
    </Section>
  );
}

/** The variables among elements, each once. */
function variablesOf(model: Model, elements: readonly ViewElement[]): Variable[] {
  const ids = elements.flatMap((element): Shape['variable'][] => (element.kind === 'shape' || element.kind === 'ghost' ? [element.variable] : []));
  return [...new Set(ids)].flatMap((id) => model.variables[id] ?? []);
}
