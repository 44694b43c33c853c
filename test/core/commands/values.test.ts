import { describe, expect, test } from 'vitest';
import {
  addPlot,
  addScenario,
  changeKind,
  chooseScenario,
  currentScenario,
  deleteScenario,
  keepAsBase,
  removePlot,
  renameScenario,
  resetScenarioValue,
  setAllScenarios,
  setChoices,
  setDimensions,
  setEquation,
  setNonNegative,
  setNote,
  setPlots,
  setRange,
  setScenarioValue,
  setSettings,
  setTable,
  setTitle,
  setUnits,
} from '#core/commands';
import type { ModelDocument, VariableId } from '#core/model';
import { elementOf, equationOf, hereIn, idOf, model, must, variableNamed, viewIn } from '#test/documents';

const rates = () => model().constant('churn', 0.3).constant('growth', 0.5).dimension('Segment', ['SMB', 'Mid']).build();
const of = (document: ModelDocument, name: string) => ({ model: document.root, variable: idOf(document, name) });

describe('fields of a variable', () => {
  test('that are optional go when they are blank', () => {
    const document = rates();
    const churn = of(document, 'churn');
    setUnits(document, { ...churn, units: ' 1/year ' });
    setNote(document, { ...churn, note: 'Why **so**' });
    setRange(document, { ...churn, range: { min: 0, max: Infinity } });
    expect(variableNamed(document, 'churn')).toMatchObject({ units: '1/year', note: 'Why **so**', range: { min: 0 } });
    setUnits(document, { ...churn, units: '' });
    setNote(document, { ...churn, note: ' ' });
    setRange(document, { ...churn, range: null });
    expect(document).toEqual(rates());
  });

  test('belong to a kind: what it cannot have is not set', () => {
    const document = rates();
    setNonNegative(document, { ...of(document, 'churn'), nonNegative: true });
    setTable(document, { ...of(document, 'churn'), table: { kind: 'discrete', x: [0], y: [NaN] } });
    setChoices(document, { ...of(document, 'churn'), choices: [{ name: 'x', value: NaN }] });
    setDimensions(document, { ...of(document, 'churn'), dimensions: [] });
    setEquation(document, { model: document.root, variable: 'v99' as VariableId, equation: '1' });
    expect(document).toEqual(rates());
  });

  test('the text of one element leaves the others as they were', () => {
    const document = rates();
    setEquation(document, { ...of(document, 'churn'), element: 'SMB', equation: '0.4' });
    setEquation(document, { ...of(document, 'churn'), element: 'Mid', equation: '0.1' });
    expect(equationOf(document, 'churn')).toEqual({ default: '0.3', elements: { SMB: '0.4', Mid: '0.1' } });
  });
});

describe('a variable of another kind', () => {
  const tank = () => model().stock('Tank', 5, { units: 'litres' }).flow('leak', { from: 'Tank' }, 1).constant('rate', 2).link('rate', 'leak').build();

  test('that was a stock leaves its flows in clouds', () => {
    const document = tank();
    changeKind(document, { ...of(document, 'Tank'), kind: 'auxiliary' });
    expect(variableNamed(document, 'Tank')).toEqual({ id: idOf(document, 'Tank'), kind: 'auxiliary', name: 'Tank', equation: '5', units: 'litres' });
    expect(variableNamed(document, 'leak')).toMatchObject({ from: null });
  });

  test('that becomes a flow gets two clouds, keeps its links and its place in the document', () => {
    const document = tank();
    changeKind(document, { ...of(document, 'rate'), kind: 'flow' });
    expect(variableNamed(document, 'rate')).toMatchObject({ kind: 'flow', from: null, to: null, equation: '2' });
    const clouds = Object.values(viewIn(document).elements).filter((element) => element.kind === 'cloud' && element.flow === idOf(document, 'rate'));
    expect(clouds).toHaveLength(2);
    expect(Object.keys(must(document.models[document.root], 'root').variables)).toEqual(Object.keys(must(tank().models[document.root], 'root').variables));
    changeKind(document, { ...of(document, 'rate'), kind: 'auxiliary' });
    expect(document).toEqual({ ...tank(), counter: document.counter });
  });
});

