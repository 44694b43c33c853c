import { describe, expect, test } from 'vitest';
import { addFlow, addLink, addPlot, addShape, addView, deleteElements, deleteVariable, duplicate, hideElements, setScenarioValue } from '#core/commands';
import { rootModel, type ElementId, type Flow, type ModelDocument, type ViewElement } from '#core/model';
import { elementOf, equationOf, hereIn, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';

const drawn = (document: ModelDocument, kind: ViewElement['kind']) => Object.values(viewIn(document).elements).filter((element) => element.kind === kind);
const names = (document: ModelDocument) => Object.values(rootModel(document).variables).map(({ name }) => name);
const remove = (document: ModelDocument, ...elements: ElementId[]) => deleteElements(document, { ...hereIn(document), elements });

const chain = () =>
  model()
    .stock('Tank', 10, { at: { x: 100, y: 50 } })
    .flow('inflow', { to: 'Tank' }, 'rate')
    .flow('outflow', { from: 'Tank' }, 'Tank * rate')
    .constant('rate', 0.1)
    .link('rate', 'inflow')
    .link('Tank', 'outflow')
    .ghost('rate')
    .build();

describe('deleting', () => {
  test('a stock leaves its flows, which end in clouds where it stood, apart from each other', () => {
    const document = chain();
    const before = drawn(document, 'cloud').length;
    remove(document, elementOf(document, 'Tank'));
    expect(names(document)).toEqual(['inflow', 'outflow', 'rate']);
    expect([variableNamed(document, 'inflow'), variableNamed(document, 'outflow')]).toMatchObject([
      { from: null, to: null },
      { from: null, to: null },
    ]);
    const clouds = drawn(document, 'cloud').slice(before);
    expect(clouds).toMatchObject([{ end: 'to', x: 100, y: 50 }, { end: 'from' }]);
    expect(clouds[1]).not.toMatchObject({ x: 100, y: 50 });
    expect(equationOf(document, 'outflow')).toBe('Tank * rate');
    expect(Object.values(rootModel(document).links)).toHaveLength(1);
  });

  test('a stock that a view does not show leaves its flows there with both ends too', () => {
    const document = chain();
    const where = hereIn(document);
    const second = must(addView(document, { model: document.root }), 'view');
    addShape(document, { model: document.root, view: second, variable: idOf(document, 'inflow'), at: { x: 300, y: 40 } });
    deleteElements(document, { ...where, elements: [elementOf(document, 'Tank')] });
    const clouds = Object.values(rootModel(document).views[second]?.elements ?? {}).filter(({ kind }) => kind === 'cloud');
    expect(clouds).toMatchObject([{ end: 'from' }, { end: 'to', x: 400, y: 40 }]);
  });

  test('a stock together with its flows leaves no cloud', () => {
    const document = chain();
    remove(document, elementOf(document, 'Tank'), elementOf(document, 'inflow'), elementOf(document, 'outflow'));
    expect(names(document)).toEqual(['rate']);
    expect(drawn(document, 'cloud')).toEqual([]);
    expect(drawn(document, 'curve')).toEqual([]);
  });

  test('a variable takes its links, ghosts, scenario values and plots with it, in every view', () => {
    const document = chain();
    const other = must(addView(document, { model: document.root }), 'view');
    const rate = idOf(document, 'rate');
    addShape(document, { model: document.root, view: other, variable: rate, at: { x: 0, y: 0 } });
    setScenarioValue(document, { address: rate, value: 3 });
    addPlot(document, { plot: { variable: rate } });
    addPlot(document, { plot: { variable: idOf(document, 'Tank') } });
    remove(document, elementOf(document, 'rate'));
    expect(drawn(document, 'ghost')).toEqual([]);
    expect(rootModel(document).views[other]?.elements).toEqual({});
    expect(Object.values(document.scenarios).map(({ values }) => values)).toEqual([{}]);
    expect(Object.values(document.charts).map(({ plots }) => plots)).toEqual([[{ variable: idOf(document, 'Tank') }]]);
    expect(Object.values(rootModel(document).links)).toMatchObject([{ from: idOf(document, 'Tank') }]);
  });

  test('a chart left without a curve goes too: one that is kept empty was emptied by hand', () => {
    const document = chain();
    addPlot(document, { plot: { variable: idOf(document, 'rate') } });
    remove(document, elementOf(document, 'rate'));
    expect(document.charts).toEqual({});
  });

  test('a curve takes its link; a note, frame or ghost goes alone', () => {
    const document = chain();
    const curve = must(drawn(document, 'curve')[0], 'curve');
    remove(document, curve.id, must(drawn(document, 'ghost')[0], 'ghost').id);
    expect(names(document)).toHaveLength(4);
    expect(Object.values(rootModel(document).links)).toHaveLength(1);
  });

  test('a cloud alone changes nothing', () => {
    const document = chain();
    const before = structuredClone(document);
    remove(document, ...drawn(document, 'cloud').map(({ id }) => id));
    expect(document).toEqual(before);
  });

  test('a ghost lets its links leave from the variable itself', () => {
    const document = chain();
    const ghost = must(drawn(document, 'ghost')[0], 'ghost').id;
    addLink(document, { ...hereIn(document), from: idOf(document, 'rate'), to: idOf(document, 'outflow'), ghost });
    remove(document, ghost);
    expect(linkBetween(document, 'rate', 'outflow')).toBeDefined();
    expect(drawn(document, 'curve').at(-1)).not.toHaveProperty('from');
  });

  test('by name works without a view', () => {
    const document = chain();
    deleteVariable(document, { model: document.root, variable: idOf(document, 'inflow') });
    expect(names(document)).toEqual(['Tank', 'outflow', 'rate']);
    expect(drawn(document, 'cloud')).toHaveLength(1);
  });
});

test('hiding takes something out of a view and leaves it in the model', () => {
  const document = chain();
  hideElements(document, { ...hereIn(document), elements: [elementOf(document, 'inflow')] });
  expect(names(document)).toEqual(['Tank', 'inflow', 'outflow', 'rate']);
  expect(drawn(document, 'cloud')).toHaveLength(1);
  expect(drawn(document, 'curve')).toHaveLength(1);
  expect(Object.values(rootModel(document).links)).toHaveLength(2);
});

describe('a copy', () => {
  const all = (document: ModelDocument) => Object.keys(viewIn(document).elements) as ElementId[];

  test('of a whole model uses its own variables', () => {
    const document = chain();
    const made = duplicate(document, { ...hereIn(document), elements: all(document), by: { x: 0, y: 300 } });
    expect(names(document).slice(4)).toEqual(['Tank 2', 'inflow 2', 'outflow 2', 'rate 2']);
    expect(equationOf(document, 'outflow 2')).toBe('Tank 2 * rate 2');
    expect(variableNamed(document, 'inflow 2')).toMatchObject({ from: null, to: idOf(document, 'Tank 2') });
    expect(linkBetween(document, 'rate 2', 'inflow 2')).toBeDefined();
    expect(drawn(document, 'cloud')).toHaveLength(4);
    expect(made).toHaveLength(all(chain()).length - drawn(chain(), 'cloud').length);
  });

  test('of a flow alone ends in clouds and goes on using the originals', () => {
    const document = chain();
    duplicate(document, { ...hereIn(document), elements: [elementOf(document, 'outflow')] });
    const copy = variableNamed(document, 'outflow 2') as Flow;
    expect(copy).toMatchObject({ from: null, to: null, equation: 'Tank * rate' });
    expect(drawn(document, 'cloud').filter((cloud) => cloud.kind === 'cloud' && cloud.flow === copy.id)).toHaveLength(2);
    addFlow(document, { ...hereIn(document), from: idOf(document, 'Tank'), to: { x: 0, y: 0 } });
  });
});
