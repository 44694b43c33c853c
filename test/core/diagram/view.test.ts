import { describe, expect, test } from 'vitest';
import { createDrawingMemo, type Drawing, drawView, faceOf, overlaps, viewBounds } from '#core/diagram';
import { type ModelDocument, rootModel, type View, type ViewElement } from '#core/model';
import { elementOf, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';
import { epidemic } from './samples.ts';

function draw(document: ModelDocument, view: View = viewIn(document)) {
  return drawView(rootModel(document), view);
}

function drawingOf(document: ModelDocument, name: string): Drawing {
  return must(draw(document).byElement.get(elementOf(document, name)), name);
}

function withElement(view: View, element: ViewElement): View {
  return { ...view, elements: { ...view.elements, [element.id]: element } };
}

describe('symbols', () => {
  const face = (name: string, equation = '', table = false) => {
    const document = model().auxiliary(name, equation, table ? { table: { kind: 'continuous', x: [0, 1], y: [0, 1] } } : {}).build();
    return faceOf(variableNamed(document, name));
  };

  test('a variable without an equation is a word, with a number a constant, else an auxiliary', () => {
    expect([face('a').symbol, face('a', '-1.5e3').symbol, face('a', 'b + 1').symbol]).toEqual(['word', 'constant', 'auxiliary']);
  });

  test('a graphical function carries a tilde', () => {
    expect(face('a', 'b', true).sign).not.toBe('');
    expect(face('a', 'b').sign).toBe('');
  });

  test('a stock grows with its name and never shrinks below its usual size', () => {
    const sizes = ['S', 'Customers who have not renewed in the last twelve months'].map((name) => {
      const { width, height } = faceOf(variableNamed(model().stock(name, 1).build(), name));
      return { width, height };
    });
    expect(sizes[0]).toEqual({ width: 90, height: 48 });
    expect(sizes[1]?.width).toBeLessThanOrEqual(142);
    expect(sizes[1]?.height).toBeGreaterThan(60);
  });

  test('a name on any side stays clear of the body', () => {
    const variable = variableNamed(model().auxiliary('churn rate', 'x').build(), 'churn rate');
    for (const label of ['top', 'bottom', 'left', 'right'] as const) {
      const { label: placed, width, height } = faceOf(variable, { label });
      expect(placed.side).toBe(label);
      expect(overlaps(placed.bounds, { left: -width / 2, top: -height / 2, right: width / 2, bottom: height / 2 })).toBe(false);
    }
  });

  test('the name of a flow on a standing pipe is beside its valve', () => {
    const document = model().stock('s', 1, { at: { x: 0, y: 200 } }).flow('f', { to: 's' }, 1, { at: { x: 0, y: 60 } }).build();
    for (const element of Object.values(viewIn(document).elements)) if (element.kind === 'cloud') Object.assign(element, { x: 0, y: -60 });
    const flow = drawingOf(document, 'f');
    expect(flow.kind === 'flow' && [flow.pipe.direction, flow.face.label.side]).toEqual(['vertical', 'right']);
  });
});

describe('drawing a view', () => {
  test('shows every element once, what lies behind first', () => {
    const document = epidemic();
    const { drawings, byElement } = draw(document);
    expect(drawings.filter(({ id }) => byElement.has(id)).map(({ id }) => id).toSorted()).toEqual(Object.keys(viewIn(document).elements).toSorted());
    expect([...new Set(drawings.map(({ kind }) => kind))]).toEqual(['flow', 'cloud', 'link', 'symbol']);
  });

  test('its bounds hold every drawing, names and curves included', () => {
    const document = epidemic();
    const { drawings } = draw(document);
    const bounds = must(viewBounds(rootModel(document), viewIn(document)), 'bounds');
    for (const drawing of drawings) {
      expect(drawing.bounds.left).toBeGreaterThanOrEqual(bounds.left);
      expect(drawing.bounds.bottom).toBeLessThanOrEqual(bounds.bottom);
    }
  });

  test('an empty view has no bounds', () => {
    expect(viewBounds(rootModel(model().build()), viewIn(model().build()))).toBeNull();
  });

  test('elements of variables and links that are gone, and curves with an end not shown, are left out', () => {
    const document = epidemic();
    delete viewIn(document).elements[elementOf(document, 'awareness')];
    delete rootModel(document).links[linkBetween(document, 'Infectious', 'recovery').id];
    delete rootModel(document).variables[idOf(document, 'share infectious')];
    expect(draw(document).drawings.filter(({ kind }) => kind === 'link')).toHaveLength(2);
  });

  test('a flow whose cloud is not drawn ends beside its valve', () => {
    const document = model().flow('f', {}, 1, { at: { x: 0, y: 0 } }).build();
    for (const element of Object.values(viewIn(document).elements)) if (element.kind === 'cloud') delete viewIn(document).elements[element.id];
    const flow = drawingOf(document, 'f');
    expect(flow.kind === 'flow' && flow.pipe.points).toEqual([{ x: -70, y: 0 }, { x: 0, y: 0 }, { x: 70, y: 0 }]);
  });

  test('a flow whose stock another view shows alone goes on away from its other end, with a wave across', () => {
    const document = model().stock('A', 1, { at: { x: 200, y: 0 } }).stock('B', 1, { at: { x: -200, y: 0 } }).flow('f', { from: 'A', to: 'B' }, 1, { at: { x: 0, y: 0 } }).build();
    expect(drawingOf(document, 'f')).toMatchObject({ pipe: { cuts: '' } });
    delete viewIn(document).elements[elementOf(document, 'A')];
    expect(drawingOf(document, 'f')).toMatchObject({ pipe: { points: [{ x: 70, y: 0 }, { x: 0, y: 0 }, { y: 0 }], cuts: expect.stringMatching(/^M70 /u) } });
    Object.assign(must(viewIn(document).elements[elementOf(document, 'B')], 'B'), { x: 10, y: 200 });
    expect(drawingOf(document, 'f')).toMatchObject({ pipe: { points: [{ x: 0, y: -70 }, { x: 0, y: 0 }, { x: 0 }] } });
  });

  test('a link may leave a ghost', () => {
    const document = model().auxiliary('a', '', { at: { x: 0, y: 0 } }).auxiliary('b', '', { at: { x: 300, y: 0 } }).link('a', 'b').ghost('a', { x: 300, y: 200 }).build();
    const view = viewIn(document);
    const ghost = must(Object.values(view.elements).find(({ kind }) => kind === 'ghost'), 'ghost');
    const curve = must(Object.values(view.elements).find((element) => element.kind === 'curve'), 'curve');
    const drawn = draw(document, withElement(view, { ...curve, bend: 0, from: ghost.id })).byElement.get(curve.id);
    expect(drawn?.kind === 'link' && drawn.arc.start.x).toBeCloseTo(300, 6);
  });

  test('a note grows downwards until its text fits', () => {
    const view = withElement(viewIn(model().build()), { id: 'e99' as ViewElement['id'], kind: 'note', x: 0, y: 0, width: 120, height: 40, text: 'one\ntwo\nthree\nfour' });
    const [note] = draw(model().build(), view).drawings;
    expect(note?.bounds).toMatchObject({ left: -60, top: -20, right: 60 });
    expect(note?.bounds.bottom).toBeGreaterThan(60);
  });
});

describe('drawing with a memo', () => {
  const document = epidemic();
  const view = viewIn(document);
  const definition = rootModel(document);

  test('gives the same objects for an equal view, and forgets what is gone', () => {
    const memo = createDrawingMemo();
    const first = drawView(definition, view, memo);
    const second = drawView(definition, { ...view, elements: { ...view.elements } }, memo);
    expect(second.drawings.every((drawing, index) => drawing === first.drawings[index])).toBe(true);
    drawView(definition, { ...view, elements: {} }, memo);
    expect(drawView(definition, view, memo).drawings[0]).not.toBe(first.drawings[0]);
  });

  test('moving one stock redraws it, its flows and its links, and nothing else; its face stays the same object', () => {
    const memo = createDrawingMemo();
    const before = drawView(definition, view, memo);
    const stock = view.elements[elementOf(document, 'Recovered')];
    if (stock?.kind !== 'shape') throw new Error('no shape');
    const after = drawView(definition, withElement(view, { ...stock, x: stock.x + 40 }), memo);
    const changed = after.drawings.filter((drawing) => before.byElement.get(drawing.id) !== drawing);
    const names = changed.map((drawing) => (drawing.kind === 'symbol' || drawing.kind === 'flow' ? drawing.variable.name : drawing.kind)).sort();
    expect(names).toEqual(['Recovered', 'link', 'link', 'recovery']);
    const [old, moved] = [before.byElement.get(stock.id), after.byElement.get(stock.id)];
    expect(old?.kind === 'symbol' && moved?.kind === 'symbol' && old.face === moved.face).toBe(true);
  });
});
