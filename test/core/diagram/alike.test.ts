import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { addNote, moveElements, setBend } from '#core/commands';
import { drawnAlike, drawView, movedBetween } from '#core/diagram';
import { rootModel, type Model, type ModelDocument, type Variable } from '#core/model';
import { elementOf, hereIn, variableNamed, viewIn } from '#test/documents';
import { galleryModel } from '#test/gallery';

/** Whether a model of the gallery counts as drawn alike once one of its variables is changed, and whether it is. */
function afterChange(name: string, change: Partial<Variable>): { told: boolean; really: boolean } {
  const before = galleryModel('sales-engine');
  const one = rootModel(before);
  const changed = variableNamed(before, name);
  const other: Model = { ...one, variables: { ...one.variables, [changed.id]: { ...changed, ...change } } };
  const after: ModelDocument = { ...before, models: { ...before.models, [one.id]: other } };
  const shown = (document: ModelDocument) => JSON.stringify(drawView(rootModel(document), viewIn(before)).drawings.map((drawing) => ({ ...drawing, variable: null })));
  return { told: drawnAlike(one, viewIn(before), other, viewIn(before)), really: shown(before) === shown(after) };
}

describe('whether two models are drawn alike', () => {
  test.each<[string, Partial<Variable>]>([
    ['revenue', { equation: 'Customers * price * 2' } as Partial<Variable>],
    ['price', { equation: '101' } as Partial<Variable>],
    ['price', { units: '$', note: 'A guess', range: { min: 0 } }],
  ])('%s with %o is drawn as before', (name, change) => {
    expect(afterChange(name, change)).toEqual({ told: true, really: true });
  });

  test.each<[string, Partial<Variable>]>([
    ['revenue', { name: 'income' }],
    ['price', { equation: 'revenue / 2' } as Partial<Variable>],
    ['price', { equation: '' } as Partial<Variable>],
    ['Customers', { nonNegative: true } as Partial<Variable>],
  ])('%s with %o is not', (name, change) => {
    expect(afterChange(name, change)).toEqual({ told: false, really: false });
  });

  test('one more variable, or another arrangement, is not', () => {
    const document = galleryModel('sales-engine');
    const [model, view] = [rootModel(document), viewIn(document)];
    expect(drawnAlike(model, view, model, { ...view, elements: { ...view.elements } })).toBe(false);
    const { variables } = model;
    expect(drawnAlike(model, view, { ...model, variables: Object.fromEntries(Object.entries(variables).slice(1)) as typeof variables }, view)).toBe(false);
  });
});

describe('what has merely moved', () => {
  const before = galleryModel('sales-engine');
  const where = hereIn(before);
  const view = viewIn(before);
  const since = (change: (draft: ModelDocument) => unknown) => movedBetween(view, viewIn(produce(before, (draft) => void change(draft))));

  test('is told, with where it stands now', () => {
    const elements = [elementOf(before, 'Customers'), elementOf(before, 'price')];
    const after = produce(before, (draft) => moveElements(draft, { ...where, elements, by: { x: 20, y: 10 } }));
    expect(movedBetween(view, viewIn(after))).toEqual(new Map(elements.map((id) => [id, viewIn(after).elements[id]])));
    expect(movedBetween(view, view)).toEqual(new Map());
  });

  test('more is no mere move', () => {
    const [link] = Object.values(view.elements).filter(({ kind }) => kind === 'curve');
    expect(since((draft) => addNote(draft, { ...where, at: { x: 0, y: 0 }, text: 'new' }))).toBeNull();
    expect(since((draft) => link && setBend(draft, { ...where, element: link.id, bend: 77 }))).toBeNull();
    expect(movedBetween(view, { ...view, notation: 'causal' })).toBeNull();
  });
});
