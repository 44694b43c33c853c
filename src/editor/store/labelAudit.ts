import { auditLabels, type LabelFinding } from '#core/analysis';
import { drawView, loopAround } from '#core/diagram';
import type { ModelDocument, NoteBox, View } from '#core/model';
import { getLoops, type Loops } from './loops.ts';
import { shownLoops, type ShownLoops } from './loopView.ts';
import type { Selection } from './picking.ts';

type Where = Pick<Selection, 'model' | 'view'>;

const NONE: readonly LabelFinding[] = [];

/** What the latest answer was made from. */
interface Answer {
  readonly elements: View['elements'];
  readonly loops: Pick<Loops, 'graph' | 'names'>;
  readonly findings: readonly LabelFinding[];
}

let latest: Answer | null = null;

/** What is to be said of the labels of loops in a view; those that hold are left out. The same list as long as nothing that it says changes. */
export function labelFindings(document: ModelDocument, where: Where, loops: Loops): readonly LabelFinding[] {
  const view = document.models[where.model]?.views[where.view];
  if (!view || loops.busy) return latest?.elements === view?.elements ? (latest?.findings ?? NONE) : NONE;
  const { graph, names } = loops;
  if (latest?.elements === view.elements && latest.loops.graph === graph && latest.loops.names === names) return latest.findings;
  const found = auditLabels(view, { graph, names, around: aroundIn(document, where, loops) }).filter(({ verdict, loose }) => verdict !== 'holds' || loose);
  const same = latest !== null && JSON.stringify(latest.findings) === JSON.stringify(found);
  latest = { elements: view.elements, loops, findings: same ? (latest?.findings ?? found) : found };
  return latest.findings;
}

/** Which loop a note stands at. The view is drawn when the first one asks. */
function aroundIn(document: ModelDocument, { model, view: viewId }: Where, loops: Loops) {
  const drawn = document.models[model];
  const view = drawn?.views[viewId];
  let ground: { readonly drawing: Parameters<typeof loopAround>[0]; readonly all: Parameters<typeof loopAround>[1] } | null = null;
  return (note: NoteBox, claim: string) => {
    if (!drawn || !view) return null;
    ground ??= { drawing: drawView(drawn, view), all: shownLoops(document, model, loops, new Set()).all() };
    return loopAround(ground.drawing, ground.all, note, claim);
  };
}

/** The loops as the open view shows them, for a picture of it. */
export function loopsInPicture(document: ModelDocument, where: Where): ShownLoops {
  const loops = getLoops();
  const untrue = labelFindings(document, where, loops).flatMap(({ element, untrue: wrong, loose }) => (wrong && !loose ? [element] : []));
  return shownLoops(document, where.model, loops, new Set(untrue));
}
