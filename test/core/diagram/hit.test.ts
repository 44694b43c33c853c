import { describe, expect, test } from 'vitest';
import { drawView, elementAt, elementsWithin } from '#core/diagram';
import { type ElementId, rootModel } from '#core/model';
import { elementOf, must, viewIn } from '#test/documents';
import { epidemic } from './samples.ts';

describe('what lies under a point', () => {
  const document = epidemic();
  const view = viewIn(document);
  view.elements['e90' as ElementId] = { id: 'e90' as ElementId, kind: 'frame', x: 380, y: 200, width: 800, height: 160, title: 'Population' };
  const drawing = drawView(rootModel(document), view);
  const at = (x: number, y: number) => elementAt(drawing.drawings, { x, y });

  test('a stock, anywhere in its rectangle', () => {
    expect(at(100, 200)).toBe(elementOf(document, 'Susceptible'));
    expect(at(60, 180)).toBe(elementOf(document, 'Susceptible'));
  });

  test('a variable by its circle and by its name', () => {
    expect(at(180, 340)).toBe(elementOf(document, 'contacts per person per day'));
    expect(at(190, 360)).toBe(elementOf(document, 'contacts per person per day'));
  });

  test('a flow by its valve and by its pipe', () => {
    expect(at(240, 200)).toBe(elementOf(document, 'infection'));
    expect(at(300, 202)).toBe(elementOf(document, 'infection'));
  });

  test('a link within reach of its curve', () => {
    const link = must(drawing.drawings.find((found) => found.kind === 'link'), 'link');
    const { x, y } = link.arc.handle;
    expect(at(x, y + 2)).toBe(link.id);
  });

  test('a frame where nothing stands on it, and nothing outside', () => {
    expect(at(20, 130)).toBe('e90');
    expect(at(2000, 2000)).toBeNull();
  });

  test('a marquee takes what lies wholly inside', () => {
    const inside = elementsWithin(drawing, { left: 320, top: 150, right: 440, bottom: 250 });
    expect(inside).toEqual([elementOf(document, 'Infectious')]);
  });
});
