import { cleanName } from '#core/language';
import { inflowsOf, outflowsOf, type Flow, type Model, type Stock, type VariableId } from '#core/model';
import { words } from '#core/words';
import { goingWith } from './axes.ts';
import type { Cell, Limit } from './cells.ts';
import { load } from './code.ts';
import { placesOf, slotAt, type Entity } from './layout.ts';
import type { Workshop } from './scope.ts';

/** Joins every stock with its flows, and limits what drains those that must not fall below 0. */
export function joinFlows(workshop: Workshop): void {
  reportLooseEnds(workshop);
  const flows = new Map<Model, FlowsByStock>();
  for (const entity of workshop.layout.entities) {
    const { variable, instance } = entity;
    if (variable.kind !== 'stock') continue;
    const known = flows.get(instance.model) ?? flowsByStock(instance.model);
    flows.set(instance.model, known);
    joinStock(entity, variable, known.get(variable.id) ?? [], workshop);
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
  const inflows = inflowsOf(model, stock.id);
  const outflows = outflowsOf(model, stock.id);
  entity.elements.forEach((_, offset) => {
    const slots = (flows: readonly Flow[]): number[] | null => {
      const found = flows.map((flow) => flowSlot(flow, entity, offset, workshop));
      const good = found.filter((slot) => slot !== null);
      return good.length === found.length ? good : null;
    };
    joinElement(entity.slot + offset, slots(inflows), slots(outflows), stock.nonNegative ?? false, workshop);
  });
}

function joinElement(slot: number, inflows: number[] | null, outflows: number[] | null, limited: boolean, { cells }: Workshop): void {
  const cell = cells.at(slot);
  if (cell?.content.kind !== 'stock') return;
  if (!inflows || !outflows) {
    cell.content = { kind: 'missing' };
    return;
  }
  cell.content = { ...cell.content, inflows, outflows };
  if (!limited) return;
  const backward = inflows.filter((inflow) => mayRunBackwards(cells.at(inflow)));
  const forward = inflows.filter((inflow) => !backward.includes(inflow));
  backward.forEach((inflow, i) => {
    const adds = [...forward, ...backward.slice(0, i)];
    holdFromBelow(inflow, { side: 'below', stock: slot, adds, drains: [], takes: [] }, cells);
  });
  outflows.forEach((outflow, i) => {
    const flow = cells.at(outflow);
    if (!flow) return;
    keepNumber(flow, cells);
    flow.limit = { side: 'above', stock: slot, adds: inflows, drains: [], takes: outflows.slice(0, i) };
  });
}

function mayRunBackwards(flow: Cell | undefined): boolean {
  if (flow?.content.kind !== 'value') return false;
  const { code } = flow.content;
  return !(code.op === 'call' && code.name === 'MAX' && code.args.some((arg) => arg.op === 'constant' && arg.value >= 0));
}

/** Gives a flow a part of its own that is held from below; the flow takes its value from there. */
function holdFromBelow(slot: number, limit: Limit, cells: Workshop['cells']): void {
  const flow = cells.at(slot);
  if (flow?.content.kind !== 'value') return;
  keepNumber(flow, cells);
  flow.lowered = cells.add(slot, { kind: 'value', code: flow.content.code });
  const part = cells.at(flow.lowered);
  if (part) part.limit = limit;
  flow.content = { ...flow.content, code: load(flow.lowered) };
}

/** A plain number keeps a slot of its own beside the limited flow, so that it can still be adjusted. */
function keepNumber(flow: Cell, cells: Workshop['cells']): void {
  const { content, slot } = flow;
  if (content.kind !== 'value' || content.code.op !== 'constant') return;
  flow.content = { ...content, code: load(cells.add(slot, { kind: 'value', code: content.code })) };
}

/** The slot of the flow's element that reaches a stock's element; null (reported) where their dimensions do not fit. */
function flowSlot(flow: Flow, stock: Entity, offset: number, { layout, reporter, mapped }: Workshop): number | null {
  const entity = layout.byAddress.get([...stock.instance.path, flow.id].join('.'));
  if (!entity) return null;
  const stockPlaces = placesOf(stock.dimensions, offset);
  const axes = stock.dimensions.map((dimension, axis) => ({ dimension, place: stockPlaces[axis] ?? 1 }));
  const places = entity.dimensions.map((dimension, axis) => {
    const like = entity.dimensions.slice(0, axis).filter(({ id }) => id === dimension.id).length;
    const same = axes.filter((place) => place.dimension.id === dimension.id)[like];
    return same?.place ?? goingWith(axes, dimension, mapped);
  });
  const known = places.filter((place) => place !== null);
  if (known.length === places.length && entity.dimensions.length === stock.dimensions.length) return slotAt(entity, known);
  const message = words.compiler.flowShape(cleanName(flow.name), cleanName(stock.variable.name));
  reporter.report('error', 'flowShape', message, { model: stock.instance.model.id, variable: flow.id });
  return null;
}
