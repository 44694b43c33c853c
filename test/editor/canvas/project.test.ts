import { describe, expect, test } from 'vitest';
import { setBend, setText, addNote, rename } from '#core/commands';
import { createDrawingMemo } from '#core/diagram';
import { elementOf, hereIn, idOf, must } from '#test/documents';
import { produce } from 'immer';
import { NO_MARKS, type Marks } from '../../../src/editor/canvas/marks.ts';
import { createProjectionMemo, project } from '../../../src/editor/canvas/project.ts';
import { sightOf, type Sight } from '../../../src/editor/canvas/useSight.ts';
import { drawn, onlyCurve, retention } from './retention.ts';

/** A projector that keeps its memos, as the canvas does. */
function projector() {
  const memo = createProjectionMemo();
  const drawings = createDrawingMemo();
  return (document: ReturnType<typeof retention>, marks: Partial<Marks> = {}) => project(drawn(document, drawings), { ...NO_MARKS, ...marks }, memo);
}

const byId = <Item extends { id: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.id, item]));

describe('nodes and edges', () => {
  const document = retention();
  const { nodes, pipes, links } = projector()(document);

  test('every symbol, valve and cloud is a node, every pipe and link is there once', () => {
    expect(nodes.map(({ type }) => type).toSorted()).toEqual(['cloud', 'symbol', 'symbol', 'symbol', 'symbol', 'symbol', 'symbol']);
    expect([pipes.length, links.length]).toEqual([2, 1]);
  });

  test('a node is centred where its element stands', () => {
    const stock = must(byId(nodes).get(elementOf(document, 'Customers')), 'stock');
    expect(stock.corner).toEqual({ x: 300 - stock.width / 2, y: -stock.height / 2 });
    expect(Math.min(stock.width, stock.height)).toBeGreaterThan(20);
  });

  test('names for screen readers stand on the nodes themselves', () => {
    const id = elementOf(document, 'Leads');
    const labelled = projector()(document, { labels: new Map([[id, 'Stock Leads']]) });
    expect(byId(labelled.nodes).get(id)).toMatchObject({ label: 'Stock Leads' });
  });
});

describe('what did not change is the same object', () => {
  const changedIds = (before: readonly { id: string }[], after: readonly { id: string }[]) =>
    after.filter((item) => byId(before).get(item.id) !== item).map(({ id }) => id);

  test('projecting again gives the very same lists', () => {
    const document = retention();
    const run = projector();
    const [first, second] = [run(document), run(document, { selected: new Set() })];
    expect(second).toBe(first);
  });

  test('bending a link touches that link alone', () => {
    const document = retention();
    const curve = onlyCurve(document);
    const run = projector();
    const before = run(document);
    const after = run(produce(document, (draft) => setBend(draft, { ...hereIn(document), element: curve, bend: 60 })));
    expect(changedIds(before.nodes, after.nodes)).toEqual([]);
    expect(changedIds(before.links, after.links)).toEqual([curve]);
    expect(after.pipes).toBe(before.pipes);
  });

  test('renaming a constant touches its node and the link that leaves it', () => {
    const document = retention();
    const run = projector();
    const before = run(document);
    const after = run(produce(document, (draft) => void rename(draft, { model: document.root, variable: idOf(document, 'churn rate'), name: 'attrition' })));
    expect(changedIds(before.nodes, after.nodes)).toEqual(expect.arrayContaining([elementOf(document, 'churn rate')]));
    expect(changedIds(before.nodes, after.nodes)).not.toContain(elementOf(document, 'Leads'));
  });

  test('selecting or hovering touches what was and what is marked', () => {
    const document = retention();
    const [leads, customers] = [elementOf(document, 'Leads'), elementOf(document, 'Customers')];
    const run = projector();
    const before = run(document, { selected: new Set([leads]) });
    const after = run(document, { selected: new Set([customers]) });
    expect(changedIds(before.nodes, after.nodes).toSorted()).toEqual([leads, customers].toSorted());
    expect(after.links).toBe(before.links);
    expect(byId(after.nodes).get(customers)?.className).toBe('lw-selected');
  });
});

test('a note grows with its text and keeps its upper edge', () => {
  const document = retention();
  const note = must(addNote(document, { ...hereIn(document), at: { x: 0, y: 300 }, text: 'short', height: 60 }), 'note');
  const run = projector();
  const small = byId(run(document).nodes).get(note);
  setText(document, { ...hereIn(document), element: note, text: 'a line\n\n'.repeat(12) });
  const tall = byId(projector()(document).nodes).get(note);
  expect(tall?.corner).toEqual(small?.corner);
  expect(tall?.height ?? 0).toBeGreaterThan(100);
});

describe('of a large diagram only what is in sight is made into nodes and edges', () => {
  const document = retention();
  const view = drawn(document);
  const sightOn = (left: number, right: number) => ({ is: 'near' as const, region: { left, right, top: -1000, bottom: 1000 } });
  const idsIn = (sight: Sight, marks: Partial<Marks> = {}) => {
    const { nodes, links } = project(view, { ...NO_MARKS, ...marks }, createProjectionMemo(), sight);
    return { nodes: nodes.map(({ id }) => id), links: links.map(({ id }) => id) };
  };

  test('all that reaches into the region, also a link whose ends are out of sight', () => {
    const { nodes, links } = idsIn(sightOn(400, 500));
    expect(nodes).not.toContain(elementOf(document, 'Leads'));
    expect(nodes).toContain(elementOf(document, 'churn rate'));
    expect(links).toContain(onlyCurve(document));
    const { bounds } = must(view.byElement.get(onlyCurve(document)), 'curve');
    const middle = (bounds.left + bounds.right) / 2;
    expect(idsIn(sightOn(middle - 1, middle + 1)).links).toContain(onlyCurve(document));
  });

  test('what is selected stays wherever it is, and is all there is from afar', () => {
    const leads = elementOf(document, 'Leads');
    expect(idsIn(sightOn(400, 500), { selected: new Set([leads]) }).nodes).toContain(leads);
    expect(idsIn({ is: 'far' }).nodes).toEqual([]);
    expect(idsIn({ is: 'far' }, { selected: new Set([leads]) }).nodes).toEqual([leads]);
  });

  test('small pans keep the region; leaving it, or zooming far in, makes another', () => {
    const pane = (x: number, zoom = 1) => ({ width: 1000, height: 800, transform: [x, 0, zoom] as const });
    const first = sightOf(pane(0), { is: 'whole' });
    expect(sightOf(pane(-100), first)).toBe(first);
    expect(sightOf(pane(-400), first)).not.toBe(first);
    expect(sightOf(pane(0, 4), first)).not.toBe(first);
    expect(sightOf(pane(0, 0.2), first)).toEqual({ is: 'far' });
  });
});
