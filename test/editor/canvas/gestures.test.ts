import { describe, expect, test } from 'vitest';
import type { ElementId, LinkId, VariableId } from '#core/model';
import type { Gesture, GestureEvent } from '../../../src/editor/canvas/gestures/gesture.ts';
import { IDLE } from '../../../src/editor/canvas/gestures/gesture.ts';
import type { Grip, Hit } from '../../../src/editor/canvas/gestures/hit.ts';
import type { Outcome } from '../../../src/editor/canvas/gestures/outcome.ts';
import { reduce } from '../../../src/editor/canvas/gestures/reduce.ts';

const customers: Hit = { on: 'shape', element: 'e1' as ElementId, variable: 'v1' as VariableId, kind: 'stock' };
const leads: Hit = { on: 'shape', element: 'e2' as ElementId, variable: 'v2' as VariableId, kind: 'stock' };
const rate: Hit = { on: 'shape', element: 'e3' as ElementId, variable: 'v3' as VariableId, kind: 'auxiliary' };
const sales: Hit = { on: 'shape', element: 'e4' as ElementId, variable: 'v4' as VariableId, kind: 'flow' };
const salesPipe: Hit = { on: 'pipe', element: 'e4' as ElementId, variable: 'v4' as VariableId };
const cloud: Hit = { on: 'cloud', element: 'e5' as ElementId, flow: 'v4' as VariableId, end: 'from' };
const link: Hit = { on: 'curve', element: 'e6' as ElementId, link: 'l1' as LinkId };
const note: Hit = { on: 'box', element: 'e7' as ElementId };
const rim: Hit = { on: 'shape', element: 'e3' as ElementId, variable: 'v3' as VariableId, kind: 'auxiliary', rim: true };
/** Canvas to the right of the rate. */
const besideRate: Hit = { on: 'canvas', beside: { giver: { variable: 'v3' as VariableId, element: 'e3' as ElementId, ghost: false }, away: { x: 1, y: 0 } } };
const ghost: Hit = { on: 'ghost', element: 'e8' as ElementId, variable: 'v1' as VariableId };
const canvas: Hit = { on: 'canvas' };

/** In an open frame. */
const room: Hit = { on: 'canvas', frame: 'e9' as ElementId };

/** The same once it is selected. */
const heldRoom: Hit = { on: 'box', element: 'e9' as ElementId, room: true };

const scenery = { customers, leads, rate, sales, salesPipe, cloud, link, note, ghost, rim, besideRate, canvas, room, heldRoom };
const tools = ['select', 'stock', 'flow', 'auxiliary', 'link', 'note', 'frame', 'sketch', 'hand'] as const;

const isTool = (word: string | undefined): word is (typeof tools)[number] => tools.some((tool) => tool === word);
const isThing = (word: string): word is keyof typeof scenery => word in scenery;

interface Told {
  readonly gesture: Gesture;
  readonly outcomes: readonly Outcome[];
}

/**
 * Plays a story told in words, one event a line: `press customers 0 0 flow`, `press canvas 5 5 select add`,
 * `drag canvas 90 0`, `release leads 200 0`, `cancel`. Presses carry what earlier lines selected.
 */
function play(story: string, start: readonly string[] = []): Told {
  let gesture: Gesture = IDLE;
  let selected = start as readonly ElementId[];
  const outcomes: Outcome[] = [];
  for (const line of story.trim().split('\n')) {
    const result = reduce(gesture, read(line.trim(), selected));
    gesture = result.gesture;
    if (result.outcome === null) continue;
    outcomes.push(result.outcome);
    if (result.outcome.do === 'select') selected = result.outcome.elements;
  }
  return { gesture, outcomes };
}

