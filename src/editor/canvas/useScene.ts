import { useMemo, useState } from 'react';
import type { LoopSign, ViewDrawing } from '#core/diagram';
import type { Model, VariableId } from '#core/model';
import { useDocument, useSelection } from '#editor/store';
import type { LitLoop } from './loops/lit.ts';
import { useLit } from './loops/useLit.ts';
import { useSigns } from './loops/useSigns.ts';
import type { Passed } from './live/readings.ts';
import type { Marks } from './marks.ts';
import type { Place } from './perform.ts';
import { createProjectionMemo, project, type Projection } from './project.ts';
import { useEntering } from './useEntering.ts';
import { useGlide } from './useGlide.ts';
import type { HandControl } from './useHand.ts';
import { useMarks } from './useMarks.ts';
import { usePreview } from './usePreview.ts';
import { useSight } from './useSight.ts';

/** Everything that is on the screen now, gesture and typing included. */
export interface Scene {
  /** The model as the document has it. */
  readonly model: Model | null;
  readonly drawing: ViewDrawing;
  readonly place: Place;
  readonly marks: Marks;
  readonly flow: Projection;
  /** The badges and labels of loops. */
  readonly signs: readonly LoopSign[];
  /** The loop that is lit up while the rest fades. */
  readonly lit: LitLoop | null;
  /** So far out that the diagram is a map of shapes, with nodes and edges for what stands out alone. */
  readonly far: boolean;
  /** That map still lies there while what it stands for enters the page, piece by piece. */
  readonly leaving: boolean;
  /** Something is shown that is not in the document yet. */
  readonly previewing: boolean;
}

/** Draws the open view; `typed` is what is being typed into the element that is renamed, `passed` the limits that values have passed. */
export function useScene({ hand, hovered }: Pick<HandControl, 'hand' | 'hovered'>, typed: string | null, passed: ReadonlyMap<VariableId, Passed>): Scene {
  const { model: modelId, view, renaming } = useSelection((workbench) => workbench);
  const model = useDocument((document) => document.models[modelId] ?? null);
  const typing = useMemo(() => (typed === null || renaming === null ? null : { element: renaming, text: typed }), [typed, renaming]);
  const { drawing, previewing } = usePreview(hand, typing);
  const resting = hand.gesture.is === 'idle' && !previewing;
  const signs = useSigns(drawing, resting);
  const lit = useLit(drawing, resting);
  const marks = useMarks(drawing, hand, { hovered, passed, lit });
  const place = useMemo((): Place => ({ where: { model: modelId, view }, view: drawing }), [modelId, view, drawing]);
  const [memo] = useState(createProjectionMemo);
  const sight = useSight(drawing);
  const gliding = useGlide(drawing, model, model?.views[view] ?? null);
  const projected = useMemo(() => project(gliding, marks, memo, sight), [gliding, marks, memo, sight]);
  const { flow, mapped } = useEntering(projected, sight);
  return { model, drawing, place, marks, flow, signs, lit, far: mapped, leaving: mapped && sight.is !== 'far', previewing };
}
