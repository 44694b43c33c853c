import { describe, expect, test } from 'vitest';
import { extract, inline, setNote, setTable } from '#core/commands';
import { newId, newModel, validate, type ElementId, type ModelDocument, type ModelId, type Module } from '#core/model';
import { define, elementOf, equationOf, hereIn, idOf, linkBetween, model, must, variableNamed, viewIn } from '#test/documents';
import { made, series } from '#test/parts';

/** Another module of the same definition in the root, drawn, with its inputs fed by these texts. */
function again(document: ModelDocument, of: ModelId, name: string, bindings: Readonly<Record<string, string>>): Module {
  const id = newId(document, 'v');
  const inputs = Object.entries(bindings).map(([input, text]) => [variableNamed(document, input, of).id, text]);
  const module: Module = { id, kind: 'module', name, model: of, bindings: Object.fromEntries(inputs) as Module['bindings'] };
  must(document.models[document.root], 'root').variables[id] = module;
  const element = newId(document, 'e');
  viewIn(document).elements[element] = { id: element, kind: 'shape', variable: id, x: 400, y: 400 };
  return module;
}

const dissolve = (document: ModelDocument, name: string) => inline(document, { ...hereIn(document), element: elementOf(document, name) });

const pricing = () => {
  const document = model({ stop: 4 })
    .stock('Fund', 100)
    .flow('earning', { to: 'Fund' }, 'Fund * rate')
    .constant('rate', 0.1)
    .auxiliary('worth', 'Fund * 2')
    .link('rate', 'earning', '+')
    .link('Fund', 'worth', '+')
    .build();
  const { module, model: part } = made(extract(document, { ...hereIn(document), elements: [elementOf(document, 'Fund'), elementOf(document, 'earning')], name: 'Account' }));
  return { document, module, part };
};

describe('a part that is dissolved', () => {
  test('leaves another module of the same definition as it is, and gives what comes out ids of its own', () => {
    const { document, part } = pricing();
    again(document, part, 'Savings', { rate: 'rate / 2' });
    define(document, 'worth', 'Account.Fund + Savings.Fund');
    const before = series(document);
    expect(dissolve(document, 'Account')?.renamed).toEqual([]);
    expect(validate(document)).toMatchObject({ ok: true });
    expect(equationOf(document, 'worth')).toBe('Fund + Savings.Fund');
    expect(document.models[part]).toBeDefined();
    const after = series(document);
    for (const name of ['Savings.Fund', 'worth', 'rate']) expect(after.get(name)).toBe(before.get(name));
    expect(after.get('Fund')).toBe(before.get('Account.Fund'));
    expect(dissolve(document, 'Savings')?.renamed).toEqual([{ from: 'Fund', to: 'Savings Fund' }, { from: 'earning', to: 'Savings earning' }, { from: 'rate', to: 'Savings rate' }]);
    expect(validate(document)).toMatchObject({ ok: true });
    expect(equationOf(document, 'Savings earning')).toBe('"Savings Fund" * "Savings rate"'.replaceAll('"', ''));
    expect(equationOf(document, 'Savings rate')).toBe('rate / 2');
    expect(Object.keys(document.models)).toEqual([document.root]);
    expect(series(document).get('worth')).toBe(before.get('worth'));
  });

  test('keeps what links claim, and a note on an input keeps the input', () => {
    const { document, part } = pricing();
    dissolve(document, 'Account');
    expect(linkBetween(document, 'rate', 'earning').polarity).toBe('+');
    expect(linkBetween(document, 'Fund', 'worth').polarity).toBe('+');
    const other = pricing();
    setNote(other.document, { model: part, variable: variableNamed(other.document, 'rate', other.part).id, note: 'What the bank gives.' });
    expect(dissolve(other.document, 'Account')?.renamed).toEqual([{ from: 'rate', to: 'Account rate' }]);
    expect(variableNamed(other.document, 'Account rate')).toMatchObject({ equation: 'rate', note: 'What the bank gives.' });
  });

  test('lets parts inside it that read it by a point read the same outside, also where a name had to change', () => {
    const { document, part } = pricing();
    const inner = newModel(document, 'Tax');
    const due = newId(document, 'v');
    inner.variables[due] = { id: due, kind: 'auxiliary', name: 'due', equation: '.Fund * .rate', access: 'output' };
    const id = newId(document, 'v');
    must(document.models[part], 'part').variables[id] = { id, kind: 'module', name: 'Tax', model: inner.id, bindings: {} };
    again(document, part, 'Savings', { rate: '0.3' });
    const before = series(document);
    const due_ = { account: before.get('Account.Tax.due'), savings: before.get('Savings.Tax.due') };
    dissolve(document, 'Savings');
    dissolve(document, 'Account');
    expect(validate(document)).toMatchObject({ ok: true });
    const after = series(document);
    expect(after.get('Tax.due')).toBe(due_.savings);
    expect(after.get('Account Tax.due')).toBe(due_.account);
  });

  test('keeps an input that another part beside it reads, where what feeds it lies further out than that can write', () => {
    const { document, part } = pricing();
    const outer = newModel(document, 'Outer');
    const reader = newModel(document, 'Reader');
    const view = newId(document, 'w');
    const [inside, beside, out, twice, element] = [newId(document, 'v'), newId(document, 'v'), newId(document, 'v'), newId(document, 'v'), newId(document, 'e')];
    const input = variableNamed(document, 'rate', part).id;
    reader.variables[twice] = { id: twice, kind: 'auxiliary', name: 'twice', equation: '.Account.rate * 2' };
    outer.variables[inside] = { id: inside, kind: 'module', name: 'Account', model: part, bindings: { [input]: '.rate' } };
    outer.variables[beside] = { id: beside, kind: 'module', name: 'Reader', model: reader.id, bindings: {} };
    outer.views[view] = { id: view, name: 'Outer', elements: { [element]: { id: element, kind: 'shape', variable: inside, x: 0, y: 0 } } };
    must(document.models[document.root], 'root').variables[out] = { id: out, kind: 'module', name: 'Outer', model: outer.id, bindings: {} };
    const before = series(document);
    inline(document, { model: outer.id, view, element });
    expect(reader.variables[twice]).toMatchObject({ equation: '.rate * 2' });
    expect(series(document).get('Outer.Reader.twice')).toBe(before.get('Outer.Reader.twice'));
  });

  test('is no part: nothing happens', () => {
    const { document } = pricing();
    const untouched = JSON.stringify(document);
    expect(dissolve(document, 'worth')).toBeNull();
    expect(inline(document, { ...hereIn(document), element: 'e0' as ElementId })).toBeNull();
    expect(JSON.stringify(document)).toBe(untouched);
  });
});