function read(line: string, selected: readonly ElementId[]): GestureEvent {
  const [type, thing = '', x, y, ...rest] = line.split(/\s+/u);
  if (type === 'cancel') return { type };
  if (!isThing(thing)) throw new Error(`Nothing called ${thing} in the story`);
  const place = { hit: scenery[thing], at: { x: Number(x), y: Number(y) } };
  const add = rest.includes('add');
  if (type === 'drag') return { type, ...place, slop: 4, guides: [] };
  if (type === 'release') return { type, ...place, slop: 4, add };
  const tool = rest.find(isTool) ?? 'select';
  return { type: 'press', ...place, tool, selected, add, twice: rest.includes('twice'), copy: rest.includes('copy') };
}

const outcome = (story: string, selected?: readonly string[]): Outcome | undefined => play(story, selected).outcomes.at(-1);

describe('selecting', () => {
  test('a press selects at once', () => {
    expect(play('press customers 0 0').outcomes).toEqual([{ do: 'select', elements: ['e1'] }]);
  });

  test('shift adds, and takes away what was selected', () => {
    expect(outcome('press rate 0 0 add', ['e1'])).toEqual({ do: 'select', elements: ['e1', 'e3'] });
    expect(outcome('press rate 0 0 add\nrelease rate 0 0', ['e1', 'e3'])).toEqual({ do: 'select', elements: ['e1'] });
  });

  test('a click on one of several selected narrows to it, but only on release', () => {
    expect(play('press rate 0 0', ['e1', 'e3']).outcomes).toEqual([]);
    expect(outcome('press rate 0 0\nrelease rate 1 1', ['e1', 'e3'])).toEqual({ do: 'select', elements: ['e3'] });
  });

  test('a click on the only selected one selects it once more, so that what shows it comes to the front', () => {
    expect(outcome('press rate 0 0\nrelease rate 1 1', ['e3'])).toEqual({ do: 'select', elements: ['e3'] });
  });

  test('a click on empty canvas clears, with shift it does not', () => {
    expect(outcome('press canvas 0 0\nrelease canvas 2 1', ['e1'])).toEqual({ do: 'select', elements: [] });
    expect(outcome('press canvas 0 0 add\nrelease canvas 2 1', ['e1'])).toBeUndefined();
  });

  test('a drag over empty canvas is a marquee; shift keeps what was selected', () => {
    const box = { do: 'selectWithin', corner: { x: 0, y: 0 }, opposite: { x: 80, y: 60 } };
    expect(outcome('press canvas 0 0\ndrag canvas 40 30\nrelease customers 80 60', ['e1'])).toEqual({ ...box, keep: [] });
    expect(outcome('press canvas 0 0 add\ndrag canvas 40 30\nrelease canvas 80 60', ['e1'])).toEqual({ ...box, keep: ['e1'] });
  });

  test('the room of a frame is canvas; a click in it selects the frame', () => {
    expect(outcome('press room 0 0\nrelease room 1 1', ['e1'])).toEqual({ do: 'select', elements: ['e9'] });
    expect(outcome('press room 0 0 add\nrelease room 1 1', ['e1'])).toEqual({ do: 'select', elements: ['e1', 'e9'] });
    expect(outcome('press room 0 0 add\nrelease room 1 1', ['e1', 'e9'])).toEqual({ do: 'select', elements: ['e1'] });
    expect(outcome('press room 0 0\ndrag room 40 30\nrelease room 80 60')).toMatchObject({ do: 'selectWithin' });
    expect(outcome('press room 9 9 twice\nrelease room 9 9')).toMatchObject({ do: 'place', what: 'auxiliary' });
    expect(outcome('press heldRoom 9 9 twice\nrelease heldRoom 9 9', ['e9'])).toMatchObject({ do: 'place', what: 'auxiliary', at: { x: 9, y: 9 } });
    expect(outcome('press heldRoom 0 0\ndrag heldRoom 40 30\nrelease heldRoom 80 60', ['e9'])).toEqual({ do: 'move', elements: ['e9'], by: { x: 80, y: 60 } });
  });

  test('a double click names a thing, or a new variable where nothing is', () => {
    expect(outcome('press customers 0 0 twice\nrelease customers 0 0', ['e1'])).toEqual({ do: 'rename', element: 'e1' });
    expect(outcome('press canvas 9 9 twice\nrelease canvas 9 9')).toEqual({ do: 'place', what: 'auxiliary', at: { x: 9, y: 9 }, again: false });
  });
});

