import type { Bounds, ViewDrawing } from '#core/diagram';
import { words } from '#core/words';
import { useSelection, type Tool } from '#editor/store';
import { classes } from '#editor/ui';
import { Asking } from './Asking.tsx';
import type { Gesture } from './gestures/gesture.ts';
import { QuietHint } from './hints/QuietHint.tsx';
import { LinkBar } from './LinkBar.tsx';
import { LookBar } from './looking/LookBar.tsx';
import { MiniMap } from './map/MiniMap.tsx';
import type { Marks } from './marks.ts';
import type { Place } from './perform.ts';
import type { Question } from './questions.ts';
import type { HandControl } from './useHand.ts';
import type { Scene } from './useScene.ts';
import { useScreen } from './useScreen.ts';

interface FloatingProps {
  readonly scene: Scene;
  readonly control: HandControl;
  readonly tool: Tool;
  readonly question: Question | null;
  readonly sight: () => Bounds;
  readonly onNext: (question: Question | null) => void;
}

/** What floats over the diagram, beside what it speaks of. */
export function Floating({ scene, control, tool, question, sight, onNext }: FloatingProps) {
  const { drawing, marks, place, model } = scene;
  const { gesture } = control.hand;
  const idle = gesture.is === 'idle';
  return (
    <>
      {drawing.drawings.length === 0 && <EmptyHint causal={model?.views[place.where.view]?.notation === 'causal' || (tool === 'auxiliary' && model?.runs !== true)} />}
      <MiniMap view={drawing} idle={idle} />
      <LookBar />
      <SelectedLink place={place} idle={idle} />
      {idle && <Problem view={drawing} marks={marks} />}
      {model && question && <Asking question={question} model={model} place={place} control={control} sight={sight} onNext={onNext} />}
      <Hint tool={tool} gesture={gesture} />
      {model && <QuietHint model={model} free={idle && tool === 'select' && marks.naming === null && marks.shown === null && !question} />}
    </>
  );
}

/** Beside the one selected link: what can be said about it. */
function SelectedLink({ place, idle }: { readonly place: Place; readonly idle: boolean }) {
  const only = useSelection(({ elements }) => (elements.length === 1 ? elements[0] : undefined));
  const drawing = only === undefined ? undefined : place.view.byElement.get(only);
  return idle && drawing?.kind === 'link' ? <LinkBar where={place.where} view={place.view} drawing={drawing} /> : null;
}

/** What is wrong with the hovered variable, or still to be written, under it. */
function Problem({ view, marks }: { readonly view: ViewDrawing; readonly marks: Marks }) {
  const screen = useScreen();
  const drawing = marks.hovered === null ? undefined : view.byElement.get(marks.hovered);
  if (drawing?.kind !== 'symbol' && drawing?.kind !== 'flow') return null;
  const { element, face, variable } = drawing;
  const problem = marks.problems.get(variable.id);
  const text = problem ?? (marks.open.has(variable.id) ? words.canvas.noEquation : undefined);
  if (text === undefined) return null;
  const { x, y } = screen({ x: element.x, y: element.y + face.bounds.bottom });
  return <div className={classes('lw-tip', problem !== undefined && 'lw-tip-faulty')} aria-hidden style={{ transform: `translate(${x}px, ${y + 10}px) translate(-50%, 0)` }}>{text}</div>;
}

/** What the tool in hand waits for. */
function Hint({ tool, gesture }: { readonly tool: Tool; readonly gesture: Gesture }) {
  const kept = useSelection(({ toolKept }) => toolKept);
  const { hint } = words.canvas;
  const carried = 'carried' in gesture && gesture.carried;
  const text = carried ? (gesture.is === 'drawingFlow' ? hint.flowCarried : hint.linkCarried) : tool === 'select' || tool === 'hand' ? null : hint[tool];
  return text === null ? null : <div className="lw-canvas-hint" aria-hidden>{kept && !carried ? hint.kept(text) : text}</div>;
}

/** An empty view says how to begin: a causal one with names and arrows, any other with its symbols too. */
function EmptyHint({ causal }: { readonly causal: boolean }) {
  const { empty } = words.canvas;
  return (
    <div className="lw-canvas-empty">
      <p className="lw-canvas-empty-title">{causal ? empty.causalTitle : empty.title}</p>
      <p>{causal ? empty.causalHint : empty.hint}</p>
      <p className="lw-canvas-empty-keys">
        {!causal && <><kbd>S</kbd> {empty.stock} <kbd>F</kbd> {empty.flow} </>}
        <kbd>A</kbd> {empty.variable} <kbd>L</kbd> {empty.link}
      </p>
    </div>
  );
}
