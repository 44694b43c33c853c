import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { rootModel, type ElementId, type ModelDocument, type Point, type ViewElement } from '#core/model';
import { words } from '#core/words';
import { runAction } from '#editor/actions';
import { getDocument, getHistory, getSelection, select, setTool, undo, type Tool } from '#editor/store';
import { elementOf, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';
import { hold, letGo, middleOf, way, withEveryPointer, type Pointer } from '#test/hands';
import { retention, standsAt } from './retention.ts';
import { settledView } from './sight.ts';
import { answering, at, fromEveryMenu, naming, onScreen, setTheStage, show, surface } from './stage.tsx';

setTheStage();

/** Something that is drawn: with a tool, from one place to another or at one place; and the keys that do as much. */
interface Drawing {
  readonly name: string;
  readonly tool: Tool;
  readonly from: Point;
  /** Left out, the pointer is only pressed there; `twice`: first here, then there, without a drag. */
  readonly to?: Point;
  readonly keys: (document: ModelDocument) => Promise<void>;
  /** It is named next. */
  readonly named: boolean;
  readonly holds: (document: ModelDocument) => void;
}

const NAME = 'made';
const place = (name: string): Point => {
  const [x, y] = standsAt(retention(), elementOf(retention(), name));
  return { x, y };
};
const some = <Kind extends ViewElement['kind']>(document: ModelDocument, kind: Kind) =>
  Object.values(viewIn(document).elements).filter((element): element is ViewElement & { kind: Kind } => element.kind === kind);
const press = (keys: string) => userEvent.keyboard(keys);
const flowEnds = (from: string | null, to: string | null) => (document: ModelDocument) => {
  const id = (name: string | null) => (name === null ? null : idOf(document, name));
  expect(variableNamed(document, NAME)).toMatchObject({ kind: 'flow', from: id(from), to: id(to) });
};
const flowBy = (from: string, to: string) => async () => {
  act(() => select([]));
  await press('f{Enter}');
  await answering(from);
  await answering(to);
};
const choose = (name: string) => act(() => select([elementOf(getDocument(), name)]));

const drawings: readonly Drawing[] = [
  {
    name: 'a stock',
    tool: 'stock',
    from: { x: 150, y: 200 },
    keys: () => press('s{Enter}'),
    named: true,
    holds: (document) => expect(variableNamed(document, NAME)).toMatchObject({ kind: 'stock' }),
  },
  {
    name: 'a variable',
    tool: 'auxiliary',
    from: { x: 150, y: 200 },
    keys: () => press('a{Enter}'),
    named: true,
    holds: (document) => expect(variableNamed(document, NAME)).toMatchObject({ kind: 'auxiliary' }),
  },
  { name: 'a flow from stock to stock, beside the one there is', tool: 'flow', from: place('Customers'), to: place('Leads'), keys: flowBy('Customers', 'Leads'), named: true, holds: flowEnds('Customers', 'Leads') },
  { name: 'a flow from a stock into nowhere', tool: 'flow', from: place('Leads'), to: { x: 10, y: 190 }, keys: flowBy('Leads', 'outside'), named: true, holds: flowEnds('Leads', null) },
  { name: 'a flow from nowhere into a stock', tool: 'flow', from: { x: 10, y: 190 }, to: place('Leads'), keys: flowBy('outside', 'Leads'), named: true, holds: flowEnds(null, 'Leads') },
  { name: 'a flow from nowhere to nowhere', tool: 'flow', from: { x: 40, y: 200 }, to: { x: 260, y: 200 }, keys: flowBy('outside', 'outside'), named: true, holds: flowEnds(null, null) },
  {
    name: 'a link to another symbol',
    tool: 'link',
    from: place('word of mouth'),
    to: place('sales'),
    keys: async () => {
      choose('word of mouth');
      await press('l{Enter}');
      await answering('sales');
    },
    named: false,
    holds: (document) => expect(linkBetween(document, 'word of mouth', 'sales')).toBeDefined(),
  },
  {
    name: 'a link onto empty canvas, which makes its effect',
    tool: 'link',
    from: place('word of mouth'),
    to: { x: 300, y: -120 },
    keys: async () => {
      choose('word of mouth');
      await press('l{Enter}');
      await answering(NAME);
    },
    named: true,
    holds: (document) => expect(linkBetween(document, 'word of mouth', NAME)).toBeDefined(),
  },
  {
    name: 'a frame',
    tool: 'frame',
    from: { x: 60, y: 100 },
    to: { x: 260, y: 200 },
    keys: () => press('{Shift>}g{/Shift}'),
    named: true,
    holds: (document) => expect(some(document, 'frame')).toMatchObject([{ title: NAME }]),
  },
];

/** Names what was drawn, waits until what the row promises holds, and takes it back: answers the document before, if all was one step. */
async function undone({ named: wants, holds }: Drawing): Promise<ModelDocument | null> {
  const typing = () => document.activeElement?.tagName === 'TEXTAREA';
  if (wants) await vi.waitFor(() => expect(typing() || Object.values(rootModel(getDocument()).variables).some(({ name }) => name === NAME)).toBe(true));
  if (wants && typing()) await naming(NAME);
  await vi.waitFor(() => holds(getDocument()));
  act(() => { undo(); });
  return getHistory().undo === null ? getDocument() : null;
}

async function withTool(tool: Tool): Promise<ModelDocument> {
  const before = retention();
  await show(before);
  act(() => setTool(tool));
  return before;
}

withEveryPointer((pointer) => {
  test.each(drawings)('$name', async (row) => {
    const before = await withTool(row.tool);
    const from = onScreen(row.from);
    await (row.to ? pointer.draw(way(from, onScreen(row.to), 6)) : pointer.press(from));
    expect(await undone(row)).toEqual(before);
  });

  test.each(drawings.filter(({ tool, to }) => to && (tool === 'flow' || tool === 'link')))('press here, press there: $name', async (row) => {
    const before = await withTool(row.tool);
    await pointer.press(onScreen(row.from));
    await pointer.press(onScreen(row.to ?? row.from));
    expect(await undone(row)).toEqual(before);
  });

  test('what a link starts from is lit until it is drawn, and no longer', async () => {
    const before = await withTool('link');
    const start = `lw-element-${elementOf(before, 'word of mouth')}`;
    const lit = () => [...document.querySelectorAll('.lw-hovered, .lw-selected')].map(({ id }) => id);
    await pointer.press(at('word of mouth'));
    await vi.waitFor(() => expect(lit()).toEqual([start]));
    await pointer.press(at('sales'));
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'word of mouth', 'sales')).toBeDefined());
    await vi.waitFor(() => expect(lit()).not.toContain(start));
    expect(getSelection().elements.map((id) => viewIn(getDocument()).elements[id]?.kind)).toEqual(['curve']);
  });

  test('sketched, a circle is a variable and a stroke a link that bulges to the side it was drawn on', async () => {
    await sketch(pointer);
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'a', 'b')).toBeDefined());
    expect(some(getDocument(), 'curve')[0]?.bend).toBeLessThan(-30);
  });

  test('a note holds what is typed', async () => {
    await withTool('note');
    await pointer.press(onScreen({ x: 150, y: 200 }));
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await userEvent.keyboard('{Control>}a{/Control}Mind **this**');
    act(() => (document.activeElement as HTMLElement).blur());
    await vi.waitFor(() => expect(some(getDocument(), 'note')).toMatchObject([{ text: 'Mind **this**' }]));
  });
});

