import { placeElement, reattachFlow, reattachLink, resize } from '#core/commands';
import { boundsAround, drawView, freeSpot, joinBounds, standsIn } from '#core/diagram';
import type { ElementId, Frame, Link, Model, ModelDocument, Variable, VariableId, View } from '#core/model';
import { words } from '#core/words';
import { edit, getSelection, notify } from '#editor/store';
import type { MenuEntry } from '#editor/ui';
import { flow, link as addLink, place } from './add.ts';

const say = words.outline;

/** The variables that a variable can be linked with, as what it affects or what affects it. */
export function linkChoices(model: Model, { id }: Variable): MenuEntry[] {
  const others = othersOf(model, id);
  return [
    { id: 'linkTo', label: say.linkTo, items: choices(others, (other) => addLink(id, other)) },
    { id: 'linkFrom', label: say.linkFrom, items: choices(others, (other) => addLink(other, id)) },
  ];
}

/** Where a new flow into or out of a stock can come from and go. */
export function pipeChoices(model: Model, { id, kind }: Variable): MenuEntry[] {
  if (kind !== 'stock') return [];
  const stocks = stocksOf(model, id);
  return [
    { id: 'flowIn', label: say.flowInto, items: [outside(() => flow(null, id)), ...choices(stocks, (other) => flow(other, id))] },
    { id: 'flowOut', label: say.flowOut, items: [outside(() => flow(id, null)), ...choices(stocks, (other) => flow(id, other))] },
  ];
}

/** Where the ends of a flow can go. */
export function pipeEnds(model: Model, variable: Variable): MenuEntry[] {
  if (variable.kind !== 'flow') return [];
  return (['from', 'to'] as const).map((end): MenuEntry => {
    const join = (stock: VariableId | null) => edit(words.canvas.edit.reattachFlow, (draft) => reattachFlow(draft, { ...place(), flow: variable.id, end, stock }));
    const stocks = stocksOf(model, variable[end === 'from' ? 'to' : 'from']);
    return { id: end, label: say.attach[end], items: [{ ...outside(() => join(null)), checked: variable[end] === null }, ...choices(stocks, join, variable[end])] };
  });
}

/** Where the ends of a link can go. */
export function linkEnds(model: Model, link: Link): MenuEntry[] {
  return (['from', 'to'] as const).map((end): MenuEntry => {
    const join = (variable: VariableId) => {
      const refusal = edit(words.canvas.edit.reattachLink, (draft) => reattachLink(draft, { model: model.id, link: link.id, end, variable }));
      if (refusal !== null) notify({ id: 'link-refused', tone: 'warning', text: words.commands.link[refusal], about: 'step' });
    };
    return { id: end, label: say.attach[end], items: choices(othersOf(model, link[end === 'from' ? 'to' : 'from']), join, link[end]) };
  });
}

/** The frames that what is selected can be put into. */
export function frameChoices(view: View | undefined): MenuEntry[] {
  const frames = Object.values(view?.elements ?? {}).filter((element): element is Frame => element.kind === 'frame' && !getSelection().elements.includes(element.id));
  if (frames.length === 0 || getSelection().elements.length === 0) return [];
  return [{ id: 'frame', label: say.putInto, items: frames.map((frame) => ({ id: frame.id, label: frame.title, onSelect: () => putInto(frame) })) }];
}

/** Room around something in a frame, for its name and the title of the frame. */
const AIR = { x: 60, y: 56 };

/** Moves what is selected to free places in a frame, which grows where it is full. */
function putInto({ id: frame }: Frame): void {
  const { elements } = getSelection();
  edit(say.steps.putInto, (draft) => {
    for (const element of elements) putOne(draft, frame, element);
  });
}

function putOne(draft: ModelDocument, frame: ElementId, element: ElementId): void {
  const where = place();
  const model = draft.models[where.model];
  const view = model?.views[where.view];
  const [box, moved] = [view?.elements[frame], view?.elements[element]];
  if (!model || !view || box?.kind !== 'frame' || !moved || moved.kind === 'curve' || standsIn(moved, box)) return;
  const size = moved.kind === 'note' || moved.kind === 'frame' ? moved : { width: 0, height: 0 };
  const around = boundsAround(box, box.width, box.height);
  const at = freeSpot(drawView(model, view), { x: around.left + AIR.x + size.width / 2, y: around.top + AIR.y + size.height / 2 });
  const { left, top, right, bottom } = joinBounds(around, boundsAround(at, size.width + 2 * AIR.x, size.height + 2 * AIR.y));
  resize(draft, { ...where, element: frame, width: right - left, height: bottom - top, at: { x: (left + right) / 2, y: (top + bottom) / 2 } });
  placeElement(draft, { ...where, element, to: at });
}

const othersOf = ({ variables }: Model, id: VariableId): Variable[] => Object.values<Variable>(variables).filter((other) => other.id !== id);

const stocksOf = ({ variables }: Model, except: VariableId | null): Variable[] => Object.values<Variable>(variables).filter(({ id, kind }) => kind === 'stock' && id !== except);

const outside = (choose: () => void) => ({ id: 'outside', label: say.cloud, onSelect: choose });

function choices(variables: readonly Variable[], choose: (variable: VariableId) => void, chosen?: VariableId | null): MenuEntry[] {
  return variables.map(({ id, name }) => ({ id, label: name, onSelect: () => choose(id), ...(chosen === undefined ? {} : { checked: id === chosen }) }));
}
