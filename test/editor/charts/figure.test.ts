import { describe, expect, test } from 'vitest';
import type { ModelDocument, ModelId, Variable, VariableId } from '#core/model';
import { basisOf, figureOf, isWhole, plotsOf, withEarlier, type Figure } from '#editor/charts';
import { summaryOf } from '../../../src/editor/charts/summary.ts';
import { idOf, model } from '#test/documents';
import { liveRun } from './runs.ts';

const tank = () =>
  model({ start: 0, stop: 3, dt: 1, method: 'euler', timeUnit: 'year' })
    .stock('Tank', 100, { units: 'litres' })
    .flow('loss', { from: 'Tank' }, 'Tank * rate', { units: 'litres/year' })
    .constant('rate', 0.5)
    .scenario('slow', { rate: 0.1 })
    .scenario('none', { rate: 0 })
    .build();

const scenarios = (document: ModelDocument) => Object.values(document.scenarios).map(({ id }) => id);
const plot = (document: ModelDocument, ...names: string[]) => names.map((name) => ({ variable: idOf(document, name) }));
const options = { all: false, stale: false };

describe('what a chart shows', () => {
  test('before anybody chose: the first four stocks, and without stocks the first variables that move', () => {
    const stocks = model().stock('A', 1).stock('B', 1).stock('C', 1).stock('D', 1).stock('E', 1).build();
    expect(plotsOf(stocks, null)).toEqual(plot(stocks, 'A', 'B', 'C', 'D'));
    const others = model().lookup('graph', [[0, 0], [1, 1]]).auxiliary('x', 'TIME').build();
    expect(plotsOf(others, null)).toEqual(plot(others, 'x'));
  });

  test('before anybody chose: stocks in parts come behind those of the model, by their addresses', () => {
    const own = model().stock('A', 1).build();
    const part = model().stock('B', 1).constant('c', 1).build();
    const inner = part.models[part.root];
    const outer = own.models[own.root];
    if (!inner || !outer) throw new Error('no models');
    const [name, uses] = ['part' as ModelId, 'v90' as VariableId];
    const parts: Record<VariableId, Variable> = { ...outer.variables, [uses]: { id: uses, kind: 'module', name: 'Part', model: name, inputs: {} } };
    const document = { root: own.root, models: { [own.root]: { ...outer, variables: parts }, [name]: { ...inner, id: name } } };
    const inside = { variable: `v90.${idOf(part, 'B')}` };
    expect(plotsOf(document, null)).toEqual([...plot(own, 'A'), inside]);
    delete parts[idOf(own, 'A')];
    expect(plotsOf(document, null)).toEqual([inside]);
  });

  test('what was chosen, without what is no longer in the document', () => {
    const document = tank();
    const chart = { id: 'c1' as never, name: 'Chart', plots: [...plot(document, 'loss'), { variable: 'v99' }] };
    expect(plotsOf(document, chart)).toEqual(plot(document, 'loss'));
  });

  test('nothing, where everything was taken off on purpose', () => {
    const document = tank();
    expect(plotsOf(document, { id: 'c1' as never, name: 'Chart', plots: [] })).toEqual([]);
  });

  test('the chosen scenario with the base behind it, each with the numbers of its own run', () => {
    const document = tank();
    const [slow = null] = scenarios(document);
    const runs = { current: liveRun(document, slow), base: liveRun(document), scenarios: [] };
    const { curves, timeUnit } = figureOf(basisOf(document), runs, plot(document, 'Tank'), options);
    expect(timeUnit).toBe('year');
    expect(curves.map(({ name, role }) => [name, role])).toEqual([['Tank (base)', 'base'], ['Tank', 'current']]);
    // Euler with dt 1 leaves 100 (1 - rate)^t: half of it by the equation, nine tenths in the scenario.
    expect([...(curves[0]?.values ?? [])]).toEqual([100, 50, 25, 12.5]);
    expect(curves[1]?.values[1]).toBe(90);
  });

  test('all scenarios in the order of the document, each with a colour of its own, the chosen one in front', () => {
    const document = tank();
    const all = scenarios(document).map((id) => liveRun(document, id));
    const runs = { current: all[1] ?? null, base: liveRun(document), scenarios: all };
    const { curves } = figureOf(basisOf(document), runs, plot(document, 'Tank'), { all: true, stale: false });
    expect(curves.map(({ name, hue, front }) => [name, hue, front])).toEqual([
      ['Tank (base)', 0, false],
      ['slow', 0, false],
      ['none', 1, true],
    ]);
  });

  test('of one variable in all scenarios names the variable once, in the figure and in words', () => {
    const document = tank();
    const all = scenarios(document).map((id) => liveRun(document, id));
    const shown = figureOf(basisOf(document), { current: null, base: null, scenarios: all }, plot(document, 'Tank'), { all: true, stale: false });
    expect(shown.subject).toBe('Tank');
    expect(summaryOf(shown)).toContain('Tank, slow falls from');
    expect(figureOf(basisOf(document), { current: null, base: null, scenarios: all }, plot(document, 'Tank', 'loss'), { all: true, stale: false }).subject).toBeNull();
  });

  test('names variable and scenario where several variables are drawn', () => {
    const document = tank();
    const all = scenarios(document).map((id) => liveRun(document, id));
    const { curves } = figureOf(basisOf(document), { current: null, base: null, scenarios: all }, plot(document, 'Tank', 'loss'), { all: true, stale: false });
    expect(curves.map(({ name }) => name)).toEqual(['Tank, slow', 'loss, slow', 'Tank, none', 'loss, none']);
  });

  test('a curve keeps its id from run to run, so that it is drawn over itself', () => {
    const document = tank();
    const ids = ['first', 'second'].map(() => figureOf(basisOf(document), { current: liveRun(document), base: null, scenarios: [] }, plot(document, 'Tank'), options).curves[0]?.id);
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('while an equation is half typed', () => {
  const whole = tank();
  const broken = model({ start: 0, stop: 3, dt: 1, method: 'euler', timeUnit: 'year' })
    .stock('Tank', 100)
    .flow('loss', { from: 'Tank' }, 'Tank * ')
    .constant('rate', 0.5)
    .auxiliary('clock', 'TIME')
    .build();
  const plots = plot(whole, 'Tank');
  const figure = (document: ModelDocument): Figure => figureOf(basisOf(document), { current: liveRun(document), base: null, scenarios: [] }, plots, options);

  test('the curves that cannot run stay from the run before, as out of date', () => {
    expect(isWhole(figure(whole), plots)).toBe(true);
    expect(isWhole(figure(broken), plots)).toBe(false);
    const shown = withEarlier(figure(broken), figure(whole), plots);
    expect(shown.curves.map(({ name, stale }) => [name, stale])).toEqual([['Tank', true]]);
  });

  test('curves that run are never replaced', () => {
    const now = figure(whole);
    expect(withEarlier(now, figure(whole), plots)).toBe(now);
  });
});

describe('a chart in words', () => {
  const say = (equation: string, unit = 'month') => {
    const document = model({ start: 0, stop: 10, dt: 1, timeUnit: unit }).auxiliary('Level', equation).build();
    return summaryOf(figureOf(basisOf(document), { current: liveRun(document), base: null, scenarios: [] }, plot(document, 'Level'), options));
  };

  test('where a curve begins and ends', () => {
    expect(say('1000 + TIME * 21.2')).toBe('Level rises from 1,000 to 1,212.');
    expect(say('10 - TIME')).toBe('Level falls from 10 to 0.');
    expect(say('5')).toBe('Level stays at 5.');
  });

  test('and where it turns', () => {
    // A parabola with its top, 25, at month 5.
    expect(say('25 - (TIME - 5)^2')).toBe('Level returns from 0 to 0, peaks at 25 in month 5.');
    expect(say('(TIME - 2)^2')).toBe('Level rises from 4 to 64, bottoms out at 0 in month 2.');
  });
});
