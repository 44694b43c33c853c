import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { words } from '#core/words';
import { getSelection, useSelection, useStale, type AskedEnd } from '#editor/store';
import { ContextMenu } from '#editor/ui';
import { usePassedKeyboard } from './chrome.ts';
import { Diagram } from './Diagram.tsx';
import { Floating } from './Floating.tsx';
import { Naming } from './Naming.tsx';
import { Overlay } from './Overlay.tsx';
import { LoopLayer } from './loops/LoopLayer.tsx';
import { LoopNews } from './loops/LoopNews.tsx';
import { KeepLive } from './live/KeepLive.tsx';
import { KeepWeights } from './live/KeepWeights.tsx';
import { MemoryLayer } from './live/MemoryLayer.tsx';
import { LiveContext } from './live/live.ts';
import { WeightsContext } from './live/weights.ts';
import { useLive } from './live/useLive.ts';
import { questionAbout, type Question } from './questions.ts';
import { Elements } from './shapes/Elements.tsx';
import { Far } from './shapes/Far.tsx';
import { FarSigns } from './shapes/FarSigns.tsx';
import { Stage } from './stage/Stage.tsx';
import { useHand } from './useHand.ts';
import { useOperation } from './useOperation.ts';
import { useReveal } from './useReveal.ts';
import { useScene } from './useScene.ts';
import { useSpoken } from './useSpoken.ts';
import { useViewport } from './useViewport.ts';
import { ZoomControls } from './ZoomControls.tsx';

/** The diagram with all that floats over it: pointer and keys come in here, nodes and edges go out. */
export function Surface() {
  const canvas = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const help = useId();
  const [question, setQuestion] = useState<Question | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const { tool, renaming } = useSelection((workbench) => ({ tool: workbench.tool, renaming: workbench.renaming }));
  const { spoken, say } = useSpoken();
  const control = useHand(say, setQuestion);
  const { live, weights, moving, passed, setMoving, setPassed } = useLive();
  const stale = useStale();
  const scene = useScene(control, typed, passed);
  const { drawing, place, flow, signs, lit } = scene;
  const focus = useCallback(() => surface.current?.focus({ preventScroll: true }), []);
  const view = useLatest(drawing);
  const ask = useCallback((end: AskedEnd) => {
    const [only] = getSelection().elements;
    setQuestion(questionAbout(end, only === undefined ? undefined : view().byElement.get(only)));
  }, [view]);
  const viewport = useViewport({ view, focus, ask });
  const { attributes, entries, panning } = useOperation({ control, place, signs, surface, viewport, ask: setQuestion, say });
  useToolInHand(say, focus);
  usePassedKeyboard(canvas);
  useReveal(surface, view, viewport);

  const named = renaming === null ? undefined : drawing.byElement.get(renaming);
  const next = (asked: Question | null) => {
    setQuestion(asked);
    if (asked === null) focus();
  };
  return (
    <div ref={canvas} className="lw-canvas" data-moving={moving} data-stale={stale}>
      <KeepLive live={live} setMoving={setMoving} setPassed={setPassed} />
      <KeepWeights weights={weights} />
      <ContextMenu entries={entries} onOpenChange={(open) => open && control.dispatch({ type: 'cancel' }, place)}>
        <div ref={surface} className="lw-surface" aria-describedby={help} {...attributes}>
          <LiveContext value={live}>
            <Diagram panning={panning} onMoveEnd={viewport.onMoveEnd} />
            <Stage>
              {scene.far && <Far view={drawing} leaving={scene.leaving} />}
              <WeightsContext value={weights}>
                <Elements flow={flow} />
              </WeightsContext>
              {!scene.far && <LoopLayer signs={signs} lit={lit} />}
              {!scene.far && <MemoryLayer model={scene.model} drawing={drawing} say={say} />}
              <FarSigns drawing={drawing} marks={scene.marks} />
              <Overlay scene={scene} gesture={control.hand.gesture} hovered={control.hovered} corner={control.corner} handles={tool === 'select' && !named} />
            </Stage>
            {named && <Naming scene={scene} drawing={named} onType={setTyped} say={say} onDone={focus} />}
          </LiveContext>
        </div>
      </ContextMenu>
      <Floating scene={scene} control={control} tool={tool} question={question} sight={viewport.sight} onNext={next} />
      <ZoomControls viewport={viewport} />
      <LoopNews />
      <p id={help} className="lw-hidden">{words.canvas.help}</p>
      <p className="lw-hidden" role="status" aria-live="polite">{spoken}</p>
    </div>
  );
}

/** A tool taken by its key is announced, and the canvas listens for what comes next. */
function useToolInHand(say: (sentence: string) => void, focus: () => void): void {
  const { tool, toolKept } = useSelection((workbench) => ({ tool: workbench.tool, toolKept: workbench.toolKept }));
  useEffect(() => {
    if (tool === 'select') return;
    const { said } = words.canvas;
    say(toolKept ? said.toolKept : said.tool[tool]);
    if (document.activeElement === document.body) focus();
  }, [tool, toolKept, say, focus]);
}

/** A function that always answers the value of the latest render. */
function useLatest<Value>(value: Value): () => Value {
  const latest = useRef(value);
  useLayoutEffect(() => { latest.current = value; });
  return useCallback(() => latest.current, []);
}
