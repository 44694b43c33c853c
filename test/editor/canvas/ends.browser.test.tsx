import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setBend } from '#core/commands';
import type { ModelDocument, Point } from '#core/model';
import { getDocument, getSelection, select } from '#editor/store';
import { hereIn, model, must, viewIn } from '#test/documents';
import { galleryModel, galleryNames } from './galleryFiles.ts';
import { shoot, signal, signalsIn, styled } from './pixels.ts';
import { setTheStage, show, surface } from './stage.tsx';

setTheStage();

/** Every kind of symbol as source and as target, and bows from straight to nearly all the way round. */
function bows(): ModelDocument {
  const document = model()
    .stock('Stock', 100, { at: { x: 0, y: 0 } })
    .flow('flow', { from: 'Stock' }, 'Stock * rate', { at: { x: 160, y: 0 } })
    .constant('rate', 0.1, { at: { x: 160, y: 150 } })
    .auxiliary('level', 'Stock * 2', { at: { x: -160, y: 150 } })
    .lookup('table', [[0, 0], [1, 1]])
    .auxiliary('a word', '', { at: { x: 0, y: -180 } })
    .auxiliary('other word', '', { at: { x: 240, y: -180 } })
    .link('rate', 'flow', '+')
    .link('Stock', 'level', '+')
    .link('level', 'a word', '-')
    .link('a word', 'other word', '+')
    .link('other word', 'a word', '-')
    .link('other word', 'flow', '+')
    .link('rate', 'level', '-', { strength: 'strong', delay: true })
    .build();
  const curves = Object.values(viewIn(document).elements).flatMap((element) => (element.kind === 'curve' ? [element.id] : []));
  for (const [k, element] of curves.entries()) setBend(document, { ...hereIn(document), element, bend: [0, 40, -70, 100, -135, -20, -60][k] ?? 0 });
  return document;
}

const MADE = 'a model of bows';
const shown = async (name: string) => show(name === MADE ? bows() : await galleryModel(name));

/** Lines lie over everything in hard colours of their own, without what is said about them; names and symbols are only asked where they are. */
const BARE = `
  .lw-canvas > :not(.lw-surface), .lw-overlay, .lw-ground, .react-flow__attribution, .lw-link-mark, .lw-link-delay, .lw-link-clash, .lw-link-agrees { display: none !important; }
  .lw-canvas * { transition: none !important; }
  .lw-node { visibility: hidden; }
  .lw-edges path { shape-rendering: crispEdges; }
`;

interface Line {
  /** Where it is on the page, by its pixels. */
  readonly pixels: readonly Point[];
  readonly element: string;
}

/** Paints each line of a kind in a colour of its own and answers where each is. */
async function linesOf(kind: 'link' | 'pipe', hidden: 'link' | 'pipe'): Promise<Line[]> {
  act(() => select([]));
  const groups = [...document.querySelectorAll<SVGGElement>(`.lw-edges-${kind} > g`)];
  const colours = groups.map((_, k) => {
    const of = `.lw-edges-${kind} > g:nth-child(${k + 1})`;
    return `${of} :is(.lw-${kind}-line, .lw-${kind}-head, .lw-${kind}-wall, .lw-${kind}-inside) { stroke: ${signal(k)} !important; }
      ${of} .lw-${kind}-head { fill: ${signal(k)} !important; }`;
  });
  const undo = styled(`${BARE} .lw-edges-${hidden} { display: none; } ${colours.join('\n')}`);
  const found = signalsIn(await shoot(surface()));
  undo();
  return groups.map((group, k) => ({ element: must(group.dataset['id'], 'id'), pixels: found.get(k) ?? [] }));
}

/** Whether a place of the page is in a symbol's body or in its name's box, as the browser lays them out. */
function bodyOf(element: string): (at: Point) => boolean {
  const node = must(document.getElementById(`lw-element-${element}`), element);
  const shapes = [...node.querySelectorAll<SVGGeometryElement>('.lw-symbol-body')].map((shape) => {
    const toShape = must(shape.getScreenCTM(), 'place').inverse();
    return ({ x, y }: Point) => shape.isPointInFill(new DOMPoint(x, y).matrixTransform(toShape));
  });
  const names = [...node.querySelectorAll<HTMLElement>('.lw-name')].map(underName);
  return (at) => [...shapes, ...names].some((holds) => holds(at));
}

/** The boxes of the lines of a name, each as wide as its letters. */
function lettersIn(node: Element): DOMRect[] {
  return [...node.querySelectorAll('.lw-name-line')].map((line) => {
    const letters = document.createRange();
    letters.selectNodeContents(line);
    return letters.getBoundingClientRect();
  });
}

