import { useEffect, useMemo, useRef, useState } from 'react';
import { between, createDrawingMemo, drawView, type ViewDrawing } from '#core/diagram';
import type { Model, View } from '#core/model';
import { words } from '#core/words';
import { getHistory, onCommit, type Commit } from '#editor/store';

/** How long elements take to their new places, in milliseconds. */
const LENGTH = 280;
/** With more elements than this a picture takes longer than a frame: they are at their places at once. */
const MOST = 400;

/** A rearrangement that is being shown. */
interface Glide {
  readonly before: View;
  /** The share of the way, in 0..1. */
  readonly share: number;
}

/**
 * What is shown of a drawing: after Tidy, and when that is undone or redone, its elements glide to their places. Only
 * the picture lags behind; the document, and what the hand meets, are there at once.
 */
export function useGlide(drawing: ViewDrawing, model: Model | null, view: View | null): ViewDrawing {
  const [glide, setGlide] = useState<Glide | null>(null);
  const [memo] = useState(createDrawingMemo);
  const latest = useRef(view);
  useEffect(() => { latest.current = view; }, [view]);
  useEffect(() => {
    let frame = 0;
    const start = (before: View) => {
      const begin = performance.now();
      const go = () => {
        const share = Math.min(1, (performance.now() - begin) / LENGTH);
        setGlide(share < 1 ? { before, share: eased(share) } : null);
        if (share < 1) frame = requestAnimationFrame(go);
      };
      go();
    };
    const forget = onCommit((commit) => {
      cancelAnimationFrame(frame);
      setGlide(null);
      if (latest.current && isTidy(commit) && wanted(latest.current)) start(latest.current);
    });
    return () => {
      cancelAnimationFrame(frame);
      forget();
    };
  }, []);
  return useMemo(() => {
    const shown = glide && model && view && glide.before.id === view.id;
    return shown ? drawView(model, between(glide.before, view, glide.share), memo) : drawing;
  }, [glide, model, view, drawing, memo]);
}

function isTidy({ kind }: Commit): boolean {
  const { undo, redo } = getHistory();
  return kind !== 'open' && (kind === 'undo' ? redo : undo) === words.actions.labels.tidy;
}

function wanted({ elements }: View): boolean {
  return Object.keys(elements).length <= MOST && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Quick at first, then gently to its place. */
const eased = (share: number): number => 1 - (1 - share) ** 3;
