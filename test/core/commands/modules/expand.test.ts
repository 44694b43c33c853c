import { expect, test } from 'vitest';
import { extract, resize, setExpanded } from '#core/commands';
import { drawView, fitInto } from '#core/diagram';
import { readJson, renderSvg, writeJson } from '#core/formats';
import { newId, newModel, newView, rootModel, shapeOf, validate, type ElementId, type ModelDocument } from '#core/model';
import { elementOf, hereIn, idOf, model, must, viewIn } from '#test/documents';

const parted = () => {
  const document = model()
    .stock('Fund', 100, { at: { x: 0, y: 0 } })
    .flow('earning', { to: 'Fund' }, 'Fund * rate', { at: { x: -160, y: 0 } })
    .constant('rate', 0.1, { at: { x: -160, y: 120 } })
    .auxiliary('worth', 'Fund', { at: { x: 90, y: 20 } })
    .link('rate', 'earning')
    .build();
  const made = extract(document, { ...hereIn(document), elements: [elementOf(document, 'Fund')], name: 'Account' });
  if (made.kind !== 'made') throw new Error('no part');
  return { document, element: made.element, part: must(document.models[made.model], 'part') };
};

const placeOf = (document: ModelDocument, name: string) => must(shapeOf(viewIn(document), idOf(document, name)), name);
const faceOf = (document: ModelDocument, element: ElementId) => {
  const drawing = drawView(rootModel(document), viewIn(document)).byElement.get(element);
  return must(drawing?.kind === 'symbol' ? drawing.face : undefined, 'face');
};

test('a module that is shown expanded has room for its own picture, and what stood there gives way', () => {
  const { document, element, part } = parted();
  const closed = faceOf(document, element);
  setExpanded(document, { ...hereIn(document), elements: [element], expanded: true });
  expect(validate(document)).toMatchObject({ ok: true });
  const open = faceOf(document, element);
  expect(open.width).toBeGreaterThan(closed.width);
  const room = must(open.inside, 'room');
  const picture = must(drawView(part, viewIn(document, part)).bounds, 'picture');
  const { scale, x, y } = fitInto(picture, room);
  expect(scale).toBe(1);
  expect(picture.left * scale + x).toBeGreaterThanOrEqual(room.left - 1);
  expect(picture.bottom * scale + y).toBeLessThanOrEqual(room.bottom + 1);
  const { x: middle } = placeOf(document, 'Account');
  expect(placeOf(document, 'worth').x).toBeGreaterThan(middle + open.width / 2);
  setExpanded(document, { ...hereIn(document), elements: [element], expanded: false });
  expect(faceOf(document, element)).toEqual(closed);
});

test('a size that it is given is that of its open state alone; the file keeps both', () => {
  const { document, element } = parted();
  resize(document, { ...hereIn(document), element, width: 140, height: 60 });
  setExpanded(document, { ...hereIn(document), elements: [element], expanded: true });
  resize(document, { ...hereIn(document), element, width: 300, height: 240 });
  expect(placeOf(document, 'Account')).toMatchObject({ width: 140, height: 60, expanded: { width: 300, height: 240 } });
  const read = readJson(writeJson(document));
  expect(read.ok && placeOf(read.document, 'Account').expanded).toEqual({ width: 300, height: 240 });
});

test('the picture of the diagram shows what is in an open module, and no more of a closed one than its name', () => {
  const { document, element } = parted();
  expect(renderSvg(document, viewIn(document).id)).not.toContain('>Fund<');
  setExpanded(document, { ...hereIn(document), elements: [element], expanded: true });
  expect(renderSvg(document, viewIn(document).id)).toContain('>Fund<');
});

test('inputs and outputs of a part are told by arrows', () => {
  const { document, part } = parted();
  const drawings = drawView(part, viewIn(document, part)).drawings;
  const signOf = (name: string) => drawings.flatMap((drawing) => ('face' in drawing && drawing.variable.name === name ? [drawing.face.sign] : []));
  expect(signOf('rate')).toEqual(['M-21 0H-11M-15 -3.5L-11 0L-15 3.5']);
  expect(signOf('Fund')[0]).toMatch(/M29 -16H39M35 -19.5L39 -16L35 -12.5$/u);
  expect(signOf('earning')).toEqual(['']);
});

test('pictures stand in pictures two deep and no deeper, as parts that each show several others would never end', () => {
  const { document, element, part } = parted();
  setExpanded(document, { ...hereIn(document), elements: [element], expanded: true });
  let around = part;
  for (const name of ['Second', 'Third']) {
    const inner = newModel(document, name);
    const [stock, module] = [newId(document, 'v'), newId(document, 'v')];
    inner.variables[stock] = { kind: 'stock', id: stock, name: `${name} fund`, equation: '1' };
    around.variables[module] = { kind: 'module', id: module, name, model: inner.id, bindings: {} };
    const views = [[must(inner.views[newView(document, inner, 'View')], 'view'), stock, {}], [viewIn(document, around), module, { expanded: { width: 300, height: 200 } }]] as const;
    for (const [view, variable, more] of views) {
      const id = newId(document, 'e');
      view.elements[id] = { kind: 'shape', id, variable, x: 400, y: 0, ...more };
    }
    around = inner;
  }
  expect(validate(document)).toMatchObject({ ok: true });
  const picture = renderSvg(document, viewIn(document).id);
  expect(picture).toContain('>Second fund<');
  expect(picture).toContain('>Third<');
  expect(picture).not.toContain('>Third fund<');
});
