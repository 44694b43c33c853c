import { readFileSync } from 'node:fs';
import { newDocument, newId, rootModel, type Method, type ModelDocument, type Variable, type VariableId } from '#core/model';
import { must } from './documents.ts';

/** A published or derived model with the loops it is known to have; paths begin anywhere. */
export interface LoopModel {
  readonly id: string;
  readonly title: string;
  readonly sim: { readonly start: number; readonly stop: number; readonly dt: number; readonly method: Method };
  readonly variables: readonly LoopVariable[];
  readonly loops: readonly { readonly name: string; readonly polarity: 'R' | 'B' | 'U'; readonly path: readonly string[] }[];
  /** By name of the stocks in them. */
  readonly partitions?: readonly (readonly string[])[];
}

interface LoopVariable {
  readonly name: string;
  readonly type: 'stock' | 'flow' | 'aux';
  /** A stock's is its initial value. */
  readonly eqn: string;
  readonly inflows?: readonly string[];
  readonly outflows?: readonly string[];
  readonly non_negative?: boolean;
}

/** A graph with counts of its loops. */
export interface LoopGraph {
  readonly id: string;
  readonly edges: readonly (readonly [from: string, to: string])[];
  readonly signs?: readonly ('+' | '-' | '?')[];
  readonly circuits: number;
  readonly cycle_rank?: number;
  readonly loops?: readonly { readonly path: readonly string[]; readonly polarity: string }[];
}

/** The models, graphs or tables of links of `test/models/loops/vectors.json`; each entry cites where its numbers are from. */
export function loopVectors<Entry>(part: 'models' | 'graphs' | 'links'): readonly Entry[] {
  const all = JSON.parse(readFileSync(new URL('../models/loops/vectors.json', import.meta.url), 'utf8')) as Record<typeof part, readonly Entry[]>;
  return all[part];
}

/** The models whose loops are known. */
export const loopModels = (): readonly LoopModel[] => loopVectors('models');

/** A points table inside an equation, as some of the sources write it. */
const TABLE = /lookup\(\s*(\w+)\s*,\s*\[(.*)\]\s*\)/i;

/** The document of such a model, without a drawing. */
export function documentOf({ title, sim, variables }: Pick<LoopModel, 'title' | 'sim' | 'variables'>): ModelDocument {
  const document = newDocument({ title });
  Object.assign(document.settings, { saveEvery: sim.dt }, sim);
  const model = rootModel(document);
  const ids = new Map<string, VariableId>(variables.map(({ name }) => [name, newId(document, 'v')]));
  const idOf = (name: string): VariableId => must(ids.get(name), name);
  const stockWith = (end: 'inflows' | 'outflows', flow: string): VariableId | null => {
    const stock = variables.find((variable) => variable[end]?.includes(flow));
    return stock ? idOf(stock.name) : null;
  };
  const tables: Variable[] = [];
  const equationOf = (eqn: string): string =>
    eqn.replace(TABLE, (_, input: string, points: string) => {
      const id = newId(document, 'v');
      const pairs = JSON.parse(`[${points}]`) as [number, number][];
      tables.push({ id, kind: 'lookup', name: `table ${id}`, table: { kind: 'continuous', x: pairs.map(([x]) => x), y: pairs.map(([, y]) => y) } });
      return `LOOKUP("table ${id}", ${input})`;
    });
  for (const { name, type, eqn, non_negative } of variables) {
    const base = { id: idOf(name), name, equation: equationOf(eqn) };
    if (type === 'stock') model.variables[base.id] = { ...base, kind: 'stock', ...(non_negative && { nonNegative: true }) };
    else if (type === 'flow') model.variables[base.id] = { ...base, kind: 'flow', from: stockWith('outflows', name), to: stockWith('inflows', name) };
    else model.variables[base.id] = { ...base, kind: 'auxiliary' };
  }
  for (const table of tables) model.variables[table.id] = table;
  return document;
}
