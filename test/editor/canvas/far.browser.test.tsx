import { createDrawingMemo, drawMoves } from '#core/diagram';
import { rootModel } from '#core/model';
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { elementOf, hereIn, model, viewIn } from '#test/documents';
import { movedElements } from '../../../src/editor/canvas/movedElements.ts';
import { Far } from '../../../src/editor/canvas/shapes/Far.tsx';
import { drawn, retention } from './retention.ts';

test('the map of shapes shows bars for names, but none while the names themselves enter over it', () => {
  const view = drawn(model().constant('rate', 1).build());
  const { container, rerender } = render(<Far view={view} leaving={false} />);
  const shown = () => [...container.querySelectorAll('path')].filter((path) => getComputedStyle(path).display !== 'none').length;
  const whole = shown();
  expect(whole).toBeGreaterThan(1);
  rerender(<Far view={view} leaving />);
  expect(shown()).toBe(whole - 1);
});

test('what is in hand is painted by itself: a move changes no path of the rest, and none is painted twice', () => {
  const document = retention();
  const memo = createDrawingMemo();
  const view = drawn(document, memo);
  const id = elementOf(document, 'churn rate');
  const move = drawMoves(rootModel(document), viewIn(document), view, memo);
  const { container, rerender } = render(<Far view={view} leaving={false} />);
  const paths = () => [...container.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  const strokes = () => paths().join('').split('M').length;
  const atRest = { paths: paths(), strokes: strokes() };
  const moved = [30, 60].map((x) => {
    rerender(<Far view={move(movedElements(document, { where: hereIn(document), view }, [id], { x, y: 0 }))} leaving={false} />);
    expect(strokes()).toBe(atRest.strokes);
    return paths();
  });
  const [first = [], second = []] = moved;
  // Its dot, its name, its link and the head of that.
  expect(first.filter((path, at) => path !== second[at])).toHaveLength(4);
  rerender(<Far view={view} leaving={false} />);
  expect(paths()).toEqual(atRest.paths);
});
