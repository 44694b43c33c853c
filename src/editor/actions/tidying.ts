import { applyLayout, setLabelSide, type Where } from '#core/commands';
import { askLayout, type LayoutResult } from '#core/diagram';
import type { ElementId } from '#core/model';
import { words } from '#core/words';
import { dismissNotice, edit, getCanvas, getDocument, getSelection, getTidier, notify, onCommit } from '#editor/store';
import { chosenOf, here, idsOf } from './chosen.ts';

const { labels, told } = words.actions;

/** Tidying for longer than this is told, with a way to stop it. In milliseconds. */
const QUIET = 300;
/** How often a diagram is laid out anew because it changed meanwhile. */
const TRIES = 3;
const NOTICE = 'tidying';

/** What is being tidied now; a later one takes its place. */
let latest: AbortController | null = null;

/** Lays out what is selected, a frame with what stands in it, or all of the view where less than two things are: one step of undo. */
export async function tidySelected(): Promise<void> {
  latest?.abort();
  const control = new AbortController();
  latest = control;
  const movable = idsOf(chosenOf('shape', 'ghost', 'cloud', 'frame'));
  const some = movable.length > 1 || chosenOf('frame').length > 0;
  const where = here();
  const stopWatching = watch(control);
  try {
    const layout = await layoutFor(where, some ? movable : undefined, control.signal);
    if (!layout || control.signal.aborted) return;
    apply(where, layout);
    // The canvas has to draw the new places before it can fit them.
    if (!some) requestAnimationFrame(() => getSelection().view === where.view && getCanvas()?.fit());
  } finally {
    stopWatching();
    if (latest === control) latest = null;
  }
}

/** The layout of a view as it stands when the answer comes; null where there is none, which is told unless the reader stopped it. */
async function layoutFor(where: Where, elements: readonly ElementId[] | undefined, signal: AbortSignal): Promise<LayoutResult | null> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const asked = getDocument().models[where.model];
    const question = await askLayout(getDocument(), where, { elements });
    const answer = question && (await getTidier()?.layOut(question, signal));
    if (!answer || answer.kind === 'cancelled') return null;
    if (answer.kind === 'failed') {
      notify({ tone: 'warning', text: told.tidyFailed, about: 'step' });
      return null;
    }
    if (getDocument().models[where.model] === asked) return answer.layout;
  }
  notify({ tone: 'warning', text: told.tidyOvertaken, about: 'step' });
  return null;
}

/** Says that it goes on where it takes long; Escape, the button there, or another model that is opened ends it. Answers how to stop watching. */
function watch(control: AbortController): () => void {
  const stop = () => control.abort();
  const end = new AbortController();
  const say = () => notify({ id: NOTICE, tone: 'info', text: told.tidying, actions: [{ label: told.stopTidying, run: stop }], stays: true });
  const timer = setTimeout(say, QUIET);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    event.preventDefault();
    stop();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal: end.signal });
  const forget = onCommit(({ kind }) => kind === 'open' && stop());
  return () => {
    clearTimeout(timer);
    end.abort();
    forget();
    if (latest === control) dismissNotice(NOTICE);
  };
}

function apply(where: Where, layout: LayoutResult): void {
  edit(labels.tidy, (draft) => {
    applyLayout(draft, { ...where, layout: layoutOf(layout) });
    for (const { element, side } of layout.labels) setLabelSide(draft, { ...where, element, side });
  });
}

function layoutOf({ places, sizes, curves, pipes }: LayoutResult) {
  return {
    places: record(places.map(({ element, at }) => [element, at])),
    sizes: record(sizes.map(({ element, width, height }) => [element, { width, height }])),
    bends: record(curves.map(({ element, bend }) => [element, bend])),
    corners: record(pipes.map(({ element, bends }) => [element, bends])),
  };
}

function record<Value>(entries: readonly (readonly [ElementId, Value])[]): Record<ElementId, Value> {
  return Object.fromEntries(entries) as Record<ElementId, Value>;
}