/** Whether a place is under a name: in the box of its letters, without the air that a line of text has above and below. */
function underName(text: HTMLElement): (at: Point) => boolean {
  const boxes = lettersIn(text).map(({ left, right, top, bottom }) => {
    const air = (bottom - top) * 0.18;
    return { left, right, top: top + air, bottom: bottom - air };
  });
  return ({ x, y }) => boxes.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
}

/** Whether a place is where lines to a symbol may end: at its body or name; at the box of a word, and of a valve, which is hollow. */
function reachOf(element: string): (at: Point) => boolean {
  const node = must(document.getElementById(`lw-element-${element}`), element);
  const isBox = node.querySelector('.lw-symbol-word, .lw-symbol-flow') !== null;
  const boxes = [...lettersIn(node), ...(isBox ? [node.getBoundingClientRect()] : [])];
  const body = bodyOf(element);
  return (at) => body(at) || boxes.some(({ left, right, top, bottom }) => at.x > left && at.x < right && at.y > top && at.y < bottom);
}

/** How many places around one at a distance, in diagram units, lie in a body. */
function around(inside: (at: Point) => boolean, { x, y }: Point, distance: number, zoom: number): number {
  const reach = distance * zoom;
  return Array.from({ length: 16 }, (_, k) => (k * Math.PI) / 8).filter((angle) => inside({ x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) })).length;
}

const zoomOf = (): number => new DOMMatrix(getComputedStyle(must(document.querySelector('.react-flow__viewport'), 'viewport')).transform).a;

/** Deeper than this inside a body, in diagram units, is no rim any more. */
const RIM = 1.5;
/** A line that ends this near to a body, in diagram units, is seen to touch it. */
const NEAR = 8;

const endsOf = (element: string): { readonly from: string | null; readonly to: string | null } => {
  const { model: id, view: open } = getSelection();
  const owner = must(getDocument().models[id], 'model');
  const view = must(owner.views[open], 'view');
  const shape = (variable: string | null) => Object.values(view.elements).find((each) => each.kind === 'shape' && each.variable === variable)?.id ?? null;
  const drawn = view.elements[element as keyof typeof view.elements];
  if (drawn?.kind === 'curve') {
    const link = must(owner.links[drawn.link], 'link');
    return { from: drawn.from ?? shape(link.from), to: shape(link.to) };
  }
  const flow = drawn?.kind === 'shape' ? owner.variables[drawn.variable] : undefined;
  return flow?.kind === 'flow' ? { from: shape(flow.from), to: shape(flow.to) } : { from: null, to: null };
};

/** What is wrong with a line's ends: it runs into a body, or stops short of it. */
function faultsOf({ element, pixels }: Line): string[] {
  if (pixels.length === 0) return [];
  const zoom = zoomOf();
  return Object.entries(endsOf(element)).flatMap(([end, symbol]) => {
    if (symbol === null) return [];
    const inside = bodyOf(symbol);
    const deep = pixels.filter((at) => inside(at) && around(inside, at, RIM, zoom) === 16);
    const reach = reachOf(symbol);
    const touches = pixels.some((at) => around(reach, at, NEAR, zoom) > 0);
    const name = document.getElementById(`lw-element-${element}`)?.getAttribute('aria-label') ?? element;
    return [...(deep.length > 0 ? [`${name}: ${deep.length} pixels inside its ${end}`] : []), ...(touches ? [] : [`${name}: stops short of its ${end}`])];
  });
}

test.each([MADE, ...galleryNames])('arrows of %s end on the outlines of what they join, and pipes on the borders of stocks', async (name) => {
  await shown(name);
  const lines = [...await linesOf('link', 'pipe'), ...await linesOf('pipe', 'link')];
  expect(lines.some(({ pixels }) => pixels.length > 20)).toBe(true);
  expect(lines.flatMap(faultsOf)).toEqual([]);
});

test.each([MADE, ...galleryNames])('no line of %s runs under a name', async (name) => {
  await shown(name);
  const lines = [...await linesOf('link', 'pipe'), ...await linesOf('pipe', 'link')];
  const names = [...document.querySelectorAll<HTMLElement>('.lw-name')];
  expect(names.length).toBeGreaterThan(3);
  const under = names.flatMap((name) => lines.flatMap(({ element, pixels }) => {
    const many = pixels.filter(underName(name)).length;
    return many > 0 ? [`${name.textContent}: ${many} pixels of ${document.getElementById(`lw-element-${element}`)?.getAttribute('aria-label') ?? element}`] : [];
  }));
  expect(under).toEqual([]);
});
