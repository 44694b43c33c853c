import type { PointerEvent } from 'react';
import type { ElementId } from '#core/model';
import { words } from '#core/words';
import { runAction } from '#editor/actions';
import { select } from '#editor/store';
import { ChevronDown } from '#editor/ui';

const { labels } = words.actions;

/** Opens a module's own picture in its place, or closes it: for the pointer; keys and menus have the same. */
export function Turn({ element, open }: { readonly element: string; readonly open: boolean }) {
  const turn = () => {
    select([element as ElementId]);
    runAction('expandPart');
  };
  return (
    <span
      className={open ? 'lw-turn' : 'lw-turn lw-turn-closed'}
      title={open ? words.actions.collapsePart : labels.expandPart}
      aria-hidden
      onPointerDown={alone}
      onPointerUp={alone}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        turn();
      }}
    >
      <ChevronDown size={14} className={open ? 'lw-turned' : undefined} />
    </span>
  );
}

/** The canvas hears nothing of it. */
function alone(event: PointerEvent): void {
  event.stopPropagation();
}
