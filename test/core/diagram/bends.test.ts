import { describe, expect, test } from 'vitest';
import { defaultBend, drawView } from '#core/diagram';
import { type ModelDocument, type Point, rootModel } from '#core/model';
import { idOf, model, viewIn } from '#test/documents';
import { rebent } from './samples.ts';

const bendOf = (document: ModelDocument, from: string, to: string): number =>
  defaultBend(rootModel(document), viewIn(document), { from: idOf(document, from), to: idOf(document, to) });

function handles(document: ModelDocument): Point[] {
  return drawView(rootModel(document), viewIn(document)).drawings.flatMap((drawing) => (drawing.kind === 'link' ? [drawing.arc.handle] : []));
}

const CORNERS = { north: { x: 0, y: -150 }, east: { x: 200, y: 0 }, south: { x: 0, y: 150 }, west: { x: -200, y: 0 } };

describe('the bend of a new link', () => {
  test('links there and back make an eye: one runs above, the other below', () => {
    const document = rebent(model().auxiliary('a', '', { at: { x: 0, y: 0 } }).auxiliary('b', '', { at: { x: 300, y: 0 } }).link('a', 'b').link('b', 'a').build());
    const [there, back] = handles(document);
    expect(there?.y).toBeLessThan(-10);
    expect(back?.y).toBeCloseTo(-(there?.y ?? 0), 1);
  });

  test.each([
    ['clockwise', ['north', 'east', 'south', 'west'] as const],
    ['counter-clockwise', ['north', 'west', 'south', 'east'] as const],
  ])('the links of a loop bulge outwards: %s', (_, order) => {
    const builder = model();
    for (const name of order) builder.auxiliary(name, '', { at: CORNERS[name] });
    order.forEach((name, index) => builder.link(name, order[(index + 1) % order.length] ?? name));
    const document = rebent(builder.build());
    for (const { x, y } of handles(document)) expect(Math.hypot(x, y)).toBeGreaterThan(Math.hypot(100, 75) + 10);
  });

  test('from a stock to its own flow it arches over the pipe, whichever way the flow runs', () => {
    const out = model().stock('s', 1, { at: { x: 0, y: 0 } }).flow('f', { from: 's' }, 's', { at: { x: 130, y: 0 } }).build();
    expect(bendOf(out, 's', 'f')).toBeGreaterThan(30);
    const into = model().stock('s', 1, { at: { x: 0, y: 0 } }).flow('f', { to: 's' }, 's', { at: { x: -130, y: 0 } }).build();
    expect(bendOf(into, 's', 'f')).toBeLessThan(-30);
  });

  test('passes round what stands in the way', () => {
    const document = model().auxiliary('a', '', { at: { x: 0, y: 0 } }).auxiliary('b', '', { at: { x: 400, y: 0 } }).stock('wall', 1, { at: { x: 200, y: -20 } }).build();
    expect(bendOf(document, 'a', 'b')).toBeLessThan(-10);
  });

  test('a link that nothing hinders curves gently', () => {
    const document = model().auxiliary('a', '', { at: { x: 0, y: 0 } }).auxiliary('b', '', { at: { x: 300, y: 40 } }).build();
    expect(Math.abs(bendOf(document, 'a', 'b'))).toBeLessThan(25);
  });

  test('variables that the view does not show give a straight link', () => {
    const document = model().auxiliary('a').auxiliary('b').build();
    viewIn(document).elements = {};
    expect(bendOf(document, 'a', 'b')).toBe(0);
  });

  test('far-away parts of a large view have no say in it, long curves that pass do', () => {
    const pair = () => model().auxiliary('a', 'TIME', { at: { x: 0, y: 0 } }).auxiliary('b', 'TIME', { at: { x: 300, y: 0 } });
    const alone = bendOf(pair().build(), 'a', 'b');
    const crowd = pair();
    for (let k = 0; k < 20; k += 1) crowd.auxiliary(`far ${k}`, 'TIME', { at: { x: 4000 + 90 * k, y: 3000 } });
    crowd.link('far 1', 'far 2').link('far 3', 'far 9');
    expect(bendOf(crowd.build(), 'a', 'b')).toBe(alone);
    const along = pair().auxiliary('west', 'TIME', { at: { x: -1700, y: 0 } }).auxiliary('east', 'TIME', { at: { x: 2000, y: 0 } }).link('west', 'east').build();
    const curve = Object.values(viewIn(along).elements).find((element) => element.kind === 'curve');
    if (curve?.kind === 'curve') curve.bend = 1;
    expect(bendOf(along, 'a', 'b')).not.toBe(alone);
  });
});
