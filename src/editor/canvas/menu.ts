import { setBends, setLabelSide } from '#core/commands';
import type { Drawing } from '#core/diagram';
import type { ElementId, LabelSide, Point } from '#core/model';
import { words } from '#core/words';
import { edit, startRenaming } from '#editor/store';
import { runAction } from '#editor/actions';
import type { MenuEntry, MenuItem } from '#editor/ui';
import type { Placed } from './gestures/outcome.ts';
import type { Place } from './perform.ts';
import type { Question } from './questions.ts';
import type { HandControl } from './useHand.ts';

interface Context {
  readonly place: Place;
  readonly selected: readonly ElementId[];
  /** Where the menu was asked for. */
  readonly at: Point;
  readonly control: HandControl;
  readonly ask: (question: Question) => void;
}

const { menu: say, edit: step } = words.canvas;

/** What can be done with what is selected, or, with nothing selected, at this spot. */
export function menuEntries(context: Context): MenuEntry[] {
  const { selected, place } = context;
  const [first] = selected;
  if (first === undefined) return canvasEntries(context);
  const drawing = selected.length === 1 ? place.view.byElement.get(first) : undefined;
  return [...(drawing ? elementEntries(drawing, context) : []), ...commonEntries()];
}

function canvasEntries({ control, place, at }: Context): MenuEntry[] {
  const add = (what: Placed, text: string): MenuItem => ({
    id: what,
    label: text,
    onSelect: () => control.act({ do: 'place', what, at, again: false }, place),
  });
  return [
    add('stock', say.addStock),
    add('auxiliary', say.addAuxiliary),
    add('note', say.addNote),
    'line',
    { id: 'selectAll', label: say.selectAll, onSelect: () => runAction('selectAll') },
    { id: 'fit', label: say.fit, onSelect: () => runAction('fit') },
  ];
}

function commonEntries(): MenuEntry[] {
  return [
    { id: 'duplicate', label: say.duplicate, onSelect: () => runAction('duplicate') },
    { id: 'remove', label: say.remove, danger: true, onSelect: () => runAction('delete') },
  ];
}

function elementEntries(drawing: Drawing, context: Context): MenuEntry[] {
  switch (drawing.kind) {
    case 'symbol':
    case 'flow': return symbolEntries(drawing, context);
    case 'link': {
      const { id: element, link } = drawing;
      return ends((end) => context.ask({ ask: 'linkEnd', element, link: link.id, end }));
    }
    case 'cloud': {
      const { flow, end } = drawing.element;
      const label = end === 'from' ? say.startElsewhere : say.endElsewhere;
      return [{ id: 'attach', label, onSelect: () => context.ask({ ask: 'flowEnd', flow, end }) }, 'line'];
    }
    case 'note':
    case 'frame': return [{ id: 'rename', label: say.rename, onSelect: () => startRenaming(drawing.id) }, 'line'];
  }
}

function symbolEntries(drawing: Drawing & { kind: 'symbol' | 'flow' }, { place, ask }: Context): MenuEntry[] {
  const { id, variable, face, element } = drawing;
  const entries: MenuEntry[] = [
    { id: 'rename', label: say.rename, onSelect: () => startRenaming(id) },
    { id: 'linkTo', label: say.linkTo, onSelect: () => ask({ ask: 'linkTo', from: { variable: variable.id, element: id, ghost: element.kind === 'ghost' } }) },
  ];
  if (variable.kind === 'stock') entries.push({ id: 'flowTo', label: say.flowTo, onSelect: () => ask({ ask: 'flowTo', from: variable.id }) });
  if (drawing.kind === 'flow') {
    entries.push('line', ...ends((end) => ask({ ask: 'flowEnd', flow: variable.id, end })));
    if (drawing.element.bends) entries.push({ id: 'straight', label: say.straightPipe, onSelect: () => straighten(place, id) });
  }
  if (face.label.side !== 'center') entries.push({ id: 'side', label: say.nameSide, items: sides(place, id, face.label.side) });
  return [...entries, 'line'];
}

function ends(attach: (end: 'from' | 'to') => void): MenuEntry[] {
  return [
    { id: 'from', label: say.startElsewhere, onSelect: () => attach('from') },
    { id: 'to', label: say.endElsewhere, onSelect: () => attach('to') },
    'line',
  ];
}

function sides({ where }: Place, element: ElementId, current: LabelSide): MenuEntry[] {
  const names = { top: say.nameTop, bottom: say.nameBottom, left: say.nameLeft, right: say.nameRight };
  return (Object.keys(names) as (keyof typeof names)[]).map((side) => ({
    id: side,
    label: names[side],
    checked: side === current,
    onSelect: () => edit(step.labelSide, (draft) => setLabelSide(draft, { ...where, element, side })),
  }));
}

function straighten({ where }: Place, element: ElementId): void {
  edit(step.route, (draft) => setBends(draft, { ...where, element, bends: [] }));
}
