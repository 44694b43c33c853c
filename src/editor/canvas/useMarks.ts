import { useMemo, useState } from 'react';
import type { Verdict } from '#core/analysis';
import { tagTint, type Where } from '#core/commands';
import { createDrawingMemo, movedBetween, type ViewDrawing } from '#core/diagram';
import { sameContents, type ElementId, type LinkId, type Model, type ModelDocument, type ModelId, type Tint, type VariableId, type ViewId } from '#core/model';
import { words } from '#core/words';
import { useCompilation, useFollowed, useLoops, useSelection, useStandings, type Standings } from '#editor/store';
import { labelsOf, openVariables, problemsOf } from './describe.ts';
import { over, pending } from './gestures/pending.ts';
import type { Gesture } from './gestures/gesture.ts';
import type { Passed } from './live/readings.ts';
import type { LitLoop } from './loops/lit.ts';
import { spokenLoop } from './loops/spoken.ts';
import { useAudit } from './loops/useAudit.ts';
import { useShown } from './looking/useShown.ts';
import { NO_MARKS, type Marks } from './marks.ts';
import { shapeOf } from './shape.ts';
import type { Hand } from './useHand.ts';
import { within } from './settle.ts';

const NONE: ReadonlySet<ElementId> = new Set();

/** What the eye is on. */
interface Noticed {
  readonly hovered: ElementId | null;
  /** The limits that values have passed. */
  readonly passed: ReadonlyMap<VariableId, Passed>;
  readonly lit: LitLoop | null;
}

/** What stands out in the diagram right now. Sets stay the same objects while they hold the same. */
export function useMarks(drawing: ViewDrawing, hand: Hand, { hovered, passed, lit }: Noticed): Marks {
  const { elements, renaming } = useSelection((workbench) => ({ elements: workbench.elements, renaming: workbench.renaming }));
  const facts = useFacts(passed);
  const looked = useShown(drawing);
  const shown = lit ? lit.elements : looked;
  const { gesture } = hand;
  const chosen = useMemo(() => new Set(elements), [elements]);
  const swept = useMemo(() => sweptBy(hand), [hand]);
  const selected = swept ?? chosen;
  const fresh = useMemo(() => freshIn(drawing, hand), [drawing, hand]);
  const target = targetOf(gesture);
  const pointed = gesture.is === 'idle' ? hovered : startOf(gesture, drawing);
  return useMemo(
    () => ({ selected, hovered: pointed, target, naming: renaming, fresh, shown, ...facts }),
    [selected, pointed, target, renaming, fresh, shown, facts],
  );
}

/** What is true of the elements whatever is in hand. */
type Facts = Pick<Marks, 'problems' | 'open' | 'tints' | 'verdicts' | 'labels'>;

/**
 * What the document itself and its run say about its elements; a gesture in progress changes none of it. It follows an
 * edit after the edit itself is on screen, so that typing does not wait for it.
 */
function useFacts(passed: ReadonlyMap<VariableId, Passed>): Facts {
  const where = useSelection(({ model, view }) => ({ model, view }));
  const models = useTold(useFollowed((document) => document.models), where);
  const tags = useFollowed(({ tags: looks }) => looks);
  const timeUnit = useFollowed(({ settings }) => settings.timeUnit);
  const diagnostics = useCompilation().diagnostics;
  const standings = useStandings();
  const loops = useLoops((all) => all);
  const untrue = useAudit();
  const [memo] = useState(createDrawingMemo);
  return useMemo(() => {
    const model = models[where.model];
    const view = model?.views[where.view];
    if (!model || !view) return NO_MARKS;
    const problems = problemsOf(model, diagnostics);
    const labels = labelsOf(model, view, { problems, unused: unusedIn(standings), clashes: clashesIn(standings), passed, sources: sourcesOf(models, model.id), loops: (key) => spokenLoop(loops, key), untrue, timeUnit }, memo);
    return { problems, open: openVariables(model), tints: tintsOf(model, tags), verdicts: verdictsIn(standings), labels };
  }, [models, where.model, where.view, tags, diagnostics, standings, passed, loops, untrue, timeUnit, memo]);
}

