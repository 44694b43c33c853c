import type { ElementId, LinkId, ModelDocument, ModelId, VariableId, View, ViewId } from '#core/model';

/** What a press on the canvas does. */
export type Tool = 'select' | 'stock' | 'flow' | 'auxiliary' | 'link' | 'note' | 'frame' | 'sketch' | 'hand';

/** What is open and what is chosen in it. */
export interface Selection {
  readonly model: ModelId;
  readonly view: ViewId;
  readonly elements: readonly ElementId[];
  /** The one variable whose symbol or ghost alone is selected, or that was chosen from a list. */
  readonly variable: VariableId | null;
  /** The one link whose curve alone is selected, or that was chosen from a list. */
  readonly link: LinkId | null;
}

/** Nothing selected in a model and view; without a view given, the first one of the model. */
export function nothingIn(document: ModelDocument, model: ModelId = document.root, view?: ViewId): Selection {
  const views = Object.values(document.models[model]?.views ?? {});
  const shown = views.find(({ id }) => id === view) ?? views[0];
  return { model, view: shown?.id ?? ('' as ViewId), elements: [], variable: null, link: null };
}

/** The elements chosen in the open view, with the variable or link that one of them alone stands for. */
export function picked(document: ModelDocument, selection: Selection, elements: readonly ElementId[]): Selection {
  const view = openView(document, selection);
  const known = view ? [...new Set(elements)].filter((id) => Object.hasOwn(view.elements, id)) : [];
  return { ...selection, elements: known, ...meant(view, known) };
}

/** A variable chosen from a list: its symbol is selected too, where the open view shows it. */
export function pickedVariable(document: ModelDocument, selection: Selection, variable: VariableId | null): Selection {
  const view = openView(document, selection);
  const shape = Object.values(view?.elements ?? {}).find((element) => element.kind === 'shape' && element.variable === variable);
  return { ...selection, elements: shape ? [shape.id] : [], variable, link: null };
}

/** A link chosen from a list: its curve is selected too, where the open view shows it. */
export function pickedLink(document: ModelDocument, selection: Selection, link: LinkId | null): Selection {
  const view = openView(document, selection);
  const curve = Object.values(view?.elements ?? {}).find((element) => element.kind === 'curve' && element.link === link);
  return { ...selection, elements: curve ? [curve.id] : [], variable: null, link };
}

/** The same selection without what the document no longer has; the same object where nothing is gone. */
export function settled(document: ModelDocument, selection: Selection): Selection {
  const model = document.models[selection.model];
  const view = model?.views[selection.view];
  if (!model || !view) return nothingIn(document, model ? selection.model : document.root);
  const elements = selection.elements.filter((id) => Object.hasOwn(view.elements, id));
  const variable = selection.variable !== null && Object.hasOwn(model.variables, selection.variable) ? selection.variable : null;
  const link = selection.link !== null && Object.hasOwn(model.links, selection.link) ? selection.link : null;
  const same = elements.length === selection.elements.length && variable === selection.variable && link === selection.link;
  return same ? selection : { ...selection, elements, variable, link };
}

function openView(document: ModelDocument, { model, view }: Selection): View | null {
  return document.models[model]?.views[view] ?? null;
}

function meant(view: View | null, elements: readonly ElementId[]): Pick<Selection, 'variable' | 'link'> {
  const [id, ...others] = elements;
  const element = id !== undefined && others.length === 0 ? view?.elements[id] : undefined;
  switch (element?.kind) {
    case 'shape':
    case 'ghost':
      return { variable: element.variable, link: null };
    case 'cloud':
      return { variable: element.flow, link: null };
    case 'curve':
      return { variable: null, link: element.link };
    default:
      return { variable: null, link: null };
  }
}