describe('Escape with something in hand', () => {
  test.each(drawings.filter(({ to }) => to))('draws nothing: $name', async ({ tool, from, to }) => {
    const before = await withTool(tool);
    act(() => surface().focus());
    const end = onScreen(to ?? from);
    await hold(onScreen(from), end);
    await userEvent.keyboard('{Escape}');
    await letGo(end);
    expect([getDocument(), getHistory().undo]).toEqual([before, null]);
  });
});

async function sketch({ draw }: Pointer): Promise<void> {
  await show(model().build());
  act(() => setTool('sketch'));
  const circle = (x: number): Point[] => Array.from({ length: 17 }, (_, k) => ({ x: x + 40 * Math.cos((k * Math.PI) / 8), y: 300 + 40 * Math.sin((k * Math.PI) / 8) }));
  await draw(circle(250));
  await naming('a');
  await draw(circle(550));
  await naming('b');
  await draw([{ x: 250, y: 300 }, { x: 320, y: 360 }, { x: 400, y: 380 }, { x: 480, y: 360 }, { x: 550, y: 300 }]);
}

describe('by keyboard', () => {
  test.each(drawings)('$name', async (row) => {
    const before = retention();
    await show(before);
    act(() => surface().focus());
    choose('churn rate');
    await row.keys(getDocument());
    expect(await undone(row)).toEqual(before);
  });
});

describe('a ghost', () => {
  const ghosts = (): ElementId[] => some(getDocument(), 'ghost').map(({ id }) => id);

  fromEveryMenu(({ choose: fromMenu }) => {
    test('is made, and its original is gone to', async () => {
      await show(retention());
      choose('churn rate');
      await fromMenu(() => at('churn rate'), words.actions.labels.ghost);
      await vi.waitFor(() => expect(ghosts()).toHaveLength(1));
      expect(getSelection().elements).toEqual(ghosts());
      await settledView();
      await fromMenu(() => middleOf(must(document.getElementById(`lw-element-${ghosts()[0] ?? ''}`), 'ghost')), words.actions.labels.original);
      await vi.waitFor(() => expect(getSelection().elements).toEqual([elementOf(getDocument(), 'churn rate')]));
    });
  });

  test('gives links by keyboard, and a link into it is refused', async () => {
    await show(retention());
    choose('churn rate');
    act(() => void runAction('ghost'));
    await vi.waitFor(() => expect(ghosts()).toHaveLength(1));
    act(() => surface().focus());
    await userEvent.keyboard('l{Enter}');
    await answering('sales');
    await vi.waitFor(() => expect(linkBetween(getDocument(), 'churn rate', 'sales')).toBeDefined());
  });
});
