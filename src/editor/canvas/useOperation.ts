import { useKeyPress } from '@xyflow/react';
import type { MouseEvent, RefObject } from 'react';
import type { LoopSign } from '#core/diagram';
import type { ElementId } from '#core/model';
import { words } from '#core/words';
import { select, useLoopInHand, useSelection } from '#editor/store';
import { badgeId } from './loops/badgeId.ts';
import type { Place } from './perform.ts';
import { domId } from './project.ts';
import type { Question } from './questions.ts';
import type { HandControl } from './useHand.ts';
import { useKeys } from './useKeys.ts';
import { useMenu } from './useMenu.ts';
import { usePointer } from './usePointer.ts';
import type { ViewportControl } from './useViewport.ts';

interface Options {
  readonly control: HandControl;
  readonly place: Place;
  readonly signs: readonly LoopSign[];
  readonly surface: RefObject<HTMLDivElement | null>;
  readonly viewport: ViewportControl;
  readonly ask: (question: Question) => void;
  readonly say: (sentence: string) => void;
}

/** Everything by which the element around the diagram is operated: pointer, fingers, keys, menu, screen reader. */
export function useOperation({ control, place, signs, surface, viewport, ask, say }: Options) {
  const { elements, tool } = useSelection((workbench) => ({ elements: workbench.elements, tool: workbench.tool }));
  const panning = useKeyPress('Space') || tool === 'hand';
  const { entries, onContextMenu, openAt } = useMenu({ control, place, surface });
  const { handlers, cursor } = usePointer({ control, place, surface, panning, onLongPress: openAt });
  const onKeyDown = useKeys({ control, place, signs, sight: viewport.sight, ask, say, reveal: viewport.reveal });
  const [only] = elements.length === 1 ? elements : [];
  const badge = useLoopInHand(({ held }) => held);
  const attributes = {
    ...handlers,
    onKeyDown,
    onContextMenu,
    onClick: selectActivated,
    tabIndex: 0,
    role: 'application',
    'aria-label': words.canvas.diagram,
    'aria-roledescription': words.canvas.diagram,
    'aria-activedescendant': only !== undefined ? domId(only) : elements.length === 0 && badge !== null ? badgeId(badge) : undefined,
    'data-tool': tool,
    'data-cursor': cursor,
    'data-gesture': control.hand.gesture.is,
    'data-panning': panning,
    'data-chosen': elements.length > 0,
  };
  return { attributes, entries, panning };
}

/** Screen readers and voice control activate an element with a click that no pointer made. */
function selectActivated(event: MouseEvent): void {
  const node = event.detail === 0 && event.target instanceof Element ? event.target.closest('.lw-node') : null;
  const id = node?.getAttribute('data-id');
  if (id) select([id as ElementId]);
}
