import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDocument, rootModel, shapeOf, type Model, type ModelDocument, type View } from '#core/model';
import { steps, take } from '#test/steps';

enablePatches();

/** What no file check asks for, as a file may come from elsewhere, but every command keeps: nothing hangs in the air. */
function loose(model: Model, view: View): string[] {
  const found: string[] = [];
  for (const element of Object.values(view.elements)) {
    if ((element.kind === 'shape' || element.kind === 'ghost') && !model.variables[element.variable]) found.push(`${element.id} shows nothing`);
    if (element.kind === 'curve') {
      const link = model.links[element.link];
      const starts = link && (element.from !== undefined || shapeOf(view, link.from));
      if (!link || !starts || !shapeOf(view, link.to)) found.push(`${element.id} has no ends`);
    }
    const flow = element.kind === 'shape' ? model.variables[element.variable] : undefined;
    if (flow?.kind === 'flow') {
      for (const end of ['from', 'to'] as const) {
        const clouds = Object.values(view.elements).filter((other) => other.kind === 'cloud' && other.flow === flow.id && other.end === end);
        if (clouds.length !== (flow[end] === null && view.notation !== 'causal' ? 1 : 0)) found.push(`${element.id} has ${clouds.length} clouds at ${end}`);
      }
    }
    if (element.kind === 'cloud' && !shapeOf(view, element.flow)) found.push(`${element.id} is a cloud without a pipe`);
  }
  return found;
}

const hanging = (document: ModelDocument): string[] => {
  const model = rootModel(document);
  const links = Object.values(model.links).filter(({ from, to }) => !model.variables[from] || !model.variables[to] || from === to);
  return [...links.map(({ id }) => `${id} dangles`), ...Object.values(model.views).flatMap((view) => loose(model, view))];
};

test('no command leaves a link, a flow or an element hanging, and undone all of them give the document back', () => {
  fc.assert(
    fc.property(steps, (session) => {
      const start = newDocument({ title: 'Any' });
      let document = start;
      const undo: Patch[][] = [];
      for (const step of session) {
        const [next, , inverse] = produceWithPatches(document, (draft) => take(draft, step));
        document = next;
        undo.push(inverse);
        expect(hanging(document)).toEqual([]);
      }
      for (const inverse of undo.toReversed()) document = applyPatches(document, inverse);
      expect(document).toEqual(start);
    }),
  );
});