describe('a part that is made', () => {
  test('leads what a module in it reads of another module beside it to an input, and back', () => {
    const { document, part } = pricing();
    const reader = newModel(document, 'Reader');
    const half = newId(document, 'v');
    reader.variables[half] = { id: half, kind: 'auxiliary', name: 'half', equation: '.Account.Fund / 2' };
    again(document, reader.id, 'Reader', {});
    const before = series(document);
    const outer = made(extract(document, { ...hereIn(document), elements: [elementOf(document, 'Reader')], name: 'Outer' }));
    expect(validate(document)).toMatchObject({ ok: true });
    expect(series(document).get('Outer.Reader.half')).toBe(before.get('Reader.half'));
    inline(document, { ...hereIn(document), element: outer.element });
    expect(series(document).get('Reader.half')).toBe(before.get('Reader.half'));
    expect(document.models[part]).toBeDefined();
  });

  test('takes a copy of a graphical function along that it calls, and its value as an input; put back, both are one again', () => {
    const document = model({ stop: 3 })
      .auxiliary('load', 'TIME / 3')
      .auxiliary('effect', 'load')
      .auxiliary('now', 'effect * 2')
      .auxiliary('later', 'effect(load + 0.1) + effect')
      .build();
    setTable(document, { model: document.root, variable: idOf(document, 'effect'), table: { kind: 'continuous', x: [0, 1], y: [0, 5] } });
    const before = series(document);
    const { element, model: part } = made(extract(document, { ...hereIn(document), elements: [elementOf(document, 'later')], name: 'Part' }));
    expect(series(document).get('Part.later')).toBe(before.get('later'));
    expect(Object.values(must(document.models[part], 'part').variables).map(({ kind, access = '' }) => `${kind} ${access}`)).toEqual(['auxiliary ', 'lookup ', 'auxiliary input', 'auxiliary input']);
    inline(document, { ...hereIn(document), element });
    expect(series(document)).toEqual(before);
    expect(made(extract(document, { ...hereIn(document), elements: [elementOf(document, 'effect'), elementOf(document, 'now')], name: 'Part' })).kind).toBe('made');
    expect(series(document).get('later')).toBe(before.get('later'));
  });
});