/** The models as they were before elements merely moved: nothing that is said of them tells where they stand. */
function useTold(models: ModelDocument['models'], where: Where): ModelDocument['models'] {
  const [tell] = useState(() => {
    let last = models;
    return (now: ModelDocument['models'], { model, view }: Where) => (last = saysTheSame(last, now, model, view) ? last : now);
  });
  return useMemo(() => tell(models, where), [tell, models, where]);
}

function saysTheSame(before: ModelDocument['models'], after: ModelDocument['models'], model: ModelId, view: ViewId): boolean {
  const [one, other] = [before[model]?.views[view], after[model]?.views[view]];
  return before === after || (sameContents(before, after) && one !== undefined && other !== undefined && movedBetween(one, other) !== null);
}

/** What feeds the inputs of a part, in all modules of it. */
function sourcesOf(models: ModelDocument['models'], part: ModelId): ReadonlyMap<VariableId, string> {
  const sources = new Map<VariableId, string>();
  for (const { variables } of Object.values(models)) {
    for (const module of Object.values(variables)) {
      if (module.kind !== 'module' || module.model !== part) continue;
      for (const [input, text] of Object.entries(module.bindings) as [VariableId, string][]) {
        const known = sources.get(input);
        if (known !== text) sources.set(input, known === undefined ? text : words.canvas.element.either(known, text));
      }
    }
  }
  return sources;
}

/** The colours that tags give variables. */
function tintsOf({ variables }: Model, looks: ModelDocument['tags']): ReadonlyMap<VariableId, Tint> {
  return new Map(Object.values(variables).flatMap((variable) => {
    const tint = tagTint(variable, looks);
    return tint === undefined ? [] : [[variable.id, tint] as const];
  }));
}

function verdictsIn(standings: Standings): ReadonlyMap<LinkId, Verdict> {
  return new Map([...standings].map(([link, { verdict }]) => [link, verdict]));
}

/** What the equations say against the links that they contradict. */
function clashesIn(standings: Standings): ReadonlyMap<LinkId, string> {
  return new Map([...standings.values()].flatMap(({ link, verdict, sentence }) => (verdict === 'clash' ? [[link, sentence] as const] : [])));
}

/** The links that the equations of their targets go without. */
function unusedIn(standings: Standings): ReadonlySet<LinkId> {
  return new Set([...standings.values()].flatMap(({ link, verdict }) => (verdict === 'ignored' ? [link] : [])));
}

/** A marquee shows what it would take; null without one. */
function sweptBy({ gesture, place }: Hand): ReadonlySet<ElementId> | null {
  if (gesture.is !== 'marquee' || !place) return null;
  return new Set([...gesture.keep, ...within(place.view, gesture.from, gesture.at)]);
}

/** What is drawn now and was not there when the gesture began. Gestures add elements or take some away, never both. */
function freshIn({ drawings }: ViewDrawing, { place }: Hand): ReadonlySet<ElementId> {
  if (!place || drawings.length <= place.view.drawings.length) return NONE;
  return new Set(drawings.filter(({ id }) => !place.view.byElement.has(id)).map(({ id }) => id));
}

/** What an end in hand starts from stays lit: after a tap on it a finger shows nothing else of the link or the flow. */
function startOf(gesture: Gesture, view: ViewDrawing): ElementId | null {
  if (gesture.is === 'drawingLink') return gesture.from.element;
  return gesture.is === 'drawingFlow' && gesture.from.stock !== null ? (shapeOf(view, gesture.from.stock)?.id ?? null) : null;
}

/** The element that the end in hand would attach to. */
function targetOf(gesture: Gesture): ElementId | null {
  const hit = over(gesture);
  const outcome = pending(gesture);
  const attaches =
    (outcome?.do === 'addFlow' && outcome.to.stock !== null) ||
    outcome?.do === 'addLink' ||
    outcome?.do === 'reattachLink' ||
    (outcome?.do === 'reattachFlow' && outcome.stock !== null);
  return attaches && hit.on !== 'canvas' && hit.on !== 'grip' ? hit.element : null;
}
