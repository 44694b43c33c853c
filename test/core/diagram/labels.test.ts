import { describe, expect, test } from 'vitest';
import { bestSides, type Bounds, createDrawingMemo, drawView, isSymbol, outlineBounds, overlaps, standingIn } from '#core/diagram';
import { type ElementId, rootModel, type ModelDocument, type ViewId } from '#core/model';
import { elementOf, idOf, model, must, viewIn } from '#test/documents';
import { galleryModel, galleryNames } from '#test/gallery';
import { readDocument } from '#test/roundTrip';
import fc from 'fast-check';
import { foldedIn } from '../../../src/core/diagram/folding.ts';

const sideOf = (document: ModelDocument, name: string) => {
  const drawing = drawView(rootModel(document), viewIn(document)).byElement.get(elementOf(document, name));
  if (drawing?.kind !== 'symbol') throw new Error(`${name} is not drawn`);
  return drawing.face.label.side;
};

/** Pairs of names beside their symbols that lie on each other. */
const namesOnEachOther = (document: ModelDocument) => {
  const symbols = drawView(rootModel(document), viewIn(document)).drawings.filter(isSymbol).filter(({ face }) => face.label.side !== 'center');
  const names = symbols.map(({ variable, face: { label: { bounds } }, element: { x, y } }) => ({ name: variable.name, box: { left: bounds.left + x, top: bounds.top + y, right: bounds.right + x, bottom: bounds.bottom + y } }));
  return names.flatMap((one, at) => names.slice(at + 1).filter((other) => overlaps(one.box, other.box)).map((other) => `${one.name}, ${other.name}`));
};

const areaOf = ({ left, top, right, bottom }: Bounds): number => Math.max(0, right - left) * Math.max(0, bottom - top);
const intersection = (one: Bounds, other: Bounds): Bounds => ({ left: Math.max(one.left, other.left), top: Math.max(one.top, other.top), right: Math.min(one.right, other.right), bottom: Math.min(one.bottom, other.bottom) });

/** A variable in the middle, linked to another one at a place around it. */
const linked = (x: number, y: number) =>
  model({ title: 'Two' }).auxiliary('middle', 'TIME', { at: { x: 0, y: 0 } }).auxiliary('other', 'TIME', { at: { x, y } }).link('middle', 'other').build();

describe('the side of a name', () => {
  test('is below, unless a line runs there', () => {
    expect(sideOf(linked(0, -200), 'middle')).toBe('bottom');
    expect(sideOf(linked(200, 0), 'middle')).toBe('bottom');
    expect(sideOf(linked(0, 200), 'middle')).toBe('top');
  });

  test('is the author\'s, whatever runs there', () => {
    const document = linked(0, 200);
    const shape = viewIn(document).elements[elementOf(document, 'middle')];
    if (shape?.kind === 'shape') shape.label = 'bottom';
    expect(sideOf(document, 'middle')).toBe('bottom');
  });

  test('comes out the same with a memo as without', () => {
    const document = linked(0, 200);
    const memo = createDrawingMemo();
    drawView(rootModel(document), viewIn(document), memo);
    const again = drawView(rootModel(document), viewIn(document), memo);
    expect(again.drawings).toEqual(drawView(rootModel(document), viewIn(document)).drawings);
  });
});

