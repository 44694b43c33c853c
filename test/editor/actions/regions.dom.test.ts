import { beforeEach, expect, test } from 'vitest';
import { goToRegion } from '../../../src/editor/actions/regions.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <header data-region="bar"><button id="file">File</button></header>
    <div data-region="tools"><button disabled>Stock</button><button tabindex="-1">Flow</button><button id="link">Link</button></div>
    <section data-region="results">No chart yet</section>
    <section data-region="details"><input id="name"></section>`;
  // There is no layout here: everything counts as drawn.
  Element.prototype.getClientRects = () => [new DOMRect(0, 0, 1, 1)] as unknown as DOMRectList;
});

const focused = () => document.activeElement?.id;

test('F6 goes round the parts of the screen, to the first thing that takes the keyboard, past parts that have none', () => {
  const way: (string | undefined)[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    goToRegion(1);
    way.push(focused());
  }
  expect(way).toEqual(['file', 'link', 'name', 'file']);
});

test('Shift F6 goes the other way', () => {
  goToRegion(-1);
  expect(focused()).toBe('name');
  goToRegion(-1);
  expect(focused()).toBe('link');
});
