import { describe, expect, test } from 'vitest';
import { createDrawingMemo, drawView, type ViewDrawing } from '#core/diagram';
import { rootModel, type ElementId, type ModelDocument } from '#core/model';
import { elementOf, model, variableNamed, viewIn } from '#test/documents';
import { stepsAround, taggedWith } from '../../../src/editor/canvas/looking/around.ts';

const drawn = (document: ModelDocument): ViewDrawing => drawView(rootModel(document), viewIn(document), createDrawingMemo());

/** rate -> sales -> | Customers |, which links to revenue, which links to profit. */
const chain = (): ModelDocument => model()
  .stock('Customers', 1).flow('sales', { to: 'Customers' }, 1).auxiliary('rate').auxiliary('revenue').auxiliary('profit')
  .link('rate', 'sales').link('Customers', 'revenue').link('revenue', 'profit')
  .build();

function namesIn(document: ModelDocument, shown: ReadonlySet<ElementId>): string[] {
  return ['rate', 'sales', 'Customers', 'revenue', 'profit'].filter((name) => shown.has(elementOf(document, name)));
}

describe('what stays in sight', () => {
  test('steps go along links and pipes, either way, from any symbol', () => {
    const document = chain();
    const around = (name: string, steps: number) => namesIn(document, stepsAround(drawn(document), [elementOf(document, name)], steps));
    expect(around('Customers', 1)).toEqual(['sales', 'Customers', 'revenue']);
    expect(around('Customers', 2)).toEqual(['rate', 'sales', 'Customers', 'revenue', 'profit']);
    expect(around('rate', 1)).toEqual(['rate', 'sales']);
    expect(around('rate', 2)).toEqual(['rate', 'sales', 'Customers']);
  });

  test('a link is in sight with both its ends only, a cloud with its flow', () => {
    const document = chain();
    const view = drawn(document);
    const shown = stepsAround(view, [elementOf(document, 'Customers')], 1);
    const kinds = view.drawings.filter(({ id }) => shown.has(id)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['cloud', 'flow', 'link', 'symbol', 'symbol']);
  });

  test('a tag keeps what carries it and what joins two that do', () => {
    const document = chain();
    for (const name of ['revenue', 'profit']) variableNamed(document, name).tags = ['money'];
    const shown = taggedWith(drawn(document), 'money');
    expect(namesIn(document, shown)).toEqual(['revenue', 'profit']);
    expect(shown.size).toBe(3);
  });
});