describe('names with little room', () => {
  test('touch two things rather than disappear behind one, as in a small chain drawn by Stella', async () => {
    const eqn = (tag: string, name: string, rest: string) => `<${tag} name="${name}"><eqn>1</eqn>${rest}</${tag}>`;
    const variables = [
      eqn('stock', 'susceptible', '<outflow>succumbing</outflow>'), eqn('stock', 'infectious', '<inflow>succumbing</inflow><outflow>recovering</outflow>'), eqn('stock', 'recovered', '<inflow>recovering</inflow>'),
      eqn('flow', 'succumbing', ''), eqn('flow', 'recovering', ''), eqn('aux', 'total_population', ''), eqn('aux', 'duration', ''), eqn('aux', 'contact_infectivity', ''),
    ];
    const connectors = [['duration', 'recovering', 257], ['total_population', 'succumbing', 238], ['contact_infectivity', 'succumbing', 297], ['susceptible', 'succumbing', 327], ['infectious', 'succumbing', 216], ['infectious', 'recovering', 327]]
      .map(([from, to, angle], at) => `<connector uid="${at + 1}" angle="${angle}"><from>${from}</from><to>${to}</to></connector>`);
    const pipe = (name: string, y: number, x: number, from: number, to: number) => `<flow name="${name}" x="${x}" y="${y}"><pts><pt x="${from}" y="${y}"/><pt x="${to}" y="${y}"/></pts></flow>`;
    const symbols = [
      '<stock x="102" y="135" name="susceptible"/>', '<stock x="212" y="134" name="infectious"/>', '<stock x="321" y="135" name="recovered"/>', pipe('succumbing', 135, 157, 124.5, 189.5), pipe('recovering', 133, 266.5, 234.5, 298.5),
      '<aux x="192" y="55" name="total population"/>', '<aux x="299" y="57" name="duration"/>', '<aux x="98" y="55" name="contact infectivity"/>',
    ];
    const style = '<style><stock label_side="top"><shape type="rectangle" width="45" height="35"/></stock><flow label_side="bottom"/><aux label_side="bottom"/></style>';
    const file = `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><header/><sim_specs/><model><variables>${variables.join('')}</variables><views><view>${style}${connectors.join('')}${symbols.join('')}</view></views></model></xmile>`;
    const document = await readDocument('chain.stmx', file);
    const drawn = drawView(rootModel(document), viewIn(document)).drawings.filter(isSymbol);
    const hidden = drawn.flatMap(({ id, variable, face: { label }, element }) => {
      const { left, top, right, bottom } = label.bounds;
      const name = { left: left + element.x, top: top + element.y, right: right + element.x, bottom: bottom + element.y };
      const shares = drawn.filter((other) => other.id !== id).map(({ outline }) => areaOf(intersection(name, outlineBounds(outline))) / areaOf(name));
      return label.side !== 'center' && Math.max(...shares) > 0.3 ? [variable.name] : [];
    });
    expect(hidden).toEqual([]);
  });

  const labelOf = (document: ModelDocument, name: string) => {
    const drawing = must(drawView(rootModel(document), viewIn(document)).byElement.get(elementOf(document, name)), name);
    if (drawing.kind !== 'symbol') throw new Error(`${name} is no symbol`);
    return drawing.face.label;
  };

  test('stand on different sides where two would lie on each other', () => {
    const near = model().constant('contact infectivity', 1, { at: { x: 0, y: 0 } }).constant('total population', 1, { at: { x: 53, y: 0 } }).build();
    expect(namesOnEachOther(near)).toEqual([]);
  });

  test('take shorter lines where their author put both on one side', () => {
    const near = model().constant('contact infectivity', 1, { at: { x: 0, y: 0 } }).constant('total population', 1, { at: { x: 75, y: 0 } }).build();
    for (const element of Object.values(viewIn(near).elements)) if (element.kind === 'shape') element.label = 'bottom';
    expect(labelOf(near, 'contact infectivity')).toMatchObject({ side: 'bottom', narrow: true, lines: [{ text: 'contact' }, { text: 'infectivity' }] });
    expect(namesOnEachOther(near)).toEqual([]);
  });

  test('stay in one line where there is room', () => {
    const apart = model().constant('contact infectivity', 1, { at: { x: 0, y: 0 } }).constant('total population', 1, { at: { x: 300, y: 0 } }).build();
    expect(labelOf(apart, 'contact infectivity')).toMatchObject({ side: 'bottom', narrow: false, lines: [{ text: 'contact infectivity' }] });
  });

  test('law: up to four in a heap never lie on each other, wherever they stand apart', () => {
    const place = fc.record({ x: fc.integer({ min: -4, max: 4 }), y: fc.integer({ min: -4, max: 4 }) });
    fc.assert(fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 4, selector: ({ x, y }) => `${x} ${y}` }), (places) => {
      const heap = places.reduce((built, { x, y }, at) => built.constant(`name ${at}`, 1, { at: { x: x * 32, y: y * 32 } }), model()).build();
      expect(namesOnEachOther(heap)).toEqual([]);
    }));
  });

  test.each(galleryNames())('of %s lie on no other', (name) => {
    expect(namesOnEachOther(galleryModel(name))).toEqual([]);
  });

  test('touch two bodies rather than disappear behind one', () => {
    const at = (x: number) => ({ at: { x, y: 0 } });
    const tight = model().stock('susceptible', 1, at(0)).stock('infectious', 1, at(110)).flow('succumbing', { from: 'susceptible', to: 'infectious' }, '1', at(55)).build();
    for (const element of Object.values(viewIn(tight).elements)) if (element.kind === 'shape' && element.x !== 55) Object.assign(element, { width: 45, height: 35, label: 'top' });
    const flow = must(drawView(rootModel(tight), viewIn(tight)).byElement.get(elementOf(tight, 'succumbing')), 'succumbing');
    expect(flow.kind === 'flow' && flow.face.label.side).toMatch(/top|bottom/u);
  });

  const addNote = (document: ModelDocument, place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) => {
    const id = 'e900' as ElementId;
    viewIn(document).elements[id] = { id, kind: 'note', text: 'Here', ...place };
  };

  test('keep off notes', () => {
    const document = model().constant('rate', 1, { at: { x: 0, y: 0 } }).build();
    addNote(document, { x: 0, y: 40, width: 120, height: 60 });
    expect(labelOf(document, 'rate').side).toBe('top');
  });

  test('keep off a link that would end at them and not at their symbol', () => {
    const document = model().auxiliary('far away', '1 + 1', { at: { x: -420, y: 0 } }).auxiliary('MRR lost to churn', 'far_away', { at: { x: 0, y: 0 } }).link('far away', 'MRR lost to churn').build();
    Object.assign(must(Object.values(viewIn(document).elements).find(({ kind }) => kind === 'curve'), 'curve'), { bend: -12 });
    const { drawings } = drawView(rootModel(document), viewIn(document));
    const { arc } = must(drawings.find((drawing) => drawing.kind === 'link'), 'link');
    expect(Math.hypot(arc.end.x, arc.end.y)).toBeLessThan(12);
  });

  test('keep off links where a note lies all around', () => {
    const document = linked(0, 160);
    addNote(document, { x: 0, y: 0, width: 240, height: 120 });
    expect(labelOf(document, 'middle').side).toBe('top');
  });

  test('keep off notes where they are moved that nobody put on a side', () => {
    const document = model().stock('level', 1, { at: { x: 0, y: 0 } }).build();
    const element = elementOf(document, 'level');
    Object.assign(must(viewIn(document).elements[element], 'level'), { label: 'top' });
    addNote(document, { x: 0, y: -50, width: 120, height: 50 });
    expect([...bestSides(rootModel(document), viewIn(document), new Set([element]))]).toEqual([[element, 'bottom']]);
  });
});

