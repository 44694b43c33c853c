import { words } from '#core/words';
import { actionFor, actions, printKeys, type Action, type ActionGroup, type KeyPress } from '#editor/actions';
import { getCanvas, getDocument, getSelection } from '#editor/store';
import type { MenuEntry, MenuItem } from '#editor/ui';
import { frameChoices, linkEnds, pipeEnds, linkChoices, pipeChoices } from './choices.ts';
import { follow, isSelected, type Subject } from './subject.ts';

const { groups } = words.actions;
const say = words.outline;

/** The groups that open a menu of their own; what belongs to `edit` stands in the menu itself. */
const NESTED: readonly ActionGroup[] = ['kinds', 'links', 'pipes', 'arrange', 'looks', 'view'];

/** A menu is about the row it is asked for on, or about all that are selected where that row is among them. */
export function meet(subject: Subject): void {
  if (!isSelected(subject, getSelection())) follow(subject);
}

/**
 * What can be done with a row that was met: every action that is about the selection and can be done now, beside the
 * questions that take a second thing for an answer.
 */
export function rowMenu(subject: Subject): MenuEntry[] {
  if (subject.is === 'view') return offered('views').map((action) => lineOf(action));
  return [
    { id: 'go', label: say.goTo, disabled: getSelection().elements.length === 0, onSelect: () => getCanvas()?.focus() },
    ...questions(subject),
    'line',
    ...offered('edit').map((action) => lineOf(action)),
    'line',
    ...NESTED.flatMap((group): MenuEntry[] => {
      const items = offered(group).map((action) => lineOf(action));
      return items.length === 0 ? [] : [{ id: group, label: groups[group], items }];
    }),
  ];
}

/** Does by its key what the menu of a row offers; false where the key means nothing there. Letters look for rows. */
export function doByKey(press: KeyPress, subject: Subject): boolean {
  const offers = subject.is === 'variable' || subject.is === 'link' || subject.is === 'element';
  const action = offers && press.key.length > 1 ? actionFor(press, 'diagram') : null;
  if (action?.aboutSelection !== true) return false;
  meet(subject);
  if (action.when()) action.run();
  return true;
}

/** What needs a second thing: the other end of a link or a flow, a frame. */
function questions(subject: Subject): MenuEntry[] {
  const { model: id, view: open } = getSelection();
  const model = getDocument().models[id];
  const view = model?.views[open];
  if (!model) return [];
  switch (subject.is) {
    case 'variable': {
      const variable = model.variables[subject.variable];
      return variable ? [...linkChoices(model, variable), ...pipeChoices(model, variable), ...pipeEnds(model, variable), ...frameChoices(view)] : [];
    }
    case 'link': {
      const link = model.links[subject.link];
      return link ? linkEnds(model, link) : [];
    }
    case 'element': return frameChoices(view);
    default: return [];
  }
}

function offered(group: ActionGroup): readonly Action[] {
  return actions.filter((action) => action.group === group && (action.aboutSelection === true || group === 'views') && action.when());
}

function lineOf({ id, label, keys = [], checked, run }: Action): MenuItem {
  const [first] = keys;
  return {
    id,
    label: label(),
    danger: id === 'delete',
    onSelect: run,
    ...(first === undefined ? {} : { keys: printKeys(first) }),
    ...(checked ? { checked: checked() } : {}),
  };
}