describe('moving', () => {
  test('moves all that is selected, once, on release', () => {
    const { outcomes } = play('press rate 10 10\ndrag canvas 30 10\ndrag canvas 50 20\nrelease canvas 60 25', ['e1', 'e3']);
    expect(outcomes).toEqual([{ do: 'move', elements: ['e1', 'e3'], by: { x: 50, y: 15 } }]);
  });

  test('a hand that trembles does not move anything', () => {
    expect(play('press customers 0 0\ndrag customers 2 2\nrelease customers 3 1').outcomes).toEqual([{ do: 'select', elements: ['e1'] }]);
  });

  test('Escape drops the gesture, and the release after it means nothing', () => {
    const { gesture, outcomes } = play('press rate 0 0\ndrag canvas 90 0\ncancel\ndrag canvas 95 0\nrelease canvas 95 0', ['e3']);
    expect(gesture).toEqual(IDLE);
    expect(outcomes).toEqual([]);
  });
});

describe('placing', () => {
  test('puts a symbol where the pointer lets go; shift keeps the tool', () => {
    expect(outcome('press canvas 5 5 stock\nrelease canvas 20 20')).toEqual({ do: 'place', what: 'stock', at: { x: 20, y: 20 }, again: false });
    expect(outcome('press canvas 5 5 auxiliary\nrelease canvas 5 5 add')).toMatchObject({ what: 'auxiliary', again: true });
    expect(outcome('press note 5 5 note\nrelease note 5 5')).toMatchObject({ do: 'place', what: 'note' });
  });

  test('never on top of another symbol', () => {
    expect(outcome('press customers 0 0 stock\nrelease customers 0 0')).toEqual({ do: 'select', elements: ['e1'] });
  });
});

describe('flows', () => {
  const flow = (from: object, to: object) => ({ do: 'addFlow', from, to });

  test('from stock to stock, from stock to a cloud, from a cloud to a stock, between clouds', () => {
    const at = (x: number, y = 0) => ({ x, y });
    expect(outcome('press customers 0 0 flow\ndrag canvas 90 0\nrelease leads 200 0')).toEqual(
      flow({ stock: 'v1', at: at(0) }, { stock: 'v2', at: at(200) }),
    );
    expect(outcome('press customers 0 0 flow\nrelease canvas 200 0')).toEqual(flow({ stock: 'v1', at: at(0) }, { stock: null, at: at(200) }));
    expect(outcome('press canvas 0 0 flow\nrelease customers 200 0')).toEqual(flow({ stock: null, at: at(0) }, { stock: 'v1', at: at(200) }));
    expect(outcome('press canvas 0 0 flow\nrelease canvas 0 150')).toEqual(flow({ stock: null, at: at(0) }, { stock: null, at: at(0, 150) }));
  });

  test('two clicks do what a drag does', () => {
    const story = 'press customers 0 0 flow\nrelease customers 0 0\ndrag canvas 90 0\npress leads 200 0 flow\nrelease leads 200 0';
    expect(outcome(story)).toEqual(flow({ stock: 'v1', at: { x: 0, y: 0 } }, { stock: 'v2', at: { x: 200, y: 0 } }));
  });

  test('two clicks on one empty spot make a flow of the usual length around it', () => {
    const { outcomes } = play('press canvas 300 40 flow\nrelease canvas 300 40\npress canvas 301 40 flow\nrelease canvas 301 40');
    expect(outcomes).toEqual([flow({ stock: null, at: { x: 204, y: 40 } }, { stock: null, at: { x: 396, y: 40 } })]);
  });

  test('a short drag is drawn out so that the valve has room', () => {
    expect(outcome('press customers 0 0 flow\nrelease canvas 0 40')).toMatchObject({ to: { stock: null, at: { x: 0, y: 128 } } });
  });

  test('a flow back into its own stock is refused', () => {
    expect(outcome('press customers 0 0 flow\ndrag canvas 60 0\nrelease customers 20 0')).toEqual({ do: 'refuse', why: 'flowToItself' });
  });

  test('a cloud dropped on a stock attaches its flow; on empty canvas it moves the end', () => {
    const story = 'press cloud 0 0\ndrag canvas 50 0\n';
    expect(outcome(`${story}release leads 90 0`)).toEqual({ do: 'reattachFlow', flow: 'v4', end: 'from', stock: 'v2', at: { x: 90, y: 0 } });
    expect(outcome(`${story}release canvas 90 0`)).toMatchObject({ do: 'reattachFlow', stock: null, at: { x: 90, y: 0 } });
  });
});

