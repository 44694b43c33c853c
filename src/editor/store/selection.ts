import type { ElementId, LinkId, ModelId, VariableId, ViewId } from '#core/model';
import { nothingIn, picked, pickedLink, pickedVariable, type Selection, type Tool } from './picking.ts';
import { state } from './state.ts';

/** What is open and selected, the tool in hand, and the name being typed. */
export interface Workbench extends Selection {
  readonly tool: Tool;
  /** The tool stays in hand after it made something. */
  readonly toolKept: boolean;
  readonly renaming: ElementId | null;
}

/** Tools that stay in hand whatever is done with them. */
const LASTING: ReadonlySet<Tool> = new Set(['select', 'hand', 'sketch']);

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

/** Takes a tool in hand for one use; nobody asked for it. */
export function setTool(tool: Tool): void {
  if (state.getState().tool !== tool) state.setState({ tool, toolKept: false, toolAsked: false });
}

/** A tool is asked for: one that was asked for before and is still in hand is to stay there. */
export function takeTool(tool: Tool): void {
  const { tool: before, toolAsked } = state.getState();
  state.setState({ tool, toolKept: before === tool && toolAsked && !LASTING.has(tool), toolAsked: true });
}

/** A tool has made something: the hand is free again, unless the tool is to stay. */
export function usedTool(): void {
  const { tool, toolKept } = state.getState();
  if (!toolKept && !LASTING.has(tool)) setTool('select');
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

/** Ends typing a name on the canvas; a later name is no first one. */
export function stopRenaming(): void {
  if (state.getState().renaming !== null) state.setState({ renaming: null, birth: null });
}
