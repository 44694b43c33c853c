import { SPECIAL_SWITCHES, SPECIAL_TEXTS, specialSwitch, specialText, type Flow, type ModelDocument, type Stock } from '#core/model';
import { xml, type XmlAttributes, type XmlNode } from '../../writeXml.ts';
import { KEPT_OF_SPECIAL, SWITCH_ATTRIBUTES, TEXT_TAGS } from '../special.ts';
import { equationNodes } from './equations.ts';
import { keptUnder, markup } from './kept.ts';
import type { Writing } from './writing.ts';

/** `<conveyor>`, `<queue>` (XMILE 1.0, 4.2), or an oven, which is for Loopwell alone. */
export function specialNodes(writing: Writing, stock: Stock): XmlNode[] {
  const { special } = stock;
  if (!special) return [];
  writing.losses.add('ovens', special.kind === 'oven' ? 1 : 0);
  const { attributes, elements } = keptUnder(stock, KEPT_OF_SPECIAL);
  const texts = SPECIAL_TEXTS[special.kind].flatMap((field) => equationNodes(writing, TEXT_TAGS[field], specialText(special, field)));
  const switches = SPECIAL_SWITCHES[special.kind].filter((field) => specialSwitch(special, field)).map((field) => SWITCH_ATTRIBUTES[field]);
  const name = special.kind === 'oven' ? 'loopwell:oven' : special.kind;
  return [xml(name, { ...Object.fromEntries(switches), ...attributes }, [...texts, ...elements.map(markup)])];
}

/** Where a flow leaks. */
export function leakAttributes({ leak }: Flow): XmlAttributes {
  return leak ? { leak_start: leak.start, leak_end: leak.end } : {};
}

/** How a flow leaves a conveyor or a queue (XMILE 1.0, 4.3). The share that leaks is its equation, as Stella writes it. */
export function leakNodes({ leak, overflow }: Flow): XmlNode[] {
  return [...(leak ? [xml('leak')] : []), ...(leak?.whole ? [xml('leak_integers')] : []), ...(overflow ? [xml('overflow')] : [])];
}

/** What a reader must be able to do (XMILE 1.0, 2.2.1). */
export function specialUses({ models }: ModelDocument): XmlNode[] {
  const variables = Object.values(models).flatMap((model) => Object.values(model.variables));
  const specials = variables.flatMap((variable) => (variable.kind === 'stock' && variable.special ? [variable.special] : []));
  const flows = variables.filter((variable) => variable.kind === 'flow');
  const said = (yes: boolean): string | undefined => (yes ? 'true' : undefined);
  const conveyors = specials.filter(({ kind }) => kind === 'conveyor');
  const arrest = said(conveyors.some((conveyor) => specialText(conveyor, 'arrest') !== ''));
  return [
    ...(conveyors.length > 0 ? [xml('uses_conveyor', { arrest, leak: said(flows.some(({ leak }) => leak)) })] : []),
    ...(specials.some(({ kind }) => kind === 'queue') ? [xml('uses_queue', { overflow: said(flows.some(({ overflow }) => overflow)) })] : []),
  ];
}