describe('links', () => {
  const from = { variable: 'v3', element: 'e3', ghost: false };

  test('from variable to variable, onto a valve or anywhere along its pipe', () => {
    expect(outcome('press rate 0 0 link\ndrag canvas 50 0\nrelease sales 99 0')).toEqual({ do: 'addLink', from, to: 'v4' });
    expect(outcome('press rate 0 0 link\nrelease salesPipe 99 0')).toEqual({ do: 'addLink', from, to: 'v4' });
  });

  test('a ghost gives a link and takes none', () => {
    expect(outcome('press ghost 0 0 link\nrelease rate 99 0')).toEqual({ do: 'addLink', from: { variable: 'v1', element: 'e8', ghost: true }, to: 'v3' });
    expect(outcome('press rate 0 0 link\nrelease ghost 99 0')).toEqual({ do: 'refuse', why: 'linkIntoGhost' });
  });

  test('let go over empty canvas it brings a new variable', () => {
    expect(outcome('press rate 0 0 link\nrelease canvas 99 5')).toEqual({ do: 'addLinked', from, at: { x: 99, y: 5 } });
  });

  test('to itself it is refused, as a mere click it waits for the second one', () => {
    expect(outcome('press rate 0 0 link\ndrag canvas 50 0\nrelease rate 6 0')).toEqual({ do: 'refuse', why: 'linkToItself' });
    const waiting = play('press rate 0 0 link\nrelease rate 0 0');
    expect(waiting.gesture).toMatchObject({ is: 'drawingLink', carried: true });
    expect(outcome('press rate 0 0 link\nrelease rate 0 0\npress sales 99 0 link\nrelease sales 99 0')).toEqual({ do: 'addLink', from, to: 'v4' });
  });

  test('dragging the curve itself bends it through the pointer', () => {
    expect(outcome('press link 0 0\ndrag canvas 20 20\nrelease canvas 30 40', ['e6'])).toEqual({ do: 'bend', element: 'e6', through: { x: 30, y: 40 } });
  });
});

