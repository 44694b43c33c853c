import { defaultBend } from '#core/diagram';
import { createResolver, newId, readsOf, shapeOf } from '#core/model';
import type { Command, ElementId, LinkId, Model, ModelDocument, Shape, Ghost, VariableId, View } from '#core/model';
import { isPipe } from './curves.ts';
import { linkBetween } from './links.ts';
import type { OfVariable } from './properties.ts';
import { draw, elementsOf, variableIn, viewsOf } from './target.ts';

/**
 * Draws the links that a variable's texts ask for and nobody has drawn: one from each variable that they read, with a
 * curve in every view that shows both ends, from a ghost where one is nearer. What a pipe shows already and links that
 * are in the model stay as they are. Answers the new links.
 */
export const followEquation: Command<OfVariable, readonly LinkId[]> = (document, args) => {
  const model = document.models[args.model];
  const variable = variableIn(document, args);
  if (!model || !variable) return [];
  const to = variable.id;
  return readsOf(model.id, variable, createResolver(document)).flatMap((from) => {
    const needless = from === to || linkBetween(model, from, to) !== undefined || isPipe(model, { from, to });
    return needless ? [] : [drawEverywhere(document, model, from, to)];
  });
};

function drawEverywhere(document: ModelDocument, model: Model, from: VariableId, to: VariableId): LinkId {
  const id = newId(document, 'l');
  model.links[id] = { id, from, to };
  for (const view of viewsOf(model)) {
    const target = shapeOf(view, to);
    const source = target && nearest(view, from, target);
    if (!source) continue;
    const ghost: { from?: ElementId } = source.kind === 'ghost' ? { from: source.id } : {};
    const bend = defaultBend(model, view, { from, to, ...(ghost.from ? { ghost: ghost.from } : {}) });
    draw(document, view, { kind: 'curve', link: id, bend, ...ghost });
  }
  return id;
}

/** The symbol or ghost of a variable that is nearest to another symbol; its own symbol where they are as near. */
function nearest(view: View, variable: VariableId, target: Shape): Shape | Ghost | null {
  const ghosts = elementsOf(view).filter((element) => element.kind === 'ghost' && element.variable === variable);
  let best: Shape | Ghost | null = shapeOf(view, variable);
  for (const ghost of ghosts) {
    if (ghost.kind === 'ghost' && (!best || distance(ghost, target) < distance(best, target))) best = ghost;
  }
  return best;
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}
