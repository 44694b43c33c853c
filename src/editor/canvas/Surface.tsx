import { useKeyPress, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import type { ElementId, Point } from '#core/model';
import { words } from '#core/words';
import { select, useSelection, type Tool } from '#editor/store';
import { ContextMenu } from '#editor/ui';
import { Diagram } from './Diagram.tsx';
import { Floating } from './Floating.tsx';
import { Naming } from './Naming.tsx';
import { Overlay } from './Overlay.tsx';
import { domId } from './project.ts';
import type { Question } from './questions.ts';
import { useCulling } from './useCulling.ts';
import { useHand } from './useHand.ts';
import { useKeys } from './useKeys.ts';
import { useMenu } from './useMenu.ts';
import { usePointer } from './usePointer.ts';
import { useScene } from './useScene.ts';
import { useSpoken } from './useSpoken.ts';
import { useViewport } from './useViewport.ts';
import { ZoomControls } from './ZoomControls.tsx';

/** The diagram with all that floats over it: pointer and keys come in here, nodes and edges go out. */
export function Surface() {
  const surface = useRef<HTMLDivElement>(null);
  const help = useId();
  const [question, setQuestion] = useState<Question | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const { elements, tool, renaming } = useSelection((workbench) => workbench);
  const { spoken, say } = useSpoken();
  const control = useHand(say);
  const { hand, hovered } = control;
  const scene = useScene(control, typed);
  const { drawing, place, flow, previewing } = scene;

  const focus = useCallback(() => surface.current?.focus({ preventScroll: true }), []);
  const middle = useMiddle();
  const viewport = useViewport({ bounds: useLatest(drawing.bounds), focus });
  const culled = useCulling(drawing);
  const panning = useKeyPress('Space') || tool === 'hand';
  const { entries, onContextMenu, openAt } = useMenu({ control, place, surface, ask: setQuestion });
  const { handlers, cursor } = usePointer({ control, place, surface, panning, onLongPress: openAt });
  const onKeyDown = useKeys({ control, place, middle, ask: setQuestion, say, reveal: viewport.reveal });
  useToolInHand(tool, say, focus);

  const only = elements.length === 1 ? elements[0] : undefined;
  const named = renaming === null ? undefined : drawing.byElement.get(renaming);
  const operable = { ...handlers, onClick: selectActivated, tabIndex: 0, 'aria-activedescendant': only === undefined ? undefined : domId(only), onKeyDown, onContextMenu };
  const shows = { 'data-tool': tool, 'data-cursor': cursor, 'data-gesture': hand.gesture.is, 'data-panning': panning, 'data-chosen': elements.length > 0 };
  return (
    <div className="lw-canvas">
      <ContextMenu entries={entries} onOpenChange={(open) => open && control.dispatch({ type: 'cancel' }, place)}>
        <div ref={surface} className="lw-surface" role="application" aria-roledescription={words.canvas.diagram} aria-label={words.canvas.diagram} aria-describedby={help} {...shows} {...operable}>
          <Diagram nodes={flow.nodes} edges={flow.edges} panning={panning} culled={culled} onMoveEnd={viewport.onMoveEnd}>
            <Overlay drawing={drawing} gesture={hand.gesture} selected={elements} hovered={hovered} grips={tool === 'select' && named === undefined} rubber={!previewing} />
            {scene.model && named && <Naming model={scene.model} drawing={named} place={place} control={control} onType={setTyped} say={say} onDone={focus} />}
          </Diagram>
        </div>
      </ContextMenu>
      <Floating scene={scene} control={control} tool={tool} question={question} middle={middle} onNext={(next) => { setQuestion(next); if (next === null) focus(); }} />
      <ZoomControls viewport={viewport} />
      <p id={help} className="lw-hidden">{words.canvas.help}</p>
      <p className="lw-hidden" role="status" aria-live="polite">{spoken}</p>
    </div>
  );
}

/** Screen readers and voice control activate an element with a click that no pointer made. */
function selectActivated(event: MouseEvent): void {
  const node = event.detail === 0 && event.target instanceof Element ? event.target.closest('.react-flow__node') : null;
  const id = node?.getAttribute('data-id');
  if (id) select([id as ElementId]);
}

/** A tool taken by its key is announced, and the canvas listens for what comes next. */
function useToolInHand(tool: Tool, say: (sentence: string) => void, focus: () => void): void {
  useEffect(() => {
    if (tool === 'select') return;
    say(words.canvas.said.tool[tool]);
    if (document.activeElement === document.body) focus();
  }, [tool, say, focus]);
}

/** The centre of what is in sight, in diagram units. */
function useMiddle(): () => Point {
  const store = useStoreApi();
  return useCallback(() => {
    const { width, height, transform: [x, y, zoom] } = store.getState();
    return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
  }, [store]);
}

/** A function that always answers the value of the latest render. */
function useLatest<Value>(value: Value): () => Value {
  const latest = useRef(value);
  useLayoutEffect(() => { latest.current = value; });
  return useCallback(() => latest.current, []);
}