describe('the causal notation', () => {
  test('shows words alone, a stock\'s heavier, and ends links at them', () => {
    const document = model({ title: 'Causal' }).stock('Stock', 1, { at: { x: 0, y: 0 } }).flow('flow', { to: 'Stock' }, 'rate', { at: { x: -150, y: 0 } }).constant('rate', 2, { at: { x: -150, y: 140 } }).link('rate', 'flow', '+').build();
    const view = { ...viewIn(document), notation: 'causal' as const };
    const { drawings } = drawView(rootModel(document), view);
    expect(drawings.map(({ kind }) => kind).toSorted()).toEqual(['link', 'symbol', 'symbol', 'symbol']);
    const faces = drawings.flatMap((drawing) => (drawing.kind === 'symbol' ? [[drawing.variable.name, drawing.face.symbol, drawing.face.label.style.weight]] : []));
    expect(faces).toEqual(expect.arrayContaining([['Stock', 'word', 600], ['flow', 'word', 500], ['rate', 'word', 500]]));
  });
});

test('a collapsed frame hides what stands in it, and links from outside end at its title', () => {
  const document = linked(400, 0);
  const view = viewIn(document);
  const id = 'e900' as ElementId;
  const frame = { id, kind: 'frame' as const, title: 'Group', x: 0, y: 0, width: 200, height: 120, collapsed: true };
  const drawing = drawView(rootModel(document), { ...view, elements: { ...view.elements, [id]: frame } });
  expect(drawing.byElement.has(elementOf(document, 'middle'))).toBe(false);
  const [link] = drawing.drawings.filter(({ kind }) => kind === 'link');
  const box = drawing.byElement.get(id);
  expect(box?.bounds).toMatchObject({ left: -100, top: -60, bottom: -25 });
  expect(link?.kind === 'link' && link.arc.start.y).toBeLessThan(-20);
});

test('names stay where they are, with the very same faces, while an equation is typed', () => {
  const document = linked(0, 200);
  const [memo, definition, view] = [createDrawingMemo(), rootModel(document), viewIn(document)];
  const faceIn = ({ byElement }: ReturnType<typeof drawView>, name: string) => {
    const drawing = byElement.get(elementOf(document, name));
    return drawing?.kind === 'symbol' ? drawing.face : null;
  };
  const before = drawView(definition, view, memo);
  const id = idOf(document, 'middle');
  const typed = { ...definition, variables: { ...definition.variables, [id]: { ...definition.variables[id], equation: 'TIME * 2' } } } as typeof definition;
  const after = drawView(typed, view, memo);
  expect(faceIn(before, 'middle')?.label.side).toBe('top');
  for (const name of ['middle', 'other']) expect(faceIn(after, name)).toBe(faceIn(before, name));
});

test('what a collapsed frame hides is what moves along with it: a note or a frame that sticks out stays in sight', () => {
  const at = (x: number, width: number) => ({ x, y: 0, width, height: 40 });
  const frame = { id: 'f' as ElementId, kind: 'frame' as const, title: 'Group', x: 0, y: 0, width: 200, height: 120, collapsed: true };
  const view = {
    id: 'v' as ViewId,
    name: 'Main',
    elements: {
      [frame.id]: frame,
      n1: { id: 'n1' as ElementId, kind: 'note' as const, text: 'within', ...at(0, 180) },
      n2: { id: 'n2' as ElementId, kind: 'note' as const, text: 'sticks out', ...at(40, 180) },
      f2: { id: 'f2' as ElementId, kind: 'frame' as const, title: 'sticks out', ...at(-60, 160) },
    },
  };
  expect([...foldedIn(Object.values(view.elements)).keys()]).toEqual(standingIn(view, frame.id));
  expect(standingIn(view, frame.id)).toEqual(['n1']);
});
