import type { Drawing } from '#core/diagram';
import { isBlank, type ElementId, type Point } from '#core/model';
import { words } from '#core/words';
import { startRenaming } from '#editor/store';
import { findAction, printKeys, type ActionId } from '#editor/actions';
import type { MenuEntry, MenuItem } from '#editor/ui';
import type { Placed } from './gestures/outcome.ts';
import type { Place } from './perform.ts';
import type { HandControl } from './useHand.ts';

interface Context {
  readonly place: Place;
  readonly selected: readonly ElementId[];
  /** Where the menu was asked for. */
  readonly at: Point;
  readonly control: HandControl;
}

const { menu: say } = words.canvas;

const LOOKS = ['tintNone', 'tintGrey', 'tintRed', 'tintAmber', 'tintGreen', 'tintTeal', 'tintBlue', 'tintViolet', 'tintPink'] as const;
const KINDS = ['makeStock', 'makeFlow', 'makeAuxiliary', 'makeLookup'] as const;
/** The frame that the menu puts down. */
const FRAME = { width: 320, height: 200 };

/** What can be done with what is selected, or, with nothing selected, at this spot. */
export function menuEntries(context: Context): MenuEntry[] {
  const { selected, place } = context;
  const [first] = selected;
  if (first === undefined) return canvasEntries(context);
  const drawing = selected.length === 1 ? place.view.byElement.get(first) : undefined;
  return [...(drawing ? elementEntries(drawing) : severalEntries(context)), ...lines('cut', 'copy', 'duplicate', 'line', 'hide', 'delete')];
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
    { id: 'frame', label: say.addFrame, onSelect: () => control.act({ do: 'addFrame', box: { ...at, ...FRAME } }, place) },
    'line',
    ...lines('paste', 'typeList', 'line', 'selectAll', 'tidy', 'fit'),
  ];
}

function severalEntries({ selected, place }: Context): MenuEntry[] {
  const links = selected.some((id) => place.view.byElement.get(id)?.kind === 'link');
  return [
    { id: 'align', label: say.align, items: lines('alignLeft', 'alignCentre', 'alignRight', 'line', 'alignTop', 'alignMiddle', 'alignBottom', 'line', 'distributeAcross', 'distributeDown') },
    ...lines('tidy', 'focus', 'pin', 'frameAround', 'makePart'),
    { id: 'kind', label: words.actions.groups.kinds, items: lines(...KINDS) },
    ...(links ? [{ id: 'links', label: words.actions.groups.links, items: linkMarks() }] : []),
    colour(),
    naming(),
    'line',
  ];
}

function elementEntries(drawing: Drawing): MenuEntry[] {
  switch (drawing.kind) {
    case 'symbol':
    case 'flow': return symbolEntries(drawing);
    case 'link': return [...linkMarks(), ...lines('linkUse', 'startElsewhere', 'endElsewhere', 'line'), colour(), 'line'];
    case 'cloud': return lines(drawing.element.end === 'from' ? 'startElsewhere' : 'endElsewhere', 'line');
    case 'note': return [renaming(drawing), colour(), 'line'];
    case 'frame': return [renaming(drawing), ...lines('foldFrame'), colour(), 'line'];
  }
}

function symbolEntries(drawing: Drawing & { kind: 'symbol' | 'flow' }): MenuEntry[] {
  const { variable, element } = drawing;
  const entries: MenuEntry[] = [renaming(drawing), ...lines('linkTo')];
  if (variable.kind === 'stock' && element.kind === 'shape') entries.push(...lines('flowTo'));
  if (drawing.kind === 'flow') {
    entries.push(...lines('line', 'startElsewhere', 'endElsewhere', 'line'));
    if (drawing.element.bends) entries.push(...lines('pipeStraight'));
  }
  entries.push(...lines(element.kind === 'ghost' ? 'original' : 'ghost'));
  if (variable.kind === 'auxiliary' && isBlank(variable.equation)) entries.push(...lines('accumulates'));
  if (variable.guess === true) entries.push(...lines('confirm'));
  entries.push(...(variable.kind === 'module' ? lines('openPart', 'expandPart', 'usePart', 'inlinePart') : lines('makePart')));
  if (variable.kind !== 'module') entries.push({ id: 'kind', label: words.actions.groups.kinds, items: lines(...KINDS) });
  return [...entries, 'line', ...lines('focus', 'pin'), colour(), naming(), 'line'];
}

function linkMarks(): MenuEntry[] {
  return [
    ...lines('linkPositive', 'linkNegative', 'linkUnsigned', 'linkDelay'),
    { id: 'strength', label: say.strength, items: lines('linkWeak', 'linkNormal', 'linkStrong', 'line', 'linkLate') },
    ...lines('linkAssociation', 'line', 'linkReverse', 'linkFlip'),
  ];
}

function renaming({ id }: Drawing): MenuItem {
  return { id: 'rename', label: say.rename, keys: words.actions.keys.enter, onSelect: () => startRenaming(id) };
}

const colour = (): MenuEntry => ({ id: 'colour', label: say.colour, items: lines(...LOOKS) });

const naming = (): MenuEntry => ({
  id: 'name',
  label: say.name,
  items: lines('nameAuto', 'nameTop', 'nameBottom', 'nameLeft', 'nameRight', 'line', 'nameSmall', 'nameNormal', 'nameLarge'),
});

/** Actions as they stand now. */
function lines(...ids: readonly (ActionId | 'line')[]): MenuEntry[] {
  return ids.map((id) => (id === 'line' ? id : offered(id)));
}

function offered(id: ActionId): MenuItem {
  const { label, keys = [], when, checked, run } = findAction(id);
  const [first] = keys;
  return {
    id,
    label: label(),
    disabled: !when(),
    ...(first === undefined ? {} : { keys: printKeys(first) }),
    ...(checked ? { checked: checked() } : {}),
    ...(id === 'delete' ? { danger: true } : {}),
    onSelect: run,
  };
}
