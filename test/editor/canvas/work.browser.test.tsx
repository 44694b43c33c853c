import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { rootModel, type ModelDocument, type Point } from '#core/model';
import { words } from '#core/words';
import { runAction } from '#editor/actions';
import { getDocument, getHistory, getSelection, openView, select, setPreference, undo } from '#editor/store';
import { elementOf, equationOf, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';
import { add } from '../../../src/editor/panels/outline/add.ts';
import { click, drag, drawThrough, HELD, hold, letGo, middleOf, onTouchScreen, touch, way, withEveryPointer } from '#test/hands';
import { cloudOf, onlyCurve, retention, standsAt } from './retention.ts';
import { choose, linkShape, shapeNamed, takenBack, uneven } from './working.ts';
import { at, elsewhere, fromEveryMenu, names, naming, onScreen, rimOf, setTheStage, show, surface } from './stage.tsx';

setTheStage();

const stands = (name: string) => standsAt(getDocument(), elementOf(getDocument(), name));
const place = (): DOMMatrix => new DOMMatrix(getComputedStyle(must(document.querySelector('.react-flow__viewport'), 'viewport')).transform);
/** Where the curve of the only link may be touched. */
function onCurve(): Point {
  const line = must(document.querySelector<SVGPathElement>(`#lw-element-${onlyCurve(getDocument())} .lw-link-line`), 'line');
  const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(must(line.getScreenCTM(), 'place'));
  return { x, y };
}

/** What is done from a menu, by finger, mouse or keys, or by keys of its own: the document before and what holds after. */
interface Work {
  readonly name: string;
  readonly make?: () => ModelDocument;
  /** Names of what is selected, whose menu is asked for on the first; left out, the only link. */
  readonly chosen?: readonly string[];
  readonly menu: readonly string[];
  readonly keys?: string;
  readonly holds: (document: ModelDocument) => void;
}

const { labels, groups } = words.actions;
const { menu: entries } = words.canvas;

const theLink = (document: ModelDocument) => must(Object.values(rootModel(document).links)[0], 'link');
const bendOf = (document: ModelDocument): number => {
  const curve = viewIn(document).elements[onlyCurve(document)];
  return curve?.kind === 'curve' ? curve.bend : NaN;
};
const guessed = () => {
  const document = retention();
  variableNamed(document, 'churn rate').guess = true;
  return document;
};

const works: readonly Work[] = [
  {
    name: 'what is selected is aligned',
    make: uneven,
    chosen: ['a', 'b', 'c'],
    menu: [entries.align, labels.alignMiddle],
    holds: (document) => expect(new Set(['a', 'b', 'c'].map((name) => standsAt(document, elementOf(document, name))[1])).size).toBe(1),
  },
  {
    name: 'what is selected gets equal gaps',
    make: uneven,
    chosen: ['a', 'b', 'c'],
    menu: [entries.align, labels.distributeAcross],
    holds: (document) => expect(standsAt(document, elementOf(document, 'b'))[0]).toBeCloseTo(200, -1),
  },
  {
    name: 'a duplicate has the links between what was copied, and the equations',
    chosen: ['churn rate', 'churn', 'Customers'],
    menu: [labels.duplicate],
    keys: '{Control>}d{/Control}',
    holds: (document) => {
      expect(Object.values(rootModel(document).links)).toHaveLength(2);
      const copies = getSelection().elements.flatMap((id) => {
        const element = viewIn(document).elements[id];
        return element?.kind === 'shape' ? [must(rootModel(document).variables[element.variable], 'copy')] : [];
      });
      const [flow, rate] = [copies.find(({ kind }) => kind === 'flow'), copies.find(({ kind }) => kind === 'auxiliary')];
      expect(flow && equationOf(document, flow.name)).toContain(must(rate, 'rate').name);
      expect(linkBetween(document, must(rate, 'rate').name, must(flow, 'flow').name).polarity).toBe('+');
    },
  },
  {
    name: 'a deleted stock leaves clouds at the ends of its pipes',
    chosen: ['Customers'],
    menu: [labels.delete],
    keys: '{Delete}',
    holds: (document) => {
      expect([variableNamed(document, 'sales'), variableNamed(document, 'churn')]).toMatchObject([{ from: idOf(document, 'Leads'), to: null }, { from: null, to: null }]);
      for (const [flow, end] of [['sales', 'to'], ['churn', 'from'], ['churn', 'to']] as const) expect(cloudOf(document, flow, end)).toBeDefined();
    },
  },
  { name: 'a frame is put around what is selected', chosen: ['Leads', 'sales'], menu: [labels.frameAround], keys: '{Shift>}g{/Shift}', holds: (document) => expect(Object.values(viewIn(document).elements).filter(({ kind }) => kind === 'frame')).toHaveLength(1) },
  { name: 'a name is put on a side that one chooses', chosen: ['churn rate'], menu: [entries.name, labels.nameLeft], holds: (document) => expect(shapeNamed(document, 'churn rate').label).toBe('left') },
  { name: 'a name is written large', chosen: ['churn rate'], menu: [entries.name, labels.nameLarge], holds: (document) => expect(shapeNamed(document, 'churn rate').size).toBe('large') },
  { name: 'a symbol gets a colour', chosen: ['Leads'], menu: [entries.colour, labels.tintTeal], holds: (document) => expect(shapeNamed(document, 'Leads').tint).toBe('teal') },
  { name: 'a symbol is pinned', chosen: ['Leads'], menu: [labels.pin], holds: (document) => expect(shapeNamed(document, 'Leads').pinned).toBe(true) },
  { name: 'a guess is confirmed', make: guessed, chosen: ['churn rate'], menu: [labels.confirm], holds: (document) => expect(variableNamed(document, 'churn rate').guess).toBeUndefined() },
  { name: 'a link says the opposite', menu: [labels.linkNegative], keys: '-', holds: (document) => expect(theLink(document).polarity).toBe('-') },
  { name: 'a link claims no polarity', menu: [labels.linkUnsigned], keys: '0', holds: (document) => expect(theLink(document).polarity).toBeUndefined() },
  { name: 'a link gets a delay', menu: [labels.linkDelay], keys: 'd', holds: (document) => expect(theLink(document).delay).toBe(true) },
  { name: 'a link gets a strength', menu: [entries.strength, labels.linkStrong], holds: (document) => expect(theLink(document).strength).toBe('strong') },
  { name: 'a link is reversed', menu: [labels.linkReverse], keys: 'r', holds: (document) => expect(linkBetween(document, 'churn', 'churn rate')).toMatchObject({ polarity: '+' }) },
  { name: 'a link curves to the other side', menu: [labels.linkFlip], keys: 'c', holds: (document) => expect(bendOf(document)).toBe(-bendOf(retention())) },
];

fromEveryMenu(({ by, choose: fromMenu }) => {
  /** Does something to what is selected: through the menu over a spot, or by the keys that it has of its own. */
  const does = async (on: () => Point, menu: readonly string[], keys?: string) => {
    if (by !== 'keys' || keys === undefined) return fromMenu(on, ...menu);
    act(() => surface().focus());
    await userEvent.keyboard(keys);
  };

  test.each(works)('$name', async ({ make = retention, chosen, menu, keys, holds }) => {
    const before = make();
    await show(before);
    if (chosen) choose(...chosen);
    else act(() => select([onlyCurve(getDocument())]));
    await does(() => (chosen ? at(must(chosen[0], 'name')) : onCurve()), menu, keys);
    await vi.waitFor(() => holds(getDocument()));
    if (document.activeElement?.tagName === 'TEXTAREA') await userEvent.keyboard('{Enter}');
    expect(takenBack()).toEqual(before);
  });

  test('a variable becomes a stock, a flow and a variable again, keeping its name and links; what changed is said', async () => {
    const before = model().auxiliary('price', '', { at: { x: 0, y: 0 } }).auxiliary('demand', '', { at: { x: 260, y: 0 } }).link('price', 'demand', '-').build();
    await show(before);
    for (const [action, kind] of [['makeStock', 'stock'], ['makeFlow', 'flow'], ['makeAuxiliary', 'auxiliary']] as const) {
      choose('demand');
      await does(() => at('demand'), [groups.kinds, labels[action]]);
      await vi.waitFor(() => expect(variableNamed(getDocument(), 'demand').kind).toBe(kind));
      expect(linkBetween(getDocument(), 'price', 'demand').polarity).toBe('-');
      expect(elsewhere().textContent).toContain('demand');
    }
    expect(Object.values(viewIn(getDocument()).elements).filter(({ kind }) => kind === 'cloud')).toEqual([]);
    act(() => { undo(); undo(); undo(); });
    expect(getDocument()).toEqual(before);
  });

  test('what leaves one view stays in the other; what is deleted leaves both, each in one step', async () => {
    await show(retention());
    act(() => void runAction('newCausalView'));
    const [first, second] = Object.values(rootModel(getDocument()).views);
    act(() => openView(getDocument().root, must(first, 'view').id));
    const shows = (view = first) => Object.values(must(rootModel(getDocument()).views[must(view, 'view').id], 'view').elements).some((element) => element.kind === 'shape' && element.variable === idOf(retention(), 'word of mouth'));
    const drawnThere = () => vi.waitFor(() => expect(document.getElementById(`lw-element-${elementOf(getDocument(), 'word of mouth')}`)).not.toBeNull());
    await drawnThere();
    const before = getDocument();
    choose('word of mouth');
    await does(() => at('word of mouth'), [labels.hide], '{Shift>}{Delete}{/Shift}');
    await vi.waitFor(() => expect(shows(first)).toBe(false));
    expect(shows(second)).toBe(true);
    expect(names()).toContain('auxiliary word of mouth');
    act(() => { undo(); });
    expect(getDocument()).toEqual(before);

    await drawnThere();
    choose('word of mouth');
    await does(() => at('word of mouth'), [labels.delete], '{Delete}');
    await vi.waitFor(() => expect(names()).not.toContain('auxiliary word of mouth'));
    expect([shows(first), shows(second)]).toEqual([false, false]);
    act(() => { undo(); });
    expect(getDocument()).toEqual(before);
  });

  test('a link that only goes together has no head and no sign, and is made a cause again', async () => {
    await show(retention());
    const toggle = async () => {
      act(() => select([onlyCurve(getDocument())]));
      await does(onCurve, [labels.linkAssociation]);
    };
    await toggle();
    await vi.waitFor(() => expect(linkShape('association') ?? document.querySelector('.lw-link-association')).not.toBeNull());
    expect([linkShape('head'), linkShape('mark')]).toEqual([null, null]);
    await toggle();
    await vi.waitFor(() => expect(linkShape('head')).not.toBeNull());
    expect(linkBetween(getDocument(), 'churn rate', 'churn').association).toBeUndefined();
  });
});

withEveryPointer(({ name, draw, press }) => {
  test('a drag from the rim makes a variable that is linked already', async () => {
    const before = retention();
    await show(before);
    if (name === 'finger') {
      // A finger has no rim to hit: what it has touched shows a handle.
      await press(at('word of mouth'));
      await vi.waitFor(() => expect(document.querySelector('.lw-grip-link')).not.toBeNull());
    }
    const from = name === 'finger' ? middleOf(must(document.querySelector('.lw-grip-link'), 'handle')) : rimOf('word of mouth');
    await draw(way(from, { x: from.x + 150, y: from.y - 30 }, 6));
    await naming('fame');
    expect(linkBetween(getDocument(), 'word of mouth', 'fame')).toBeDefined();
    expect(takenBack()).toEqual(before);
  });

  test('what is moved stops where the gaps are equal', async () => {
    const before = model().stock('a', '', { at: { x: 0, y: 0 } }).stock('b', '', { at: { x: 200, y: 0 } }).stock('c', '', { at: { x: 330, y: 200 } }).build();
    await show(before);
    await draw(way(at('c'), onScreen({ x: 397, y: 2 }), 6));
    await vi.waitFor(() => expect(stands('c')).toEqual([400, 0]));
    expect(takenBack()).toEqual(before);
  });

  test('what is moved stops where edges agree', async () => {
    const document = model().stock('a', '', { at: { x: 0, y: 0 } }).auxiliary('b', '3', { at: { x: 200, y: 160 } }).build();
    await show(document);
    const body = (of: string) => must(window.document.getElementById(`lw-element-${elementOf(getDocument(), of)}`)?.querySelector('.lw-symbol-body'), of).getBoundingClientRect();
    const to = { x: at('b').x, y: at('b').y + body('a').bottom - body('b').bottom + 2 };
    await draw(way(at('b'), to, 6));
    await vi.waitFor(() => expect(stands('b')[1]).toBeLessThan(100));
    await vi.waitFor(() => expect(body('b').bottom).toBeCloseTo(body('a').bottom, 0));
  });

  test('the one selected link is marked from the bar beside it', async () => {
    await show(retention());
    await press(onCurve());
    await vi.waitFor(() => expect(getSelection().elements).toEqual([onlyCurve(getDocument())]));
    const link = () => linkBetween(getDocument(), 'churn rate', 'churn');
    const button = (label: RegExp) => middleOf(must([...document.querySelectorAll('.lw-link-bar button')].find((each) => label.test(each.getAttribute('aria-label') ?? '')), String(label)));
    await vi.waitFor(() => expect(document.querySelector('.lw-link-bar')).not.toBeNull());
    await press(button(/delay/iu));
    await vi.waitFor(() => expect(link().delay).toBe(true));
    await press(button(/strong/iu));
    await vi.waitFor(() => expect(link().strength).toBe('strong'));
    await press(button(/opposite|minus/iu));
    await vi.waitFor(() => expect(link().polarity).toBe('-'));
  });
});

describe('with the mouse', () => {
  test('while Space is held a drag looks round; nothing is moved or selected and no step is made', async () => {
    const before = retention();
    await show(before);
    act(() => surface().focus());
    const { e, f } = place();
    const from = at('Customers');
    await userEvent.keyboard('[Space>]');
    await vi.waitFor(() => expect(surface().dataset['panning']).toBe('true'));
    await drag(from, { x: from.x - 80, y: from.y + 50 });
    await vi.waitFor(() => expect([place().e - e, place().f - f]).toEqual([expect.closeTo(-80, -1), expect.closeTo(50, -1)]));
    await userEvent.keyboard('[/Space]');
    await vi.waitFor(() => expect(surface().dataset['panning']).toBe('false'));
    expect([getDocument(), getHistory().undo, getSelection().elements]).toEqual([before, null, []]);
  });

  test('Shift with a press adds to what is selected and takes out again', async () => {
    await show(retention());
    await click(at('Leads'));
    await drawThrough([at('Customers')], HELD.shift);
    await vi.waitFor(() => expect(getSelection().elements).toHaveLength(2));
    await drawThrough([at('Leads')], HELD.shift);
    await vi.waitFor(() => expect(getSelection().elements).toEqual([elementOf(getDocument(), 'Customers')]));
  });

  test('a gap that is equal is shown while something is in hand', async () => {
    await show(model().stock('a', '', { at: { x: 0, y: 0 } }).stock('b', '', { at: { x: 200, y: 0 } }).stock('c', '', { at: { x: 330, y: 200 } }).build());
    const to = onScreen({ x: 397, y: 2 });
    await hold(at('c'), to);
    // The level line through the three, and the two gaps.
    await vi.waitFor(() => expect(document.querySelectorAll('.lw-guide')).toHaveLength(3));
    await letGo(to);
  });

  test('by preference polarities are written s and o', async () => {
    await show(retention());
    const sign = linkShape('mark')?.getAttribute('d');
    act(() => setPreference('polarity', 'letters'));
    await vi.waitFor(() => expect(linkShape('mark')?.getAttribute('d')).not.toBe(sign));
    act(() => setPreference('polarity', 'signs'));
    await vi.waitFor(() => expect(linkShape('mark')?.getAttribute('d')).toBe(sign));
  });
});

describe('with two fingers', () => {
  onTouchScreen();

  test('the diagram is carried and spread, over symbols too, and no step is made', async () => {
    const before = retention();
    await show(before);
    const [on, { a: zoom, f }] = [at('Customers'), place()];
    const fingers = (apart: number, down: number) => [{ x: on.x - apart, y: on.y + down }, { x: on.x + apart, y: on.y + down }];
    await touch('touchStart', fingers(60, 0));
    for (const down of [20, 40, 60]) await touch('touchMove', fingers(60, down));
    await touch('touchEnd', []);
    await vi.waitFor(() => expect(place().f - f).toBeGreaterThan(30));
    await touch('touchStart', fingers(60, 0));
    for (const apart of [80, 100, 120]) await touch('touchMove', fingers(apart, 0));
    await touch('touchEnd', []);
    await vi.waitFor(() => expect(place().a).toBeGreaterThan(zoom * 1.3));
    expect([getDocument(), getHistory().undo]).toEqual([before, null]);
  });
});

describe('by keyboard', () => {
  test('a note is put down and written', async () => {
    const before = retention();
    await show(before);
    act(() => surface().focus());
    await userEvent.keyboard('t{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await userEvent.keyboard('{Control>}a{/Control}Mind **this**{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(Object.values(viewIn(getDocument()).elements).find(({ kind }) => kind === 'note')).toMatchObject({ text: 'Mind **this**' }));
    expect(takenBack()).toEqual(before);
  });

  test('what the outline adds and what it is named are one step', async () => {
    const before = retention();
    await show(before);
    act(() => add('auxiliary'));
    await naming('made');
    expect(names()).toContain('auxiliary made');
    expect(takenBack()).toEqual(before);
  });

  test('zooming and fitting are no steps', async () => {
    const before = retention();
    await show(before);
    act(() => surface().focus());
    const { a } = place();
    await userEvent.keyboard('{Control>}0{/Control}{Shift>}1{/Shift}');
    await userEvent.keyboard('++');
    await vi.waitFor(() => expect(place().a).toBeGreaterThan(a));
    expect([getDocument(), getHistory().undo]).toEqual([before, null]);
  });
});
