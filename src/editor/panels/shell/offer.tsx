import { findAction, printKeys, type ActionId } from '#editor/actions';
import type { MenuItem } from '#editor/ui';
import { ActionPicture } from './ActionPicture.tsx';

/** An action as a line of a menu: its name, keys and whether it can be done, as of now. */
export function offer(id: ActionId): MenuItem {
  const { label, icon, keys, when, checked, run } = findAction(id);
  const [first] = keys ?? [];
  return {
    id,
    label: label(),
    disabled: !when(),
    danger: id === 'delete',
    onSelect: run,
    ...(icon === undefined ? {} : { icon: <ActionPicture icon={icon} /> }),
    ...(first === undefined ? {} : { keys: printKeys(first) }),
    ...(checked === undefined ? {} : { checked: checked() }),
  };
}
