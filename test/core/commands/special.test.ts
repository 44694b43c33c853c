import { describe, expect, test } from 'vitest';
import { changeKind, findText, rename, replaceText, setLeak, setOverflow, setSpecial, setSpecialSwitch, setSpecialText } from '#core/commands';
import { conveyorOutflows, driverOf, rootModel, type Flow, type ModelDocument, type Special, type Stock } from '#core/model';
import { idOf, model, variableNamed } from '#test/documents';

const line = () =>
  model()
    .stock('Waiting', 0, { nonNegative: true })
    .stock('Contracts', 1200)
    .constant('term', 12)
    .flow('signing', { from: 'Waiting', to: 'Contracts' }, 100)
    .flow('ending', { from: 'Contracts' }, '')
    .flow('cancelling', { from: 'Contracts' }, 0.1, { leak: {} })
    .build();

function of(document: ModelDocument, name: string) {
  return { model: document.root, variable: idOf(document, name) };
}

function specialOf(document: ModelDocument, name: string): Special | undefined {
  return (variableNamed(document, name) as Stock).special;
}

function conveyor(): ModelDocument {
  const document = line();
  setSpecial(document, { ...of(document, 'Contracts'), kind: 'conveyor' });
  setSpecialText(document, { ...of(document, 'Contracts'), field: 'transit', text: 'term * 1' });
  return document;
}

describe('the kind of a stock', () => {
  test('is a conveyor, a queue, an oven or a reservoir, with the settings of that kind alone', () => {
    const document = conveyor();
    const contracts = of(document, 'Contracts');
    setSpecialText(document, { ...contracts, field: 'capacity', text: '2000' });
    setSpecialText(document, { ...contracts, field: 'cook', text: '3' });
    setSpecialSwitch(document, { ...contracts, field: 'discrete', on: true });
    setSpecialSwitch(document, { ...contracts, field: 'wholeBatches', on: true });
    expect(specialOf(document, 'Contracts')).toEqual({ kind: 'conveyor', transit: 'term * 1', capacity: '2000', discrete: true, wholeBatches: true });
    setSpecial(document, { ...contracts, kind: 'oven' });
    expect(specialOf(document, 'Contracts')).toEqual({ kind: 'oven', cook: 'term * 1', capacity: '2000', wholeBatches: true });
    setSpecial(document, { ...contracts, kind: 'queue' });
    expect(specialOf(document, 'Contracts')).toEqual({ kind: 'queue' });
    setSpecial(document, { ...contracts, kind: null });
    expect(variableNamed(document, 'Contracts')).not.toHaveProperty('special');
  });

  test('limits at 0 belong to reservoirs: what is special cannot fall below', () => {
    const document = line();
    setSpecial(document, { ...of(document, 'Waiting'), kind: 'queue' });
    expect(variableNamed(document, 'Waiting')).not.toHaveProperty('nonNegative');
  });

  test('a blank setting goes, but the time that a kind cannot do without stays blank', () => {
    const document = conveyor();
    setSpecialText(document, { ...of(document, 'Contracts'), field: 'arrest', text: 'TIME > 5' });
    setSpecialText(document, { ...of(document, 'Contracts'), field: 'arrest', text: ' ' });
    setSpecialText(document, { ...of(document, 'Contracts'), field: 'transit', text: ' ' });
    expect(specialOf(document, 'Contracts')).toEqual({ kind: 'conveyor', transit: '' });
  });

  test('that becomes a flow or an auxiliary tells what is gone', () => {
    const document = conveyor();
    expect(changeKind(document, { ...of(document, 'cancelling'), kind: 'auxiliary' }).map(({ fact }) => fact)).toContain('leak');
    expect(changeKind(document, { ...of(document, 'Contracts'), kind: 'auxiliary' }).map(({ fact }) => fact)).toContain('special');
    expect(variableNamed(document, 'Contracts')).not.toHaveProperty('special');
  });
});

describe('the texts of a special stock', () => {
  test('follow a new name, are found and replaced like equations', () => {
    const document = conveyor();
    rename(document, { ...of(document, 'term'), name: 'contract term' });
    expect(specialOf(document, 'Contracts')).toMatchObject({ transit: 'contract term * 1' });
    expect(findText(document, '* 1', { equations: true }).map(({ place }) => place.part)).toEqual(['transit']);
    expect(replaceText(document, { query: '* 1', by: '* 2', options: { equations: true } })).toEqual({ replaced: 1, problems: [] });
    expect(specialOf(document, 'Contracts')).toMatchObject({ transit: 'contract term * 2' });
    expect(replaceText(document, { query: '* 2', by: '* (', options: { equations: true } }).problems).toHaveLength(1);
  });
});

describe('the outflows of a conveyor', () => {
  test('are the first without a mark, at its end, and leaks', () => {
    const document = conveyor();
    const { exit, leaks } = conveyorOutflows(rootModel(document), variableNamed(document, 'Contracts') as Stock);
    expect([exit?.name, leaks.map(({ name }) => name)]).toEqual(['ending', ['cancelling']]);
    setLeak(document, { ...of(document, 'ending'), leak: {} });
    setLeak(document, { ...of(document, 'cancelling'), leak: null });
    const flow = variableNamed(document, 'ending') as Flow;
    expect(driverOf(rootModel(document), flow)).toMatchObject({ leaks: true, special: { kind: 'conveyor' } });
  });

  test('keep the part that leaks as shares of the length, where that is not all of it', () => {
    const document = conveyor();
    setLeak(document, { ...of(document, 'cancelling'), leak: { start: 0.25, end: 1, whole: true } });
    expect(variableNamed(document, 'cancelling')).toMatchObject({ leak: { start: 0.25, whole: true } });
    setLeak(document, { ...of(document, 'cancelling'), leak: { start: 0, end: 7 } });
    expect(variableNamed(document, 'cancelling')).toMatchObject({ leak: {} });
    setOverflow(document, { ...of(document, 'cancelling'), overflow: true });
    expect(variableNamed(document, 'cancelling')).toMatchObject({ overflow: true });
    setOverflow(document, { ...of(document, 'cancelling'), overflow: false });
    expect(variableNamed(document, 'cancelling')).not.toHaveProperty('overflow');
  });
});