describe('handles', () => {
  const pull = (grip: Grip, to: Hit): Outcome | null => {
    const hit: Hit = { on: 'grip', grip };
    const pressed = reduce(IDLE, { type: 'press', hit, at: { x: 0, y: 0 }, tool: 'select', selected: [], add: false, twice: false, copy: false });
    const dragged = reduce(pressed.gesture, { type: 'drag', hit: to, at: { x: 60, y: 80 }, slop: 4, guides: [] });
    return reduce(dragged.gesture, { type: 'release', hit: to, at: { x: 60, y: 80 }, slop: 4, add: false }).outcome;
  };
  const element = 'e6' as ElementId;
  const valve = 'e4' as ElementId;

  test('the end of a link goes to another variable, or back over nothing', () => {
    const grip: Grip = { kind: 'linkEnd', element, link: 'l1' as LinkId, end: 'to' };
    expect(pull(grip, rate)).toMatchObject({ do: 'reattachLink', link: 'l1', end: 'to', to: { variable: 'v3' } });
    expect(pull(grip, canvas)).toBeNull();
    expect(pull(grip, ghost)).toEqual({ do: 'refuse', why: 'linkIntoGhost' });
    expect(pull({ ...grip, end: 'from' }, ghost)).toMatchObject({ do: 'reattachLink', to: { ghost: true } });
  });

  test('the end of a flow goes to another stock, or to a cloud of its own', () => {
    const grip: Grip = { kind: 'flowEnd', element: valve, flow: 'v4' as VariableId, end: 'to' };
    expect(pull(grip, leads)).toEqual({ do: 'reattachFlow', flow: 'v4', end: 'to', stock: 'v2', at: { x: 60, y: 80 } });
    expect(pull(grip, canvas)).toMatchObject({ stock: null });
  });

  test('a pipe gets a new corner, or has one moved', () => {
    const bends = [{ x: 1, y: 1 }, { x: 2, y: 2 }];
    expect(pull({ kind: 'corner', element: valve, bends, index: 1, fresh: true }, canvas)).toEqual({
      do: 'route', element: 'e4', bends: [{ x: 1, y: 1 }, { x: 60, y: 80 }, { x: 2, y: 2 }],
    });
    expect(pull({ kind: 'corner', element: valve, bends, index: 1, fresh: false }, canvas)).toMatchObject({ bends: [{ x: 1, y: 1 }, { x: 60, y: 80 }] });
  });

  test('a box is resized against its opposite corner and never vanishes', () => {
    const box = { x: 100, y: 100, width: 200, height: 100 };
    expect(pull({ kind: 'size', element, corner: 'nw', box }, canvas)).toEqual({ do: 'resize', element: 'e6', box: { x: 130, y: 115, width: 140, height: 70 } });
    expect(pull({ kind: 'size', element, corner: 'se', box }, canvas)).toMatchObject({ box: { width: 60, height: 30 } });
  });

  test('a click on a handle changes nothing', () => {
    const hit: Hit = { on: 'grip', grip: { kind: 'bend', element } };
    const pressed = reduce(IDLE, { type: 'press', hit, at: { x: 0, y: 0 }, tool: 'select', selected: [], add: false, twice: false, copy: false });
    expect(reduce(pressed.gesture, { type: 'release', hit, at: { x: 1, y: 0 }, slop: 4, add: false })).toEqual({ gesture: IDLE, outcome: null });
  });

  test('a connecting handle draws without changing the tool', () => {
    const grip: Grip = { kind: 'connect', draws: 'link', element: 'e3' as ElementId, variable: 'v3' as VariableId, ghost: false };
    expect(pull(grip, sales)).toMatchObject({ do: 'addLink', to: 'v4' });
    expect(pull({ ...grip, draws: 'flow', element: 'e1' as ElementId, variable: 'v1' as VariableId }, leads)).toMatchObject({ do: 'addFlow', to: { stock: 'v2' } });
  });
});

describe('the rim of a symbol', () => {
  const from = { variable: 'v3', element: 'e3', ghost: false };

  test('draws a link: to another symbol, or into a new variable on empty canvas', () => {
    expect(outcome('press rim 9 0\ndrag canvas 60 0\nrelease sales 99 0')).toEqual({ do: 'addLink', from, to: 'v4' });
    expect(outcome('press rim 9 0\ndrag canvas 60 0\nrelease canvas 99 0')).toEqual({ do: 'addLinked', from, at: { x: 99, y: 0 } });
  });

  test('clicked, it selects; of several selected symbols it moves them', () => {
    expect(play('press rim 9 0\nrelease rim 10 0').outcomes).toEqual([{ do: 'select', elements: ['e3'] }]);
    expect(outcome('press rim 9 0\ndrag canvas 60 0\nrelease canvas 99 0', ['e1', 'e3'])).toMatchObject({ do: 'move', elements: ['e1', 'e3'] });
  });
});

