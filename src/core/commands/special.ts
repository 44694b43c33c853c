import { emptySpecial, SPECIAL_SWITCHES, SPECIAL_TEXTS, specialSwitch, specialText } from '#core/model';
import type { Command, Leak, Special, SpecialSwitch, SpecialText, Stock, Variable } from '#core/model';
import type { OfVariable } from './properties.ts';
import { put, variableIn } from './target.ts';

/**
 * Makes a stock a conveyor, a queue or an oven; null: a reservoir. What both kinds have is kept. What had no say of its
 * own any more keeps its equation, so that a change back loses nothing.
 */
export const setSpecial: Command<OfVariable & { readonly kind: Special['kind'] | null }> = (document, args) => {
  const stock = stockIn(variableIn(document, args));
  if (!stock || stock.special?.kind === (args.kind ?? undefined)) return;
  put(stock, 'special', args.kind && remade(args.kind, stock.special));
  delete stock.nonNegative;
};

function remade(kind: Special['kind'], before: Special | undefined): Special {
  const made = emptySpecial(kind);
  if (!before || made.kind === 'queue') return made;
  for (const field of SPECIAL_TEXTS[kind]) writeText(made, field, specialText(before, field));
  for (const field of SPECIAL_SWITCHES[kind]) if (specialSwitch(before, field)) Object.assign(made, { [field]: true });
  const time = specialText(before, kind === 'conveyor' ? 'cook' : 'transit');
  if (time !== '') writeText(made, kind === 'conveyor' ? 'transit' : 'cook', time);
  return made;
}

/** Writes a setting of a special stock; blank takes it away, but for the time that it cannot do without. */
export const setSpecialText: Command<OfVariable & { readonly field: SpecialText; readonly text: string }> = (document, args) => {
  const special = stockIn(variableIn(document, args))?.special;
  if (special && SPECIAL_TEXTS[special.kind].includes(args.field)) writeText(special, args.field, args.text);
};

function writeText(special: Special, field: SpecialText, text: string): void {
  const needed = SPECIAL_TEXTS[special.kind][0] === field;
  if (specialText(special, field) === text) return;
  if (text.trim() === '' && !needed) Reflect.deleteProperty(special, field);
  else Object.assign(special, { [field]: text.trim() === '' ? '' : text });
}

/** Turns a switch of a special stock on or off. */
export const setSpecialSwitch: Command<OfVariable & { readonly field: SpecialSwitch; readonly on: boolean }> = (document, args) => {
  const special = stockIn(variableIn(document, args))?.special;
  if (!special || !SPECIAL_SWITCHES[special.kind].includes(args.field) || specialSwitch(special, args.field) === args.on) return;
  if (args.on) Object.assign(special, { [args.field]: true });
  else Reflect.deleteProperty(special, args.field);
};

/** Marks a flow as a leak of the conveyor that it leaves, with where and how it leaks; null takes the mark away. */
export const setLeak: Command<OfVariable & { readonly leak: Leak | null }> = (document, args) => {
  const flow = variableIn(document, args);
  if (flow?.kind !== 'flow') return;
  const leak: Leak = {};
  for (const end of ['start', 'end'] as const) {
    const share = args.leak?.[end];
    if (share !== undefined && share >= 0 && share <= 1 && share !== (end === 'start' ? 0 : 1)) leak[end] = share;
  }
  if (args.leak?.whole) leak.whole = true;
  put(flow, 'leak', args.leak && leak);
};

/** Marks a flow as an overflow of the queue that it leaves, or takes the mark away. */
export const setOverflow: Command<OfVariable & { readonly overflow: boolean }> = (document, args) => {
  const flow = variableIn(document, args);
  if (flow?.kind === 'flow') put(flow, 'overflow', args.overflow || null);
};

function stockIn(variable: Variable | null): Stock | null {
  return variable?.kind === 'stock' ? variable : null;
}
