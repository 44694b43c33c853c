import { cleanName } from '#core/language';
import { inflowsOf, outflowsOf, type Flow, type Model, type Steps, type Stock, type VariableId } from '#core/model';
import { words } from '#core/words';
import type { Cell, Limit } from './cells.ts';
import { loadEach } from './code.ts';
import { flowSlots } from './flowSlots.ts';
import type { Entity } from './layout.ts';
import { valuesOrNull } from './moving.ts';
import type { Workshop } from './scope.ts';
import { joinSpecials } from './special/joinSpecials.ts';
import type { Parse } from './texts.ts';

/** Joins every stock with its flows, and limits what drains those that must not fall below 0. */
export function* joinFlows(workshop: Workshop, parse: Parse): Steps<void> {
  reportLooseEnds(workshop);
  joinSpecials(workshop, parse);
  const flows = new Map<Model, FlowsByStock>();
  for (const entity of workshop.layout.entities) {
    const { variable, instance } = entity;
    if (variable.kind !== 'stock') continue;
    const known = flows.get(instance.model) ?? flowsByStock(instance.model);
    flows.set(instance.model, known);
    joinStock(entity, variable, known.get(variable.id) ?? [], workshop);
    yield;
  }
}

type FlowsByStock = ReadonlyMap<VariableId, readonly Flow[]>;

/** The flows that begin or end at each stock, found in one walk. */
function flowsByStock(model: Model): FlowsByStock {
  const found = new Map<VariableId, Flow[]>();
  for (const variable of Object.values(model.variables)) {
    if (variable.kind !== 'flow') continue;
    for (const stock of new Set([variable.from, variable.to])) {
      if (stock !== null) found.set(stock, [...(found.get(stock) ?? []), variable]);
    }
  }
  return found;
}

/** A flow's ends must be stocks of its own model. */
function reportLooseEnds({ layout, reporter }: Workshop): void {
  for (const { variable, instance } of layout.entities) {
    if (variable.kind !== 'flow') continue;
    const isStock = (id: Flow['from']): boolean => id === null || instance.model.variables[id]?.kind === 'stock';
    if (isStock(variable.from) && isStock(variable.to)) continue;
    const message = words.compiler.flowEnd(cleanName(variable.name));
    reporter.report('error', 'flowEnd', message, { model: instance.model.id, variable: variable.id });
  }
}

function joinStock(entity: Entity, stock: Stock, flows: readonly Flow[], workshop: Workshop): void {
  const variables = Object.fromEntries(flows.map((flow) => [flow.id, flow]));
  const model: Model = { ...entity.instance.model, variables };
  const inflows = inflowsOf(model, stock.id).map((flow) => flowSlots(flow, entity, workshop));
  const outflows = outflowsOf(model, stock.id).map((flow) => flowSlots(flow, entity, workshop));
  const { cells } = workshop;
  const joined: Joined[] = [];
  entity.elements.forEach((_, offset) => {
    const cell = cells.at(entity.slot + offset);
    if (cell?.content.kind !== 'stock') return;
    const [into, out] = [slotsAt(inflows, offset), slotsAt(outflows, offset)];
    cell.content = into && out ? { ...cell.content, inflows: into, outflows: out } : { kind: 'missing' };
    if (into && out) joined.push({ stock: cell.slot, inflows: into, outflows: out });
  });
  if (stock.nonNegative && !stock.special) limit(joined, cells);
}

/** A stock's element and the slots of its flows. */
interface Joined {
  readonly stock: number;
  readonly inflows: readonly number[];
  readonly outflows: readonly number[];
}

function slotsAt(flows: readonly (readonly number[] | null)[], offset: number): number[] | null {
  return valuesOrNull(flows.map((slots) => slots?.[offset] ?? null));
}

/** Limits what drains the elements of a stock: flow by flow, so that the parts of one flow stand side by side. */
function limit(joined: readonly Joined[], cells: Workshop['cells']): void {
  const inflowCount = Math.max(0, ...joined.map(({ inflows }) => inflows.length));
  const outflowCount = Math.max(0, ...joined.map(({ outflows }) => outflows.length));
  const backward = joined.map(({ inflows }) => inflows.filter((inflow) => mayRunBackwards(cells.at(inflow))));
  for (let at = 0; at < inflowCount; at++) {
    hold(joined.flatMap(({ stock, inflows }, place) => {
      const drains = backward[place] ?? [];
      const slot = drains[at];
      if (slot === undefined) return [];
      const adds = [...inflows.filter((inflow) => !drains.includes(inflow)), ...drains.slice(0, at)];
      return [{ slot, limit: { side: 'below', stock, adds, drains: [], takes: [] } }];
    }), cells);
  }
  for (let at = 0; at < outflowCount; at++) {
    const slots = joined.flatMap(({ outflows }) => outflows[at] ?? []);
    keepNumbers(slots, cells);
    for (const { stock, inflows, outflows } of joined) {
      const flow = cells.at(outflows[at] ?? -1);
      if (flow) flow.limit = { side: 'above', stock, adds: inflows, drains: [], takes: outflows.slice(0, at) };
    }
  }
}

/** Whether a flow may be negative, as far as its expression tells. */
export function mayRunBackwards(flow: Pick<Cell, 'content' | 'still'> | undefined): boolean {
  if (flow?.content.kind !== 'value' || flow.still) return false;
  const { code } = flow.content;
  return !(code.op === 'call' && code.name === 'MAX' && code.args.some((arg) => arg.op === 'constant' && arg.value >= 0));
}

/** Gives flows parts of their own that are held from below; the flows take their values from there. */
function hold(flows: readonly { readonly slot: number; readonly limit: Limit }[], cells: Workshop['cells']): void {
  keepNumbers(flows.map(({ slot }) => slot), cells);
  const held = flows.flatMap(({ slot, limit: holding }) => {
    const flow = cells.at(slot);
    if (flow?.content.kind !== 'value') return [];
    flow.lowered = cells.add(slot, { kind: 'value', code: flow.content.code });
    const part = cells.at(flow.lowered);
    if (part) part.limit = holding;
    return [flow];
  });
  readFromParts(held, held.map(({ lowered = 0 }) => lowered));
}

/** Plain numbers keep slots of their own beside the limited flows, so that they can still be adjusted. */
function keepNumbers(slots: readonly number[], cells: Workshop['cells']): void {
  const numbers = slots.flatMap((slot) => {
    const flow = cells.at(slot);
    return flow?.content.kind === 'value' && flow.content.code.op === 'constant' ? [flow] : [];
  });
  const parts = numbers.map(({ slot, content }) => cells.add(slot, content));
  readFromParts(numbers, parts);
}

/** Lets flows take their values from parts. Elements of one array do so by one code, that they may stay together. */
function readFromParts(flows: readonly Cell[], parts: readonly number[]): void {
  for (const entity of new Set(flows.map((flow) => flow.entity))) {
    const some = flows.flatMap((flow, place) => (flow.entity === entity ? [{ flow, at: flow.at, slot: parts[place] ?? 0 }] : []));
    const code = loadEach(some);
    for (const { flow } of some) if (flow.content.kind === 'value') flow.content = { ...flow.content, code };
  }
}
