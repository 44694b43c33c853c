import type { Diagnostic, ElementId, LinkId, LoopKey, VariableId, ViewId } from '#core/model';
import { getDocument, getSelection, openView, select, selectLink, selectVariable, showLoop, toggleSelected, type Selection } from '#editor/store';
import { curveOf, shapeOf } from '#core/model';
import { goTo } from '../problems/place.ts';

/** The branches of the tree, in order. */
export type Branch = 'stocks' | 'flows' | 'variables' | 'modules' | 'frames' | 'notes' | 'loops' | 'views' | 'problems';

/** What a row stands for. */
export type Subject =
  | { readonly is: 'branch'; readonly branch: Branch }
  | { readonly is: 'variable'; readonly variable: VariableId }
  /** Seen from one of its ends: the row's parent is `seenFrom`. */
  | { readonly is: 'link'; readonly link: LinkId; readonly seenFrom: VariableId }
  /** The other end of a pipe. */
  | { readonly is: 'end'; readonly variable: VariableId | null }
  /** A note, a frame, a ghost or a cloud of the open view. */
  | { readonly is: 'element'; readonly element: ElementId }
  | { readonly is: 'loop'; readonly loop: LoopKey }
  | { readonly is: 'view'; readonly view: ViewId }
  | { readonly is: 'problem'; readonly diagnostic: Diagnostic };

/** Selects what a row stands for; a problem leads to its place, a view opens. */
export function follow(subject: Subject): void {
  switch (subject.is) {
    case 'branch': return;
    case 'variable': return selectVariable(subject.variable);
    case 'link': return selectLink(subject.link);
    case 'end': return subject.variable === null ? undefined : selectVariable(subject.variable);
    case 'element': return select([subject.element]);
    case 'loop': return showLoop(subject.loop);
    case 'view': return openView(getSelection().model, subject.view);
    case 'problem': return goTo(subject.diagnostic.place, getDocument());
  }
}

/** Selects beside what is selected already, or takes it out again. */
export function followToo(subject: Subject): void {
  const element = elementOf(subject);
  if (element !== null) toggleSelected(element);
}

/** Whether a row stands for what is selected, alone or among others. */
export function isSelected(subject: Subject, selection: Selection): boolean {
  if (subject.is === 'variable' && subject.variable === selection.variable) return true;
  if (subject.is === 'link' && subject.link === selection.link) return true;
  if (subject.is === 'view') return subject.view === selection.view;
  if (subject.is === 'end') return false;
  const element = elementOf(subject);
  return element !== null && selection.elements.includes(element);
}

/** The element of the open view that a row stands for. */
function elementOf(subject: Subject): ElementId | null {
  const { model, view: open } = getSelection();
  const view = getDocument().models[model]?.views[open];
  if (!view) return null;
  switch (subject.is) {
    case 'variable': return shapeOf(view, subject.variable)?.id ?? null;
    case 'link': return curveOf(view, subject.link)?.id ?? null;
    case 'element': return subject.element;
    default: return null;
  }
}
