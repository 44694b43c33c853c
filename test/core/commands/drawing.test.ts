import { describe, expect, test } from 'vitest';
import {
  addAuxiliary,
  addFlow,
  addGhost,
  addLink,
  addLookup,
  addNote,
  addStock,
  moveElements,
  reattachFlow,
  reattachLink,
  resize,
  setBend,
  setBends,
  setPriority,
} from '#core/commands';
import { newDocument, rootModel, type Cloud, type Flow, type ModelDocument, type ViewId } from '#core/model';
import { elementOf, hereIn, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';

const flowOf = (document: ModelDocument, name: string) => variableNamed(document, name) as Flow;
const cloudsOf = (document: ModelDocument) => Object.values(viewIn(document).elements).filter((element): element is Cloud => element.kind === 'cloud');

/** Two stocks far apart, 400 from each other. */
const tanks = () => model().stock('Left', 10, { at: { x: 0, y: 100 } }).stock('Right', 20, { at: { x: 400, y: 100 } }).build();

describe('a new variable', () => {
  test('is called after its kind, with the next free number', () => {
    const document = newDocument({ title: 'T' });
    const at = { x: 0, y: 0 };
    const here = hereIn(document);
    for (const add of [addStock, addStock, addAuxiliary, addLookup, addAuxiliary]) add(document, { ...here, at });
    addFlow(document, { ...here, from: at, to: { x: 99, y: 0 } });
    const names = Object.values(rootModel(document).variables).map(({ name }) => name);
    expect(names).toEqual(['Stock 1', 'Stock 2', 'Variable 1', 'Lookup 1', 'Variable 2', 'Flow 1']);
  });

  test('gets the name asked for, made free', () => {
    const document = tanks();
    addStock(document, { ...hereIn(document), at: { x: 0, y: 0 }, name: ' left ' });
    expect(variableNamed(document, 'left 2').name).toBe('left 2');
  });

  test('is made only in a view that is there', () => {
    const document = tanks();
    const before = structuredClone(document);
    const nowhere = { model: document.root, view: 'w99' as ViewId };
    expect(addStock(document, { ...nowhere, at: { x: 0, y: 0 } })).toBeNull();
    expect(addNote(document, { ...nowhere, at: { x: 0, y: 0 }, text: 'x' })).toBeNull();
    expect(document).toEqual(before);
  });
});

describe('a flow', () => {
  test('between two stocks has its valve in the middle and no clouds', () => {
    const document = tanks();
    const made = must(addFlow(document, { ...hereIn(document), from: idOf(document, 'Left'), to: idOf(document, 'Right') }), 'flow');
    expect(viewIn(document).elements[made.element]).toMatchObject({ kind: 'shape', x: 200, y: 100 });
    expect(made.clouds).toEqual([]);
    expect(flowOf(document, 'Flow 1')).toMatchObject({ from: idOf(document, 'Left'), to: idOf(document, 'Right') });
  });

  test('that ends in nothing ends in a cloud there', () => {
    const document = tanks();
    addFlow(document, { ...hereIn(document), from: idOf(document, 'Left'), to: { x: 200, y: 100 } });
    expect(flowOf(document, 'Flow 1').to).toBeNull();
    expect(cloudsOf(document)).toMatchObject([{ end: 'to', x: 200, y: 100 }]);
  });

  test('never leaves and enters one stock, nor joins what is no stock', () => {
    const document = model().stock('Left', 1).auxiliary('rate', 2).build();
    const left = idOf(document, 'Left');
    expect(addFlow(document, { ...hereIn(document), from: left, to: left })).toBeNull();
    expect(addFlow(document, { ...hereIn(document), from: left, to: idOf(document, 'rate') })).toBeNull();
  });

  test('gets another stock, and its cloud goes; loses it, and a cloud comes where it was dropped', () => {
    const document = tanks();
    addFlow(document, { ...hereIn(document), from: idOf(document, 'Left'), to: { x: 200, y: 100 } });
    const end = { model: document.root, flow: idOf(document, 'Flow 1'), end: 'to' as const };
    reattachFlow(document, { ...end, stock: idOf(document, 'Right') });
    expect(flowOf(document, 'Flow 1').to).toBe(idOf(document, 'Right'));
    expect(cloudsOf(document)).toEqual([]);
    reattachFlow(document, { ...end, stock: null, at: { x: 250, y: 90 } });
    expect(flowOf(document, 'Flow 1').to).toBeNull();
    expect(cloudsOf(document)).toMatchObject([{ end: 'to', x: 250, y: 90 }]);
  });

  test('does not take a stock that its other end has', () => {
    const document = tanks();
    addFlow(document, { ...hereIn(document), from: idOf(document, 'Left'), to: idOf(document, 'Right') });
    const before = structuredClone(document);
    reattachFlow(document, { model: document.root, flow: idOf(document, 'Flow 1'), end: 'to', stock: idOf(document, 'Left') });
    expect(document).toEqual(before);
  });

  test('forgets its place among the outflows of a stock that it leaves, not when its other end moves', () => {
    const document = tanks();
    addFlow(document, { ...hereIn(document), from: idOf(document, 'Left'), to: { x: 200, y: 100 } });
    const flow = { model: document.root, variable: idOf(document, 'Flow 1') };
    setPriority(document, { ...flow, priority: 1 });
    reattachFlow(document, { model: document.root, flow: flow.variable, end: 'to', stock: idOf(document, 'Right') });
    expect(flowOf(document, 'Flow 1').priority).toBe(1);
    reattachFlow(document, { model: document.root, flow: flow.variable, end: 'from', stock: null });
    expect(flowOf(document, 'Flow 1').priority).toBeUndefined();
  });
});

describe('a link', () => {
  const words = () => model().auxiliary('a').auxiliary('b').auxiliary('c').link('a', 'b').build();

  test('is drawn once between the same two', () => {
    const document = words();
    const again = must(addLink(document, { ...hereIn(document), from: idOf(document, 'a'), to: idOf(document, 'b') }), 'link');
    expect(again.link).toBe(linkBetween(document, 'a', 'b').id);
    expect(Object.keys(rootModel(document).links)).toHaveLength(1);
  });

  test('never leads from a variable to itself', () => {
    const document = words();
    expect(addLink(document, { ...hereIn(document), from: idOf(document, 'a'), to: idOf(document, 'a') })).toBeNull();
  });

  test('may leave a ghost of its cause', () => {
    const document = words();
    const ghost = must(addGhost(document, { ...hereIn(document), variable: idOf(document, 'a'), at: { x: 9, y: 9 } }), 'ghost');
    const made = must(addLink(document, { ...hereIn(document), from: idOf(document, 'a'), to: idOf(document, 'c'), ghost }), 'link');
    expect(viewIn(document).elements[made.element]).toMatchObject({ kind: 'curve', from: ghost });
    const other = must(addLink(document, { ...hereIn(document), from: idOf(document, 'b'), to: idOf(document, 'c'), ghost }), 'link');
    expect(viewIn(document).elements[other.element]).not.toHaveProperty('from');
  });

  test('moved onto an equal one becomes one with it', () => {
    const document = words();
    addLink(document, { ...hereIn(document), from: idOf(document, 'a'), to: idOf(document, 'c') });
    reattachLink(document, { model: document.root, link: linkBetween(document, 'a', 'c').id, end: 'to', variable: idOf(document, 'b') });
    expect(Object.values(rootModel(document).links)).toHaveLength(1);
    expect(Object.values(viewIn(document).elements).filter(({ kind }) => kind === 'curve')).toHaveLength(1);
  });

  test('bows less than half a turn', () => {
    const document = words();
    const curve = must(Object.values(viewIn(document).elements).find(({ kind }) => kind === 'curve'), 'curve');
    for (const [bend, kept] of [[400, 179], [-190, -179], [12.5, 12.5], [NaN, 12.5]] as const) {
      setBend(document, { ...hereIn(document), element: curve.id, bend });
      expect(viewIn(document).elements[curve.id]).toMatchObject({ bend: kept });
    }
  });
});

test("moving takes a flow's corners with its valve, and no element twice", () => {
  const document = tanks();
  const here = hereIn(document);
  const { element } = must(addFlow(document, { ...here, from: idOf(document, 'Left'), to: { x: 200, y: 100 }, at: { x: 100, y: 100 } }), 'flow');
  setBends(document, { ...here, element, bends: [{ x: 50, y: 60 }] });
  moveElements(document, { ...here, elements: [element, element, elementOf(document, 'Left')], by: { x: 10.3, y: -5.1 } });
  expect(viewIn(document).elements[element]).toMatchObject({ x: 110, y: 95, bends: [{ x: 60, y: 55 }] });
  expect(viewIn(document).elements[elementOf(document, 'Left')]).toMatchObject({ x: 10, y: 95 });
});

test('sizes and distances that are no numbers change nothing', () => {
  const document = tanks();
  const before = structuredClone(document);
  const here = hereIn(document);
  const element = elementOf(document, 'Left');
  resize(document, { ...here, element, width: NaN, height: 10 });
  resize(document, { ...here, element, width: 0, height: 10 });
  moveElements(document, { ...here, elements: [element], by: { x: Infinity, y: 0 } });
  expect(document).toEqual(before);
});
