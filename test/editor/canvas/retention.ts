import { createDrawingMemo, drawView, type DrawingMemo, type ViewDrawing } from '#core/diagram';
import { rootModel, type ElementId, type ModelDocument } from '#core/model';
import { elementOf, hereIn, model, must, viewIn } from '#test/documents';
import type { Place } from '../../../src/editor/canvas/perform.ts';

/** Leads become customers who leave for nowhere; a rate each, one of them linked. All on one level line. */
export function retention(): ModelDocument {
  return model({ title: 'Retention' })
    .stock('Leads', 500, { at: { x: 0, y: 0 }, units: 'people' })
    .stock('Customers', 100, { at: { x: 300, y: 0 }, units: 'customers' })
    .flow('sales', { from: 'Leads', to: 'Customers' }, 'Leads * conversion', { at: { x: 150, y: 0 } })
    .flow('churn', { from: 'Customers' }, 'Customers * churn rate', { at: { x: 450, y: 0 } })
    .constant('churn rate', 0.02, { at: { x: 450, y: 140 } })
    .auxiliary('word of mouth', '', { at: { x: 150, y: -140 } })
    .link('churn rate', 'churn', '+')
    .build();
}

/** The root's view as it is drawn. */
export function drawn(document: ModelDocument, memo: DrawingMemo = createDrawingMemo()): ViewDrawing {
  return drawView(rootModel(document), viewIn(document), memo);
}

/** Where the canvas would make a change in the root's view. */
export function placeIn(document: ModelDocument): Place {
  return { where: hereIn(document), view: drawn(document) };
}

/** The cloud at one end of a flow. */
export function cloudOf(document: ModelDocument, flow: string, end: 'from' | 'to'): ElementId {
  const valve = viewIn(document).elements[elementOf(document, flow)];
  const clouds = Object.values(viewIn(document).elements).filter((element) => element.kind === 'cloud');
  return must(clouds.find((cloud) => valve?.kind === 'shape' && cloud.flow === valve.variable && cloud.end === end), `${flow} ${end}`).id;
}

/** The curve of the only link. */
export function onlyCurve(document: ModelDocument): ElementId {
  return must(Object.values(viewIn(document).elements).find(({ kind }) => kind === 'curve'), 'curve').id;
}

/** Where an element stands. */
export function standsAt(document: ModelDocument, element: ElementId): readonly [x: number, y: number] {
  const found = viewIn(document).elements[element];
  if (!found || found.kind === 'curve') throw new Error(`${element} stands nowhere`);
  return [found.x, found.y];
}