describe('scenarios', () => {
  test('a value makes the scenario it needs and never touches an equation', () => {
    const document = rates();
    setScenarioValue(document, { address: idOf(document, 'churn'), value: 0.1 });
    expect(currentScenario(document)).toMatchObject({ name: 'What if', values: { [idOf(document, 'churn')]: 0.1 } });
    expect(equationOf(document, 'churn')).toBe('0.3');
  });

  test('values of elements stand beside each other and go one by one', () => {
    const document = rates();
    const address = idOf(document, 'churn');
    for (const element of ['SMB', 'Mid']) setScenarioValue(document, { address, element, value: 1 });
    resetScenarioValue(document, { address, element: 'SMB' });
    expect(currentScenario(document)?.values).toEqual({ [address]: { Mid: 1 } });
    resetScenarioValue(document, { address, element: 'Mid' });
    expect(currentScenario(document)?.values).toEqual({});
  });

  test('values for what is not there, or that are no numbers, make nothing', () => {
    const document = rates();
    setScenarioValue(document, { address: 'v99', value: 1 });
    setScenarioValue(document, { address: idOf(document, 'churn'), value: NaN });
    resetScenarioValue(document, { address: idOf(document, 'churn') });
    expect(document).toEqual(rates());
  });

  test('kept as base are written into the equations, in the fewest digits', () => {
    const document = rates();
    setScenarioValue(document, { address: idOf(document, 'churn'), value: 0.1 + 0.2 });
    setScenarioValue(document, { address: idOf(document, 'growth'), element: 'SMB', value: 2 });
    keepAsBase(document, {});
    expect(equationOf(document, 'churn')).toBe('0.30000000000000004');
    expect(equationOf(document, 'growth')).toEqual({ default: '0.5', elements: { SMB: '2' } });
    expect(currentScenario(document)?.values).toEqual({});
  });

  test('are added as copies, named apart, chosen and deleted', () => {
    const document = rates();
    setScenarioValue(document, { address: idOf(document, 'churn'), value: 0.1 });
    const first = must(currentScenario(document), 'scenario');
    const second = addScenario(document, { name: 'what IF', copy: first.id });
    expect(currentScenario(document)).toMatchObject({ id: second, name: 'what IF 2', values: first.values });
    setScenarioValue(document, { address: idOf(document, 'churn'), value: 0.2 });
    expect(first.values).toEqual({ [idOf(document, 'churn')]: 0.1 });
    renameScenario(document, { scenario: second, name: 'What if' });
    expect(currentScenario(document)?.name).toBe('What if 2');
    deleteScenario(document, { scenario: second });
    expect(currentScenario(document)).toBeNull();
    chooseScenario(document, { scenario: second });
    expect(currentScenario(document)).toBeNull();
    chooseScenario(document, { scenario: first.id });
    chooseScenario(document, { scenario: null });
    expect(document).not.toHaveProperty('scenario');
  });
});

describe('a chart', () => {
  test('is made when it is first needed, and holds no curve twice nor of what is not there', () => {
    const document = rates();
    const churn = { variable: idOf(document, 'churn') };
    const growth = { variable: idOf(document, 'growth'), element: 'SMB' };
    addPlot(document, { plot: churn });
    addPlot(document, { plot: churn });
    addPlot(document, { plot: growth });
    removePlot(document, { plot: churn });
    expect(Object.values(document.charts)).toMatchObject([{ name: 'Chart 1', plots: [growth] }]);
    setPlots(document, { plots: [churn, growth, churn, { variable: 'v99' }] });
    setAllScenarios(document, { all: true });
    expect(Object.values(document.charts)).toMatchObject([{ plots: [churn, growth], allScenarios: true }]);
  });
});

test('settings take what is a number and leave the rest', () => {
  const document = rates();
  setSettings(document, { start: NaN, stop: 48, dt: 0.5, saveEvery: null, timeUnit: ' ', method: 'euler' });
  expect(document.settings).toEqual({ start: 0, stop: 48, dt: 0.5, method: 'euler', timeUnit: 'month' });
  setSettings(document, { startDate: '2026-02-30' });
  expect('startDate' in document.settings).toBe(false);
  setSettings(document, { startDate: '2026-02-28' });
  expect(document.settings.startDate).toBe('2026-02-28');
  setSettings(document, { startDate: null });
  expect('startDate' in document.settings).toBe(false);
  setTitle(document, { title: '  ' });
  setTitle(document, { title: ' Churn ' });
  expect(document.title).toBe('Churn');
  expect(elementOf(document, 'churn') in viewIn(document).elements).toBe(true);
  expect(hereIn(document).model).toBe(document.root);
});
