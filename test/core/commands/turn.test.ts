import { describe, expect, test } from 'vitest';
import { addNote, turnIntoModel } from '#core/commands';
import { causalGraph, checkUnits, chooseAccumulators, findLoops, planSketch } from '#core/analysis';
import { compile } from '#core/compiler';
import { loopKey, rootModel, shapeOf, type ModelDocument, type SketchPlan } from '#core/model';
import { equationOf, hereIn, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';
import { customerSuccess, sketch } from '#test/sketches';

const planOf = (document: ModelDocument, nudges: Readonly<Record<string, number>> = {}): SketchPlan =>
  planSketch(document, rootModel(document), {
    ...chooseAccumulators(document, rootModel(document)),
    nudges: Object.entries(nudges).map(([name, by]) => ({ variable: idOf(document, name), by })),
    beats: 40,
    adjustable: false,
  });

const turned = (document: ModelDocument, nudges: Readonly<Record<string, number>> = {}): ModelDocument => {
  expect(turnIntoModel(document, { plan: planOf(document, nudges) })).toBeNull();
  return document;
};

const pair = () => sketch('growth ->+ size [strong]\nsize ->- growth [delay]\nsize ->- growth left [late]\ngrowth left ->? growth');

describe('a word', () => {
  const document = turned(pair(), { growth: 0.1 });

  test('reads a stock where it holds memory, which its arrows fill through one flow', () => {
    expect(equationOf(document, 'growth')).toBe('1 + TANH(level of growth)');
    expect(variableNamed(document, 'level of growth')).toMatchObject({ kind: 'stock', equation: 'push on growth', units: '1', guess: true });
    expect(variableNamed(document, 'push on growth')).toMatchObject({ kind: 'auxiliary', equation: '0.1', units: '1', range: { min: -1, max: 1 }, guess: true });
    expect(variableNamed(document, 'change in growth')).toMatchObject({ kind: 'flow', to: idOf(document, 'level of growth'), equation: '(-SMTH1(size - 1, delay of size on growth, 0)) / one beat' });
    expect(variableNamed(document, 'delay of size on growth')).toMatchObject({ equation: '4', units: 'beat' });
  });

  test('adds up its arrows where it holds none', () => {
    expect(equationOf(document, 'size')).toBe('1 + strength of growth on size * (growth - 1)');
    expect(equationOf(document, 'strength of growth on size')).toBe('2');
    expect(equationOf(document, 'growth left')).toBe('1 - 2 * (size - 1) * ABS(size - 1)');
  });

  test('that is pushed and holds none reads its push, under a name that nothing has yet', () => {
    const held = turned(sketch('a ->+ b\npush on a ->- b'), { a: -0.2 });
    expect(equationOf(held, 'a')).toBe('1 + push on a 2');
    expect(equationOf(held, 'push on a 2')).toBe('-0.2');
  });

  test('that goes along with another one is that one', () => {
    expect(equationOf(turned(sketch('a ->+ b\nb ->+ a')), 'b')).toBe('a');
  });
});

describe('the model', () => {
  const document = turned(customerSuccess());

  test('has no mistake, its units hold, and everything in it is a guess', () => {
    expect(compile(document).diagnostics).toEqual([]);
    expect(checkUnits(document).diagnostics).toEqual([]);
    expect(Object.values(rootModel(document).variables).filter(({ guess }) => !guess)).toEqual([]);
  });

  test('runs as the sketch did, and shows its words, those that are another word left out', () => {
    expect(document.settings).toMatchObject({ start: 0, stop: 40, dt: 1 / 16, method: 'rk4', timeUnit: 'beat' });
    const plotted = Object.values(document.charts)[0]?.plots.map(({ variable }) => variable);
    const shown = ['funds to invest', 'customer outcomes', 'referrals', 'customers', 'revenue'];
    expect(plotted).toEqual(shown.map((name) => idOf(document, name)));
  });

  test('is drawn: what pushed the word ends in the flow, and a link leads from the stock to the word', () => {
    const view = viewIn(document);
    const flow = idOf(document, 'change in funds to invest');
    expect(linkBetween(document, 'revenue', 'change in funds to invest')).toMatchObject({ polarity: '+' });
    expect(linkBetween(document, 'level of funds to invest', 'funds to invest')).toMatchObject({ polarity: '+' });
    expect(linkBetween(document, 'one beat', 'change in funds to invest')).toBeTruthy();
    const [stock, valve] = [must(shapeOf(view, idOf(document, 'level of funds to invest')), 'stock'), must(shapeOf(view, flow), 'valve')];
    const cloud = must(Object.values(view.elements).find((element) => element.kind === 'cloud' && element.flow === flow), 'cloud');
    if (cloud.kind !== 'cloud') throw new Error('no cloud');
    expect((valve.x - stock.x) * (cloud.x - valve.x)).toBeGreaterThan(0);
    expect([valve.y, cloud.y]).toEqual([stock.y, stock.y]);
  });

  test('shows its constants above what reads them, joined to that', () => {
    const pushed = turned(pair(), { growth: 0.1 });
    for (const [constant, reader] of [['push on growth', 'level of growth'], ['delay of size on growth', 'change in growth'], ['strength of growth on size', 'size']] as const) {
      expect(linkBetween(pushed, constant, reader)).toBeTruthy();
      const [above, below] = [constant, reader].map((name) => must(shapeOf(viewIn(pushed), idOf(pushed, name)), name));
      expect(above?.y).toBeLessThan(below?.y ?? 0);
    }
    expect(checkUnits(pushed).diagnostics).toEqual([]);
  });

  test('has the loops of the diagram', () => {
    const letters = (of: ModelDocument) => findLoops(causalGraph(of, compile(of))).loops.map(({ polarity }) => polarity).toSorted();
    expect(letters(document)).toEqual(letters(customerSuccess()));
    expect(letters(document)).toEqual(['B', 'R', 'R', 'R']);
  });

  test('stands where the words stood', () => {
    const before = customerSuccess();
    for (const { id } of Object.values(rootModel(before).variables)) {
      const [was, is] = [must(shapeOf(viewIn(before), id), id), must(shapeOf(viewIn(document), id), id)];
      expect({ x: is.x, y: is.y }).toEqual({ x: was.x, y: was.y });
    }
  });
});

test('loops keep their names and labels', () => {
  const document = sketch('a ->+ b\nb ->+ a');
  const key = loopKey([idOf(document, 'a'), idOf(document, 'b')]);
  document.loops = { [key]: { name: 'R1', nick: 'Word of mouth' } };
  const note = must(addNote(document, { ...hereIn(document), text: 'R1', at: { x: 0, y: 200 } }), 'note');
  Object.assign(must(viewIn(document).elements[note], 'note'), { loop: key });
  turned(document);
  const longer = loopKey([idOf(document, 'b'), idOf(document, 'change in a'), idOf(document, 'level of a'), idOf(document, 'a')]);
  expect(document.loops).toEqual({ [longer]: { name: 'R1', nick: 'Word of mouth' } });
  expect(viewIn(document).elements[note]).toMatchObject({ loop: longer });
  expect(findLoops(causalGraph(document, compile(document))).loops.map((loop) => loop.key)).toEqual([longer]);
});

test('numbers keep their equations: words count for 1 in them, and compare with their start', () => {
  const document = model({ title: 'Mixed', start: 0, stop: 10, timeUnit: 'month' })
    .stock('Customers', 200)
    .flow('sales', { to: 'Customers' }, '10 * reputation')
    .auxiliary('reputation')
    .auxiliary('service')
    .link('Customers', 'service', '-')
    .link('service', 'reputation', '+')
    .build();
  turned(document);
  expect(equationOf(document, 'sales')).toBe('10 * reputation');
  expect(equationOf(document, 'service')).toBe('1 - (Customers / 200 - 1)');
  expect(equationOf(document, 'reputation')).toBe('service');
  expect(document.settings.timeUnit).toBe('month');
});

test('a plan for another version of the document, or with a stock without a number, changes nothing', () => {
  const document = pair();
  const plan = planOf(document);
  addNote(document, { ...hereIn(document), text: 'later', at: { x: 0, y: 0 } });
  const before = structuredClone(document);
  expect(turnIntoModel(document, { plan })).toBe('outdated');
  expect(document).toEqual(before);

  const stocked = model().stock('Backlog').auxiliary('haste').link('Backlog', 'haste', '+').build();
  expect(turnIntoModel(stocked, { plan: planOf(stocked) })).toBe('stocks');
});
