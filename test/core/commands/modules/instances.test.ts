import { describe, expect, test } from 'vitest';
import { addModule, extract, inputsOf, joinPart, reusableParts, setAccess, setBinding, setEquation, sourcesFor } from '#core/commands';
import { compile } from '#core/compiler';
import { validate, type ModelDocument, type Module } from '#core/model';
import { simulate } from '#core/simulator';
import { elementOf, equationOf, hereIn, idOf, linkBetween, model, must, variableNamed } from '#test/documents';

/** The last saved value of every variable by name. */
function ends(document: ModelDocument): Map<string, number> {
  const { program, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  const run = simulate(must(program, 'program'));
  return new Map(run.columns.map(({ name }, at) => [name, run.values[at]?.at(-1) ?? Number.NaN]));
}

/** An account that earns interest; Euler with a step of 1 makes Fund * (1 + rate) ^ 2 at the end. */
const account = () => {
  const document = model({ start: 0, stop: 2, dt: 1, method: 'euler' })
    .stock('Fund', 100)
    .flow('earning', { to: 'Fund' }, 'Fund * rate')
    .constant('rate', 0.1)
    .constant('other rate', 0.5)
    .auxiliary('worth', 'Fund')
    .link('rate', 'earning')
    .link('Fund', 'worth')
    .build();
  const made = extract(document, { ...hereIn(document), elements: [elementOf(document, 'Fund')], name: 'Account' });
  if (made.kind !== 'made') throw new Error('no part');
  const again = () => must(addModule(document, { ...hereIn(document), part: made.model, at: { x: 0, y: 300 } }), 'module');
  const module = (name: string) => variableNamed(document, name) as Module;
  const input = must(inputsOf(must(document.models[made.model], 'part'))[0], 'input').id;
  return { document, part: made.model, again, module, input };
};

describe('a part used again', () => {
  test('runs at once with the same inputs, under a free name, with the arrows that it asks for', () => {
    const { document, again, module, part } = account();
    again();
    expect(validate(document)).toMatchObject({ ok: true });
    expect(module('Account 2')).toMatchObject({ model: part, bindings: module('Account').bindings });
    expect(linkBetween(document, 'rate', 'Account 2')).toBeDefined();
    expect(ends(document).get('Account 2.Fund')).toBeCloseTo(121, 9);
  });

  test('has inputs of its own: another source for one leaves the other, and arrows follow', () => {
    const { document, again, module, input } = account();
    const { variable } = again();
    setBinding(document, { model: document.root, variable, input, text: '"other rate"' });
    expect(ends(document).get('Account.Fund')).toBeCloseTo(121, 9);
    expect(ends(document).get('Account 2.Fund')).toBeCloseTo(225, 9);
    expect(linkBetween(document, 'other rate', 'Account 2')).toBeDefined();
    expect(() => linkBetween(document, 'rate', 'Account 2')).toThrow('rate -> Account 2');
    expect(sourcesFor(document, must(document.models[document.root], 'root'), variable)).toEqual(['rate', 'other rate', 'worth', 'Account.Fund']);
    setBinding(document, { model: document.root, variable, input, text: '' });
    expect(module('Account 2').bindings).toEqual({});
  });

  test('never holds itself', () => {
    const { document, part } = account();
    expect(reusableParts(document, part)).toEqual([]);
    const view = must(Object.values(must(document.models[part], 'part').views)[0], 'view').id;
    expect(addModule(document, { model: part, view, part, at: { x: 0, y: 0 } })).toBeNull();
  });
});

test('a link brings a source to an input, or an output to an equation', () => {
  const { document, again, input, part } = account();
  again();
  const fund = variableNamed(document, 'Fund', part).id;
  const where = hereIn(document);
  joinPart(document, { ...where, from: idOf(document, 'Account'), to: idOf(document, 'Account 2'), output: fund, input });
  expect(variableNamed(document, 'Account 2')).toMatchObject({ bindings: { [input]: 'Account.Fund' } });
  joinPart(document, { ...where, from: idOf(document, 'Account 2'), to: idOf(document, 'worth'), output: fund, input: null });
  expect(equationOf(document, 'worth')).toBe('Account.Fund * Account 2.Fund');
  joinPart(document, { ...where, from: idOf(document, 'other rate'), to: idOf(document, 'Account'), output: null, input });
  expect(variableNamed(document, 'Account')).toMatchObject({ bindings: { [input]: 'other rate' } });
});

test('a link brings an output whose name only begins another that the equation reads, and none that it reads in other letters', () => {
  const { document, part } = account();
  const fund = variableNamed(document, 'Fund', part).id;
  const link = { ...hereIn(document), from: idOf(document, 'Account'), to: idOf(document, 'worth'), output: fund, input: null };
  setEquation(document, { model: document.root, variable: link.to, equation: 'Account.Fund total + 1' });
  joinPart(document, link);
  expect(equationOf(document, 'worth')).toBe('Account.Fund total + 1 + Account.Fund');
  setEquation(document, { model: document.root, variable: link.to, equation: '2 * account.fund' });
  joinPart(document, link);
  expect(equationOf(document, 'worth')).toBe('2 * account.fund');
});

test('what is no input any more is fed by nothing', () => {
  const { document, part, input, module } = account();
  setAccess(document, { model: part, variable: input, access: 'output' });
  expect(module('Account').bindings).toEqual({});
  expect(variableNamed(document, 'rate', part).access).toBe('output');
});
