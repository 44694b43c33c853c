import type { ElementId, Model, ModelDocument, VariableId } from '#core/model';
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
    case 'addLinked':
    case 'placePart':
    case 'addFlow':
    case 'addFrame': return making(selection.elements.at(-1), document, selection);
    case 'addGhost': return say.addedGhost(nameOf(change.variable) ?? '');
    case 'addLink': return say.addedLink(nameOf(change.from.variable) ?? '', nameOf(change.to) ?? '');
    case 'joinPart': return joined(change, document, model, nameOf);
    case 'move': return say.moved(change.elements.length);
    case 'reattachLink': return say.reattached(nameOf(change.to.variable) ?? '');
    case 'reattachFlow': return change.stock === null ? say.detached : say.reattached(nameOf(change.stock) ?? '');
    case 'bend': return words.canvas.said.shaped.bend;
    case 'route': return words.canvas.said.shaped.route;
    case 'resize': return words.canvas.said.shaped.resize;
  }
}

/** What a link brings from where to where, by the names in the parts. */
function joined({ from, to, output, input }: Change & { do: 'joinPart' }, { models }: ModelDocument, model: Model | undefined, nameOf: (id: VariableId) => string | null): string {
  const member = (owner: VariableId, id: VariableId | null): string => {
    const module = model?.variables[owner];
    const name = module?.kind === 'module' && id !== null ? models[module.model]?.variables[id]?.name : undefined;
    return name === undefined ? (nameOf(owner) ?? '') : `${nameOf(owner) ?? ''}.${name}`;
  };
  return input === null ? say.reads(nameOf(to) ?? '', member(from.variable, output)) : say.feeds(member(to, input), member(from.variable, output));
}

/** What was made, by the name that it has now. */
export function making(made: ElementId | undefined, document: ModelDocument, selection: Selection): string {
  const model = document.models[selection.model];
  const element = made && model?.views[selection.view]?.elements[made];
  if (element?.kind === 'frame') return say.added(element.title);
  const variable = element?.kind === 'shape' ? model?.variables[element.variable] : undefined;
  if (!variable) return say.added(words.canvas.newNote);
  const end = (stock: VariableId | null): string | null => (stock === null ? null : (model?.variables[stock]?.name ?? null));
  return variable.kind === 'flow' ? say.addedFlow(variable.name, end(variable.from), end(variable.to)) : say.added(variable.name);
}
