import { foldName, quoteName } from '#core/language';
import { freeName, newId, type Flow, type Stock, type Variable } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { childrenOf, nameFrom } from './element.ts';
import type { ModelReading } from './reading.ts';

/** Which end of a flow a stock holds: a stock's inflow ends `to` it, its outflow comes `from` it. */
type End = 'from' | 'to';

/**
 * Joins flows to stocks as the stocks' `<inflow>` and `<outflow>` say. Their order is the priority of outflows. A flow
 * that two stocks claim in the same way, which a pipe cannot show, gets a second flow with the same value.
 */
export function joinFlows(reading: ModelReading): void {
  for (const stock of Object.values(reading.model.variables)) {
    const element = reading.elements.get(stock.id);
    if (stock.kind !== 'stock' || !element) continue;
    for (const inflow of childrenOf(element, 'inflow')) join(reading, stock, inflow, 'to');
    const outflows = childrenOf(element, 'outflow');
    for (const [place, outflow] of outflows.entries()) {
      const flow = join(reading, stock, outflow, 'from');
      if (flow && outflows.length > 1) flow.priority = place + 1;
    }
  }
}

function join(reading: ModelReading, stock: Stock, element: XmlElement, end: End): Flow | null {
  const formats = words.formats;
  const name = nameFrom(element.text);
  if (name === '') return null;
  const found = reading.byName.get(foldName(name));
  if (!found) {
    reading.file.report.warning(element, formats.unknownFlow(stock.name, name), 'lost');
    return null;
  }
  const flow = found.kind === 'flow' && found[end] === null ? found : repeated(reading, stock, found);
  if (flow !== found) {
    const message = found.kind === 'flow' ? formats.sharedFlow(found.name, flow.name, stock.name) : formats.notAFlow(stock.name, found.name);
    reading.file.report.notice(element, message);
  }
  flow[end] = stock.id;
  return flow;
}

/** A new flow whose equation is the name of another variable. */
function repeated({ file, model, byName }: ModelReading, stock: Stock, source: Variable): Flow {
  const name = freeName(model, words.formats.sharedFlowName(source.name, stock.name));
  const flow: Flow = {
    id: newId(file.document, 'v'),
    name,
    kind: 'flow',
    equation: quoteName(source.name),
    from: null,
    to: null,
    ...(source.units !== undefined && { units: source.units }),
    ...(source.dimensions && { dimensions: source.dimensions }),
  };
  model.variables[flow.id] = flow;
  byName.set(foldName(name), flow);
  return flow;
}
