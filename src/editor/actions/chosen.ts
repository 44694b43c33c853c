import type { OfElements, OfLinks, Where } from '#core/commands';
import type { ElementId, LinkId, Model, View, ViewElement } from '#core/model';
import { getDocument, getLinkInHand, getSelection } from '#editor/store';

/** The model and view that are open; null for a moment where the document lost them. */
export function openPlace(): { readonly model: Model; readonly view: View } | null {
  const { model: id, view: shown } = getSelection();
  const model = getDocument().models[id];
  const view = model?.views[shown];
  return model && view ? { model, view } : null;
}

/** The view that is open, as drawing commands take it. */
export function here(): Where {
  const { model, view } = getSelection();
  return { model, view };
}

/** What is selected, as commands for several elements take it. */
export function chosen(): OfElements {
  return { ...here(), elements: getSelection().elements };
}

/** The selected elements of some kinds. */
export function chosenOf<Kind extends ViewElement['kind']>(...kinds: readonly Kind[]): Extract<ViewElement, { kind: Kind }>[] {
  const { elements } = getSelection();
  const view = openPlace()?.view;
  return elements.flatMap((id) => {
    const element = view?.elements[id];
    return element && isOf(element, kinds) ? [element] : [];
  });
}

/** The selected links, or the one just drawn to a new variable, as commands for several links take them. */
export function chosenLinks(): OfLinks {
  const { model } = getSelection();
  const link = getLinkInHand();
  const links: LinkId[] = chosenOf('curve').map((curve) => curve.link);
  return { model, links: links.length === 0 && link !== null ? [link] : links };
}

/** Ids of elements. */
export function idsOf(elements: readonly ViewElement[]): ElementId[] {
  return elements.map(({ id }) => id);
}

function isOf<Kind extends ViewElement['kind']>(element: ViewElement, kinds: readonly Kind[]): element is Extract<ViewElement, { kind: Kind }> {
  return kinds.some((kind) => kind === element.kind);
}
