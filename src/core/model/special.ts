/**
 * A stock that does more than hold what flows into it. It works in full steps, and drives what drains it: those flows
 * follow from its contents, not from an equation. Semantics: OASIS XMILE 1.0, 3.7.2, 3.7.3 and 4.2; the oven is that of
 * isee systems. Texts are equations, common to all elements of an array; a blank or absent one is not in force.
 */
export type Special = Conveyor | Queue | Oven;

/** How a conveyor or an oven takes batches from a queue right before it. */
interface Intake {
  /** What it holds at most. */
  capacity?: string;
  /** While true (not 0) nothing moves: no inflow, no outflow, no time passes for what it holds. */
  arrest?: string;
  /** It takes as many batches in a step as fit, not the first one alone. */
  manyBatches?: boolean;
  /** A batch waits until all of it fits. */
  wholeBatches?: boolean;
}

/**
 * What enters leaves after the transit time, less what leaks on the way. The stock's equation is what it holds at the
 * start, spread as in a steady state; or, separated by commas, what leaves in each step, or in each unit of time.
 */
export interface Conveyor extends Intake {
  kind: 'conveyor';
  /** How long what enters now takes to the end, in the model's unit of time. */
  transit: string;
  /** What enters at most, per unit of time. */
  inflowLimit?: string;
  /** While false (0) what enters takes as long as what entered before. */
  sample?: string;
  /** Batches instead of a stream: the limit of a whole unit of time may enter in one step, and each unit of time's share of the first contents stands at its beginning. */
  discrete?: boolean;
  /** A leak takes its share of what is there, per unit of time, instead of its share of what entered, evenly along the way. */
  exponential?: boolean;
}

/** What enters leaves in the order in which it came, batch by batch, as far as what stands behind it takes it. */
export interface Queue {
  kind: 'queue';
}

/** Fills, shuts, cooks what it holds, and lets all of it go at once. */
export interface Oven extends Intake {
  kind: 'oven';
  /** How long it stays shut, as it is when it shuts. */
  cook: string;
  /** How long it stays open after the first has entered; without it, until it is full. */
  fill?: string;
  /** How long it takes nothing after it was emptied. */
  clean?: string;
}

/** What a flow takes from a conveyor on the way; the flow's equation is the share. */
export interface Leak {
  /** Where on the conveyor it leaks, as shares of its length in 0..1 from where material enters; absent: all along. */
  start?: number;
  end?: number;
  /** Only whole units leak; what is less waits. */
  whole?: boolean;
}

/** A text of a special stock, by its field. */
export type SpecialText = 'transit' | 'cook' | 'fill' | 'clean' | 'capacity' | 'inflowLimit' | 'sample' | 'arrest';

/** The texts that each kind of special stock has, in the order in which people are asked for them; the first is needed. */
export const SPECIAL_TEXTS: Readonly<Record<Special['kind'], readonly SpecialText[]>> = {
  conveyor: ['transit', 'capacity', 'inflowLimit', 'sample', 'arrest'],
  queue: [],
  oven: ['cook', 'fill', 'clean', 'capacity', 'arrest'],
};

/** The text in a field of a special stock; empty where there is none. */
export function specialText(special: { kind: Special['kind'] } & Partial<Record<SpecialText, string>>, field: SpecialText): string {
  return special[field] ?? '';
}

/** What a special stock is told in texts, but for blank ones. */
export function specialTexts(special: Special): { readonly part: SpecialText; readonly text: string }[] {
  return SPECIAL_TEXTS[special.kind].map((part) => ({ part, text: specialText(special, part) })).filter(({ text }) => text.trim() !== '');
}

/** A special stock of a kind that has been told nothing yet. */
export function emptySpecial(kind: Special['kind']): Special {
  if (kind === 'conveyor') return { kind, transit: '' };
  return kind === 'oven' ? { kind, cook: '' } : { kind };
}

/** What a special stock is told by yes or no. */
export type SpecialSwitch = 'discrete' | 'exponential' | 'manyBatches' | 'wholeBatches';

/** The switches that each kind of special stock has. */
export const SPECIAL_SWITCHES: Readonly<Record<Special['kind'], readonly SpecialSwitch[]>> = {
  conveyor: ['discrete', 'exponential', 'manyBatches', 'wholeBatches'],
  queue: [],
  oven: ['manyBatches', 'wholeBatches'],
};

/** Whether a switch of a special stock is on. */
export function specialSwitch(special: { kind: Special['kind'] } & Partial<Record<SpecialSwitch, boolean>>, field: SpecialSwitch): boolean {
  return special[field] === true;
}
