import { type ModelDocument, newDocument, newId, rootModel, type Variable, type VariableId } from '#core/model';
import { viewIn } from './documents.ts';

const LINKS = [
  ['normal rate', 'inflow'],
  ['effect of gap', 'inflow'],
  ['lifetime', 'outflow'],
  ['Stock', 'outflow'],
  ['target', 'gap'],
  ['Stock', 'gap'],
  ['gap', 'effect of gap'],
  ['sensitivity', 'effect of gap'],
  ['pressure', 'inflow'],
] as const;

/** So many sectors of ten variables: a stock with two flows, four constants, three auxiliaries, and a link from an earlier sector. */
export function sectors(count: number): ModelDocument {
  const document = newDocument({ title: `${count} sectors` });
  const model = rootModel(document);
  const view = viewIn(document);
  const named = new Map<string, VariableId>();
  const add = (name: string, made: (id: VariableId) => Variable): void => {
    const id = newId(document, 'v');
    model.variables[id] = made(id);
    named.set(name, id);
    const element = newId(document, 'e');
    view.elements[element] = { id: element, kind: 'shape', variable: id, x: 0, y: 0 };
  };
  const link = (source: string, target: string): void => {
    const [from, to] = [named.get(source), named.get(target)];
    if (!from || !to) throw new Error(`No link from ${source} to ${target}`);
    const id = newId(document, 'l');
    model.links[id] = { id, from, to };
    const element = newId(document, 'e');
    view.elements[element] = { id: element, kind: 'curve', link: id, bend: 0 };
  };
  for (let k = 0; k < count; k += 1) {
    add(`Stock ${k}`, (id) => ({ id, name: `Stock ${k}`, kind: 'stock', equation: '100' }));
    const stock = named.get(`Stock ${k}`) ?? null;
    add(`inflow ${k}`, (id) => ({ id, name: `inflow ${k}`, kind: 'flow', equation: '1', from: null, to: stock }));
    add(`outflow ${k}`, (id) => ({ id, name: `outflow ${k}`, kind: 'flow', equation: '1', from: stock, to: null }));
    for (const end of ['from', 'to'] as const) {
      const flow = named.get(`${end === 'from' ? 'inflow' : 'outflow'} ${k}`);
      const element = newId(document, 'e');
      if (flow) view.elements[element] = { id: element, kind: 'cloud', flow, end, x: 0, y: 0 };
    }
    for (const name of ['normal rate', 'lifetime', 'target', 'sensitivity']) add(`${name} ${k}`, (id) => ({ id, name: `${name} ${k}`, kind: 'auxiliary', equation: '2' }));
    for (const name of ['effect of gap', 'gap', 'pressure']) add(`${name} ${k}`, (id) => ({ id, name: `${name} ${k}`, kind: 'auxiliary', equation: 'TIME' }));
    for (const [from, to] of LINKS) link(`${from} ${k}`, `${to} ${k}`);
    if (k > 0) link(`Stock ${Math.floor((k - 1) / 2)}`, `pressure ${k}`);
  }
  return document;
}
