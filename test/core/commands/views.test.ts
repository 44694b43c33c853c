import { describe, expect, test } from 'vitest';
import {
  addCausalView, addFrame, addGhost, addNote, addStockFlowView, addTag, addView, alignElements, applyLayout, deleteElements, deleteView, distributeElements, duplicateView, hiddenIn,
  hideElements, moveElements, moveView, renameTag, renameView, setCollapsed, setPinned, setTagTint, setThresholds, setTint, showVariable, tagsOf,
} from '#core/commands';
import { standingIn } from '#core/diagram';
import { rootModel, shapeOf, validate, dataOf, type ModelDocument, type View, type ViewId } from '#core/model';
import { elementOf, hereIn, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';

const flowing = () =>
  model()
    .stock('Tank', 10, { at: { x: 200, y: 50 } })
    .flow('inflow', { to: 'Tank' }, 'rate', { at: { x: 100, y: 50 } })
    .flow('outflow', { from: 'Tank' }, 'Tank * rate', { at: { x: 320, y: 50 } })
    .constant('rate', 0.1, { at: { x: 100, y: 200 } })
    .link('rate', 'inflow')
    .build();

const viewOf = (document: ModelDocument, id: ViewId | null): View => must(rootModel(document).views[must(id, 'view id')], 'view');
const kinds = ({ elements }: View) => Object.values(elements).map(({ kind }) => kind).sort();
const valid = (document: ModelDocument) => expect(validate(dataOf(document))).toMatchObject({ ok: true });
const at = (document: ModelDocument, name: string) => {
  const { x, y } = must(shapeOf(viewIn(document), idOf(document, name)), name);
  return [x, y];
};

describe('views', () => {
  test('are named uniquely, ordered and deleted but for the last', () => {
    const document = flowing();
    const first = viewIn(document).id;
    const second = must(addView(document, { model: document.root, name: 'Detail' }), 'view');
    const third = must(duplicateView(document, { model: document.root, view: second }), 'view');
    expect(viewOf(document, third).name).toBe('Detail 2');
    moveView(document, { model: document.root, view: third, to: 0 });
    expect(Object.keys(rootModel(document).views)).toEqual([third, first, second]);
    renameView(document, { model: document.root, view: third, name: 'detail' });
    expect(viewOf(document, third).name).toBe('detail 2');
    const gone = [third, second, first].map((view) => deleteView(document, { model: document.root, view }));
    expect(gone).toEqual([true, true, false]);
    valid(document);
  });

  test('a causal one says by links what pipes say, in places of its own', () => {
    const document = flowing();
    const causal = must(addCausalView(document, { model: document.root, from: viewIn(document).id }), 'view');
    expect(kinds(viewOf(document, causal))).toEqual(['curve', 'curve', 'curve', 'shape', 'shape', 'shape', 'shape']);
    expect(linkBetween(document, 'inflow', 'Tank').polarity).toBe('+');
    expect(linkBetween(document, 'outflow', 'Tank').polarity).toBe('-');
    expect(kinds(viewIn(document)).filter((kind) => kind === 'curve')).toHaveLength(1);
    const tank = must(shapeOf(viewOf(document, causal), idOf(document, 'Tank')), 'shape');
    moveElements(document, { model: document.root, view: causal, elements: [tank.id], by: { x: 50, y: 0 } });
    expect([tank.x, at(document, 'Tank')]).toEqual([250, [200, 50]]);
    valid(document);
  });

  test('one with symbols, made from a causal one, has pipes and clouds instead of those links', () => {
    const document = flowing();
    const causal = must(addCausalView(document, { model: document.root, from: viewIn(document).id }), 'view');
    const symbols = addStockFlowView(document, { model: document.root, from: causal });
    expect(kinds(viewOf(document, symbols))).toEqual(['cloud', 'cloud', 'curve', 'shape', 'shape', 'shape', 'shape']);
    deleteElements(document, { ...hereIn(document), elements: [elementOf(document, 'Tank')] });
    for (const view of Object.values(rootModel(document).views)) expect(shapeOf(view, 'Tank' as never)).toBeNull();
    expect(kinds(viewOf(document, causal))).not.toContain('cloud');
    valid(document);
  });

  test('one with symbols, made from one that has them, is a copy: ghosts, names and corners stand as there', () => {
    const document = flowing();
    const tank = must(viewIn(document).elements[elementOf(document, 'Tank')], 'Tank');
    Object.assign(tank, { label: 'top' });
    addGhost(document, { ...hereIn(document), variable: idOf(document, 'Tank'), at: { x: 0, y: 300 } });
    const symbols = viewOf(document, addStockFlowView(document, { model: document.root, from: viewIn(document).id }));
    const { id: _, ...copied } = must(shapeOf(symbols, idOf(document, 'Tank')), 'copy');
    expect({ id: tank.id, ...copied }).toEqual(tank);
    expect(kinds(symbols)).toEqual(kinds(viewIn(document)));
    expect(symbols.name).toBe('Stocks and flows');
    valid(document);
  });

  test('bring back what was removed from them, with its curves and clouds', () => {
    const document = flowing();
    const before = kinds(viewIn(document));
    const inflow = idOf(document, 'inflow');
    hideElements(document, { ...hereIn(document), elements: [elementOf(document, 'inflow')] });
    expect(hiddenIn(rootModel(document), viewIn(document)).variables).toEqual([inflow]);
    showVariable(document, { ...hereIn(document), variable: inflow });
    expect(kinds(viewIn(document))).toEqual(before);
    expect(hiddenIn(rootModel(document), viewIn(document))).toEqual({ variables: [], links: [] });
  });
});

describe('a frame', () => {
  test('takes along what stands in it, and nothing else', () => {
    const document = flowing();
    const frame = must(addFrame(document, { ...hereIn(document), at: { x: 100, y: 200 }, width: 120, height: 80 }), 'frame');
    const wide = must(addNote(document, { ...hereIn(document), at: { x: 100, y: 200 }, text: 'wider', width: 300 }), 'note');
    expect(standingIn(viewIn(document), frame)).toEqual([elementOf(document, 'rate')]);
    moveElements(document, { ...hereIn(document), elements: [frame, elementOf(document, 'rate')], by: { x: 10, y: 5 } });
    expect([at(document, 'rate'), at(document, 'Tank')]).toEqual([[110, 205], [200, 50]]);
    expect(viewIn(document).elements[wide]).toMatchObject({ x: 100 });
    setCollapsed(document, { ...hereIn(document), element: frame, collapsed: true });
    setTint(document, { ...hereIn(document), elements: [frame, wide, elementOf(document, 'Tank')], tint: 'teal' });
    expect(viewIn(document).elements[frame]).toMatchObject({ collapsed: true, tint: 'teal' });
    valid(document);
  });
});

test('tags are spelled in one way, renamed everywhere and keep their colour', () => {
  const document = flowing();
  const [tank, rate] = [idOf(document, 'Tank'), idOf(document, 'rate')];
  addTag(document, { model: document.root, variables: [tank], tag: ' Risk ' });
  addTag(document, { model: document.root, variables: [tank, rate], tag: 'risk' });
  setTagTint(document, { tag: 'risk', tint: 'red' });
  addTag(document, { model: document.root, variables: [rate], tag: '__proto__' });
  renameTag(document, { tag: 'Risk', name: 'Danger' });
  expect([variableNamed(document, 'Tank').tags, variableNamed(document, 'rate').tags, tagsOf(document)]).toEqual([['Danger'], ['Danger'], ['Danger']]);
  expect(document.tags).toEqual({ Danger: { tint: 'red' } });
  setThresholds(document, { model: document.root, variable: tank, thresholds: [{ when: 'above', value: 5, tint: 'red' }, { when: 'below', value: NaN, tint: 'grey' }] });
  expect(variableNamed(document, 'Tank').thresholds).toHaveLength(1);
  valid(document);
});

describe('aligning', () => {
  const three = () =>
    model()
      .stock('A', 1, { at: { x: 0, y: 0 } })
      .stock('B', 1, { at: { x: 200, y: 30 } })
      .stock('C', 1, { at: { x: 500, y: 80 } })
      .build();
  const all = (document: ModelDocument) => ['A', 'B', 'C'].map((name) => elementOf(document, name));

  test('brings bodies to one line; a pinned one says which', () => {
    const document = three();
    alignElements(document, { ...hereIn(document), elements: all(document), to: 'top' });
    expect(['A', 'B', 'C'].map((name) => at(document, name)[1])).toEqual([0, 0, 0]);
    const other = three();
    setPinned(other, { ...hereIn(other), elements: [elementOf(other, 'B')], pinned: true });
    alignElements(other, { ...hereIn(other), elements: all(other), to: 'left' });
    expect(['A', 'B', 'C'].map((name) => at(other, name)[0])).toEqual([200, 200, 200]);
  });

  test('spreads with equal gaps, the outermost staying', () => {
    const document = three();
    distributeElements(document, { ...hereIn(document), elements: all(document), along: 'horizontal' });
    expect(['A', 'B', 'C'].map((name) => at(document, name)[0])).toEqual([0, 250, 500]);
  });

  test('lets the valve and cloud of a stock follow it', () => {
    const document = flowing();
    moveElements(document, { ...hereIn(document), elements: [elementOf(document, 'rate')], by: { x: 0, y: 40 } });
    alignElements(document, { ...hereIn(document), elements: ['Tank', 'rate'].map((name) => elementOf(document, name)), to: 'bottom' });
    const level = at(document, 'Tank')[1];
    expect([level, at(document, 'inflow')[1], at(document, 'outflow')[1]]).toEqual([level, level, level]);
    for (const element of Object.values(viewIn(document).elements)) if (element.kind === 'cloud') expect(element.y).toBe(level);
  });
});

test('a layout is taken over but for what is pinned', () => {
  const document = flowing();
  const [tank, rate] = ['Tank', 'rate'].map((name) => elementOf(document, name));
  setPinned(document, { ...hereIn(document), elements: [must(tank, 'tank')], pinned: true });
  const places = { [must(tank, 'tank')]: { x: 1, y: 1 }, [must(rate, 'rate')]: { x: 7.4, y: 8 } };
  applyLayout(document, { ...hereIn(document), layout: { places } });
  expect([at(document, 'Tank'), at(document, 'rate')]).toEqual([[200, 50], [7, 8]]);
});
