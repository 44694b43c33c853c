import type { Where } from '#core/commands';
import type { Bounds, ViewDrawing } from '#core/diagram';
import type { ElementId, Model, ModelDocument, View, ViewElement } from '#core/model';

/** Where a view has changed. */
export interface ChangedPlaces {
  readonly all: readonly Bounds[];
  /** What one wants to look at: the links of what has changed reach far, and count where nothing else did. */
  readonly main: readonly Bounds[];
}

/** Of each changed element of a view the place where it is now, or where it was if it is gone. */
export function placesOfChange(before: ModelDocument, after: ModelDocument, { model, view }: Where, was: ViewDrawing, is: ViewDrawing): ChangedPlaces {
  const [old, now] = [before.models[model], after.models[model]];
  const [oldView, nowView] = [old?.views[view], now?.views[view]];
  if (!old || !now || !oldView || !nowView || old === now) return { all: [], main: [] };
  const drawings = [...changedElements(old, now, oldView, nowView)].flatMap((id) => is.byElement.get(id) ?? was.byElement.get(id) ?? []);
  const solid = drawings.filter(({ kind }) => kind !== 'link');
  const places = (of: typeof drawings) => of.map(({ bounds }) => bounds);
  return { all: places(drawings), main: places(solid.length > 0 ? solid : drawings) };
}

/** Elements that came, went, or look or mean something else: every edit leaves what it does not touch the very same object. */
function changedElements(old: Model, now: Model, oldView: View, nowView: View): ReadonlySet<ElementId> {
  const ids = new Set([...Object.keys(oldView.elements), ...Object.keys(nowView.elements)] as ElementId[]);
  return new Set([...ids].filter((id) => {
    const [a, b] = [oldView.elements[id], nowView.elements[id]];
    return a !== b || (b !== undefined && meant(old, b) !== meant(now, b));
  }));
}

/** The part of a model that an element stands for. */
function meant({ variables, links }: Model, element: ViewElement): object | undefined {
  switch (element.kind) {
    case 'shape':
    case 'ghost': return variables[element.variable];
    case 'cloud': return variables[element.flow];
    case 'curve': return links[element.link];
    case 'note':
    case 'frame': return undefined;
  }
}
