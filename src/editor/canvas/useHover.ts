import { useRef, useState, type PointerEvent } from 'react';
import { getSelection } from '#editor/store';
import { isChrome } from './chrome.ts';
import { staysNear } from './find.ts';
import { drawsLink, type Hit } from './gestures/hit.ts';
import type { Place } from './perform.ts';
import type { HandControl } from './useHand.ts';
import type { Looking } from './useLook.ts';

/** What the pointer would take hold of, as a name for the style sheet. */
export type Cursor = 'canvas' | 'element' | 'connect' | 'grip' | 'nwse' | 'nesw';

/** Keeps what the pointer rests on lit, with its handles, and tells what it would take hold of. */
export function useHover(control: HandControl, { view }: Place, look: Looking['look']) {
  const [cursor, setCursor] = useState<Cursor>('canvas');
  const show = useNodeCursor();
  const hover = (event: PointerEvent, panning: boolean) => {
    // With a button held and nothing in hand the diagram is being panned: nothing is looked for under it.
    if (panning || event.buttons !== 0 || isChrome(event.target)) return control.setHovered(null);
    const { at, hit, zoom } = look(event, true);
    const { hovered } = control;
    const now = cursorOver(hit);
    setCursor(now);
    show(now, event.target);
    const found = hit.on === 'grip' ? null : hit.on === 'canvas' ? (hit.beside?.giver.element ?? null) : hit.element;
    if (found === null && hovered !== null && staysNear(view, hovered, at, zoom)) return;
    if (found !== hovered) control.setHovered(found);
  };
  return { hover, cursor };
}

/**
 * A node has a cursor of its own: to inherit one, thousands would be styled anew with every change. So the one under the
 * pointer is told, and shows what the surface shows beside it.
 */
function useNodeCursor(): (cursor: Cursor, target: EventTarget) => void {
  const last = useRef<HTMLElement | null>(null);
  return (cursor, target) => {
    const node = target instanceof Element ? target.closest<HTMLElement>('.lw-node') : null;
    if (last.current !== node) delete last.current?.dataset['cursor'];
    if (node && node.dataset['cursor'] !== cursor) node.dataset['cursor'] = cursor;
    last.current = node;
  };
}

function cursorOver(hit: Hit): Cursor {
  if (hit.on !== 'grip') return drawsLink(hit, getSelection().elements) ? 'connect' : hit.on === 'canvas' ? 'canvas' : 'element';
  const { grip } = hit;
  if (grip.kind === 'size') return grip.corner === 'nw' || grip.corner === 'se' ? 'nwse' : 'nesw';
  return grip.kind === 'connect' ? 'connect' : 'grip';
}
