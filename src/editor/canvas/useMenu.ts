import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useState, type MouseEvent, type RefObject } from 'react';
import type { Drawing } from '#core/diagram';
import type { Point } from '#core/model';
import { getSelection, select, useSelection } from '#editor/store';
import type { MenuEntry } from '#editor/ui';
import { hitAt, REACH } from './find.ts';
import { takenHold } from './gestures/hit.ts';
import { menuEntries } from './menu.ts';
import type { Place } from './perform.ts';
import type { HandControl } from './useHand.ts';

interface Options {
  readonly control: HandControl;
  readonly place: Place;
  readonly surface: RefObject<HTMLElement | null>;
}

/** What the context menu offers, and what happens when it is asked for. */
export interface CanvasMenu {
  readonly entries: () => readonly MenuEntry[];
  readonly onContextMenu: (event: MouseEvent) => void;
  /** Opens the menu at a place of the screen, as a long press does. */
  readonly openAt: (screen: Point) => void;
}

/** The main button of a mouse event that a key sent is not this one. */
const RIGHT = 2;

/** The menu speaks of what is under the pointer; asked for by keyboard, of what is selected. */
export function useMenu({ control, place, surface }: Options): CanvasMenu {
  const { screenToFlowPosition, flowToScreenPosition } = useReactFlow();
  const store = useStoreApi();
  const [at, setAt] = useState<Point>({ x: 0, y: 0 });
  const selected = useSelection(({ elements }) => elements);

  const openAt = (screen: Point) => {
    choose(place, screenToFlowPosition(screen), store.getState().transform[2]);
    askAt(surface.current, screen);
  };
  const onContextMenu = (event: MouseEvent) => {
    control.dispatch({ type: 'cancel' }, place);
    const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    setAt(point);
    if (!event.nativeEvent.isTrusted) return;
    if (byPointer(event)) return choose(place, point, store.getState().transform[2]);
    const middle = middleOf(selected.length === 1 && selected[0] !== undefined ? place.view.byElement.get(selected[0]) : undefined);
    if (!middle) return;
    // A key asks in the middle of the canvas; the menu belongs to the element.
    event.preventDefault();
    askAt(surface.current, flowToScreenPosition(middle));
  };
  return { entries: () => menuEntries({ place, selected, at, control }), onContextMenu, openAt };
}

/** Selects what the pointer asks about, unless it is selected already. */
function choose({ view }: Place, point: Point, zoom: number): void {
  const hit = takenHold(hitAt(view, [], point, REACH.mouse, zoom), getSelection().elements);
  if (hit.on === 'canvas' || hit.on === 'grip') select([]);
  else if (!getSelection().elements.includes(hit.element)) select([hit.element]);
}

function byPointer({ button, nativeEvent }: MouseEvent): boolean {
  return button === RIGHT || (nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch');
}

function askAt(surface: HTMLElement | null, { x, y }: Point): void {
  surface?.dispatchEvent(new window.MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: x, clientY: y }));
}

function middleOf(drawing: Drawing | undefined): Point | null {
  if (!drawing) return null;
  return drawing.kind === 'link' ? drawing.arc.handle : { x: drawing.element.x, y: drawing.element.y };
}
