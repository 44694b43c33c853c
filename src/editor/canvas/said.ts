import type { ModelDocument, VariableId } from '#core/model';
import { words } from '#core/words';
import type { Selection } from '#editor/store';
import type { Change } from './perform.ts';

const { said: say } = words.canvas;

/** What the live region says about a change that was just made. */
export function said(change: Change, document: ModelDocument, selection: Selection): string {
  const model = document.models[selection.model];
  const nameOf = (id: VariableId | null): string | null => (id === null ? null : (model?.variables[id]?.name ?? null));
  switch (change.do) {
    case 'place':
    case 'addLinked': return say.added(nameOf(selection.variable) ?? words.canvas.newNote);
    case 'addFrame': return say.added(words.model.newFrame);
    case 'addGhost': return say.addedGhost(nameOf(change.variable) ?? '');
    case 'addFlow': return say.addedFlow(nameOf(selection.variable) ?? '', nameOf(change.from.stock), nameOf(change.to.stock));
    case 'addLink': return say.addedLink(nameOf(change.from.variable) ?? '', nameOf(change.to) ?? '');
    case 'move': return say.moved(change.elements.length);
    case 'reattachLink': return say.reattached(nameOf(change.to.variable) ?? '');
    case 'reattachFlow': return change.stock === null ? say.detached : say.reattached(nameOf(change.stock) ?? '');
    case 'bend': return words.canvas.said.shaped.bend;
    case 'route': return words.canvas.said.shaped.route;
    case 'resize': return words.canvas.said.shaped.resize;
  }
}
