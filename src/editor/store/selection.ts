import type { ElementId, LinkId, ModelId, VariableId, ViewId } from '#core/model';
import { nothingIn, picked, pickedLink, pickedVariable, type Selection, type Tool } from './picking.ts';
import { state } from './state.ts';

/** What is open and selected, the tool in hand, and the name being typed. */
export interface Workbench extends Selection {
  readonly tool: Tool;
  readonly renaming: ElementId | null;
}

/** What is open and selected now. */
export function getSelection(): Selection {
  return state.getState().selection;
}

/** The tool in hand. */
export function getTool(): Tool {
  return state.getState().tool;
}

/** Selects elements of the open view, in place of what was selected or beside it. */
export function select(elements: readonly ElementId[], { add = false }: { readonly add?: boolean } = {}): void {
  state.setState(({ document, selection }) => ({
    selection: picked(document, selection, add ? [...selection.elements, ...elements] : elements),
  }));
}

/** Selects an element, or takes it out where it is selected. */
export function toggleSelected(element: ElementId): void {
  const { elements } = getSelection();
  select(elements.includes(element) ? elements.filter((id) => id !== element) : [...elements, element]);
}

/** Chooses a variable of the open model, with its symbol where the view shows it. */
export function selectVariable(variable: VariableId | null): void {
  state.setState(({ document, selection }) => ({ selection: pickedVariable(document, selection, variable) }));
}

/** Chooses a link of the open model, with its curve where the view shows it. */
export function selectLink(link: LinkId | null): void {
  state.setState(({ document, selection }) => ({ selection: pickedLink(document, selection, link) }));
}

/** Selects everything in the open view. */
export function selectAll(): void {
  const { document, selection } = state.getState();
  const view = document.models[selection.model]?.views[selection.view];
  select(Object.values(view?.elements ?? {}).map(({ id }) => id));
}

/** Selects nothing. */
export function clearSelection(): void {
  select([]);
}

/** Opens a model, in the view given or its first one, with nothing selected. */
export function openView(model: ModelId, view?: ViewId): void {
  state.setState(({ document }) => ({ selection: nothingIn(document, model, view), renaming: null }));
}

/** Takes a tool in hand. */
export function setTool(tool: Tool): void {
  if (state.getState().tool !== tool) state.setState({ tool });
}

/** Opens the name of an element for typing on the canvas. */
export function startRenaming(element: ElementId, merge?: string): void {
  state.setState(merge === undefined ? { renaming: element } : { renaming: element, birth: { element, merge } });
}

/** The merge key of an element's making, where it was made last and is to be named. */
export function birthOf(element: ElementId): string | undefined {
  const { birth } = state.getState();
  return birth?.element === element ? birth.merge : undefined;
}

/** Ends typing a name on the canvas. */
export function stopRenaming(): void {
  if (state.getState().renaming !== null) state.setState({ renaming: null });
}