test('close beside a symbol a drag away from it draws its link, within 70 degrees; across it, with Shift, or where several are selected it is a marquee', () => {
  const begun = (way: string, press = '', selected: readonly string[] = []) => play(`press besideRate 20 0 ${press}\ndrag canvas ${way}`, selected).gesture.is;
  expect(['60 0', '34 -37', '34 37'].map((way) => begun(way))).toEqual(['drawingLink', 'drawingLink', 'drawingLink']);
  expect(['0 0', '32 -39', '20 60'].map((way) => begun(way))).toEqual(['marquee', 'marquee', 'marquee']);
  expect([begun('60 0', 'add'), begun('60 0', '', ['e1', 'e3']), begun('60 0', '', ['e1', 'e2'])]).toEqual(['marquee', 'marquee', 'drawingLink']);
  expect(play('press besideRate 20 0\nrelease canvas 21 0', ['e1']).outcomes).toEqual([{ do: 'select', elements: [] }]);
});

test('with Alt a drag puts a ghost of the symbol down, and leaves the symbol alone', () => {
  expect(outcome('press customers 0 0 copy\ndrag canvas 60 0\nrelease canvas 99 7')).toEqual({ do: 'addGhost', variable: 'v1', at: { x: 99, y: 7 } });
  expect(outcome('press ghost 0 0 copy\ndrag canvas 60 0\nrelease canvas 99 7')).toEqual({ do: 'addGhost', variable: 'v1', at: { x: 99, y: 7 } });
  expect(outcome('press note 0 0 copy\ndrag canvas 60 0\nrelease canvas 99 7')).toMatchObject({ do: 'move' });
});

test('the frame tool frames what is dragged over, in any direction, and the usual piece where it is clicked', () => {
  expect(outcome('press canvas 300 200 frame\ndrag canvas 200 150\nrelease rate 100 80')).toEqual({ do: 'addFrame', box: { x: 200, y: 140, width: 200, height: 120 } });
  expect(outcome('press canvas 50 50 frame\nrelease canvas 51 50')).toEqual({ do: 'addFrame', box: { x: 50, y: 50, width: 320, height: 200 } });
});

describe('sketching', () => {
  const line = (from: string, to: string, points: readonly (readonly [number, number])[]): string => {
    const [first, ...others] = points;
    const last = others.pop();
    return [`press ${from} ${first?.join(' ')} sketch`, ...others.map(([x, y]) => `drag canvas ${x} ${y}`), `release ${to} ${last?.join(' ')}`].join('\n');
  };
  const circle = Array.from({ length: 13 }, (_, k) => [100 + 40 * Math.cos((k * Math.PI) / 6), 50 + 40 * Math.sin((k * Math.PI) / 6)] as const);

  test('a circle is a variable there, and the tool stays', () => {
    expect(outcome(line('canvas', 'canvas', circle))).toMatchObject({ do: 'place', what: 'auxiliary', again: true });
  });

  test('a stroke from one symbol to another is a link through its bulge', () => {
    expect(outcome(line('rate', 'sales', [[0, 0], [30, 25], [50, 30], [70, 25], [100, 0]]))).toEqual({
      do: 'addLink', from: { variable: 'v3', element: 'e3', ghost: false }, to: 'v4', through: { x: 50, y: 30 },
    });
  });

  test('a tap selects, anything else is dropped with a hint', () => {
    expect(outcome(line('rate', 'rate', [[0, 0], [1, 1]]))).toEqual({ do: 'select', elements: ['e3'] });
    expect(outcome(line('canvas', 'canvas', [[0, 0], [80, 0], [120, 5]]))).toEqual({ do: 'refuse', why: 'sketch' });
    expect(outcome(line('rate', 'canvas', [[0, 0], [80, 0], [120, 5]]))).toEqual({ do: 'refuse', why: 'sketch' });
    expect(outcome(line('rate', 'ghost', [[0, 0], [80, 0], [120, 5]]))).toEqual({ do: 'refuse', why: 'linkIntoGhost' });
  });
});
