import { describe, expect, test } from 'vitest';
import { compile } from '#core/compiler';
import { readModelFile, writeXmile } from '#core/formats';
import type { ModelDocument } from '#core/model';
import { simulate } from '#core/simulator';

const specs = '<sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>';
const file = (content: string): string => `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">${content}</xmile>`;
const model = (variables: string, name = ''): string => `<model${name && ` name="${name}"`}><variables>${variables}</variables></model>`;
const aux = (name: string, equation: string): string => `<aux name="${name}"><eqn>${equation}</eqn></aux>`;
const including = (...paths: readonly string[]): string => `<header><includes>${paths.map((path) => `<include resource="${path}"/>`).join('')}</includes></header>`;

/** Reads a file with others beside it. */
async function read(text: string, others: Readonly<Record<string, string>>) {
  const opened = await readModelFile('main.xmile', text, { layOut: false, beside: (path) => Promise.resolve(path in others ? new TextEncoder().encode(others[path]) : null) });
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join('\n'));
  return { document: opened.document, told: opened.report.filter(({ severity }) => severity === 'warning').map(({ line, message }) => `${line}: ${message}`) };
}

function endOf(document: ModelDocument): Readonly<Record<string, number>> {
  const { program } = compile(document);
  const run = program && simulate(program, {});
  return Object.fromEntries(run?.columns.map(({ name }, at) => [name, run.values[at]?.at(-1) ?? NaN]) ?? []);
}

describe('what a file includes (XMILE 1.0, 2.11)', () => {
  const macros = file('<dimensions><dim name="D" size="2"/></dimensions><model_units><unit name="USD"><alias>$</alias></unit></model_units><macro name="twice"><eqn>2*x</eqn><parm>x</parm></macro><macro name="own"><eqn>0</eqn></macro>');
  const main = `${including('macros.xml')}${specs}<macro name="own"><eqn>7</eqn></macro>${model(`${aux('a', 'twice(3) + own()')}<aux name="b"><dimensions><dim name="D"/></dimensions><eqn>D</eqn></aux>`)}`;

  test('macros, dimensions and units come from it; the file\'s own come first', async () => {
    const { document, told } = await read(file(main), { 'macros.xml': macros });
    expect({ told, end: endOf(document), units: document.units }).toEqual({ told: [], end: { a: 13, 'b[1]': 1, 'b[2]': 2 }, units: { USD: { aliases: ['$'] } } });
  });

  // The standard's own example, master.xmile, with a module of the model that it includes.
  test('a model that it holds is one for modules', async () => {
    const { document, told } = await read(file(`${including('macros.xml', 'model.xml')}${specs}${model(`${aux('a', 'LOG(100, 10)')}<module name="model2"/>`)}`), {
      'macros.xml': file('<macro name="LOG"><parm>x</parm><parm>base</parm><eqn>LN(x)/LN(base)</eqn></macro><macro name="DOUBLE"><parm>x</parm><eqn>x * 2</eqn></macro>'),
      'model.xml': file(model(aux('b', 'DOUBLE(100)'), 'model2')),
    });
    expect({ told, end: endOf(document) }).toEqual({ told: [], end: { a: 2, 'model2.b': 200 } });
  });

  test('a file that is included may include another, even one that includes it', async () => {
    const { document, told } = await read(file(`${including('a.xml')}${specs}${model(aux('x', 'f(1)'))}`), {
      'a.xml': file(`${including('b.xml')}<macro name="f"><eqn>g(y)+1</eqn><parm>y</parm></macro>`),
      'b.xml': file(`${including('a.xml')}<macro name="g"><eqn>y*10</eqn><parm>y</parm></macro>`),
    });
    expect({ told, end: endOf(document) }).toEqual({ told: [], end: { x: 11 } });
  });

  test('what is not there is told and kept, and what is there is written out in its place', async () => {
    const { document, told } = await read(file(main.replace('<includes>', '<includes><include resource="http://example.org/none.xml"/>')), { 'macros.xml': macros });
    expect(told).toEqual(['1: The file takes macros, dimensions or units from "http://example.org/none.xml", which is not beside it. Open both together.']);
    const written = writeXmile(document, { version: '1' }).text;
    expect(written).toContain('http://example.org/none.xml');
    expect(written).not.toContain('macros.xml');
    expect(endOf((await read(written, {})).document)).toEqual(endOf(document));
  });
});

describe('modules whose model is in another file (XMILE 1.0, 4.7)', () => {
  const shop = file(`${specs}${model(`<aux name="in" access="input"/>${aux('out', 'in * 2')}<module name="till"/>`)}${model(aux('sum', '5'), 'till')}`);
  const main = (path: string): string => file(`${specs}\n${model(`${aux('x', '3')}<module name="first" resource="${path}"><connect to="in" from="x"/></module><module name="second" resource="${path}"/><module name="till"/>`)}${model(aux('other', '1'), 'till')}`);

  test.each(['shop.xmile', 'r../shop.xmile', 'parts/shop.xmile'])('%s gives each of them its main model, with that file\'s own parts', async (path) => {
    const { document, told } = await read(main(path), { [path.replace('r../', '')]: shop });
    expect({ told, end: endOf(document) }).toEqual({ told: [], end: { x: 3, 'first.in': 3, 'first.out': 6, 'first.till.sum': 5, 'second.till.sum': 5, 'till.other': 1 } });
    expect(Object.values(document.models).map(({ name }) => name)).toEqual(['main', 'till', 'shop', 'till']);
    expect(endOf((await read(writeXmile(document, { version: '1' }).text, {})).document)).toEqual(endOf(document));
  });

  test('without the file the module is empty, and told with its place', async () => {
    const { told } = await read(main('shop.xmile'), {});
    expect(told).toContain('2: The model of the module "first" is in "shop.xmile", which is not beside this file. Open both together; until then it is empty.');
  });

  test('a file that has itself for a part ends there', async () => {
    const { document, told } = await read(main('shop.xmile'), { 'shop.xmile': file(model(`${aux('y', '4')}<module name="again" resource="shop.xmile"/>`)) });
    expect(told).toContain('2: The module "again" would contain itself; it is empty.');
    expect(endOf(document)).toMatchObject({ 'first.y': 4 });
  });
});
