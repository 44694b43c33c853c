import { emptySpecial, SPECIAL_SWITCHES, SPECIAL_TEXTS, type Flow, type Leak, type Special, type SpecialSwitch, type SpecialText, type Stock } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { attributeNumber, attributeOf, childOf, childrenOf, isOn } from './element.ts';
import { keepUnknown } from './keep.ts';
import type { FileReading } from './reading.ts';
import { readEquation } from './spelling.ts';

/** The element of each setting of a special stock (XMILE 1.0, 4.2.1); those of an oven, which XMILE lacks, are called as isee systems calls them. */
export const TEXT_TAGS: Readonly<Record<SpecialText, string>> = {
  transit: 'len', capacity: 'capacity', inflowLimit: 'in_limit', sample: 'sample', arrest: 'arrest', cook: 'cook_time', fill: 'fill_time', clean: 'clean_time',
};

/** The attribute of each switch, and what it says where the switch is on. */
export const SWITCH_ATTRIBUTES: Readonly<Record<SpecialSwitch, readonly [attribute: string, on: 'true' | 'false']>> = {
  discrete: ['discrete', 'true'],
  exponential: ['exponential_leak', 'true'],
  manyBatches: ['one_at_a_time', 'false'],
  wholeBatches: ['batch_integrity', 'true'],
};

/** What a stock keeps of an element of its kind that is not understood. */
export const KEPT_OF_SPECIAL = 'xmile:special';

/** The elements that make a stock special; an oven is none of the standard's. */
const KINDS: Readonly<Record<string, Special['kind']>> = { conveyor: 'conveyor', queue: 'queue', 'loopwell:oven': 'oven', oven: 'oven', 'isee:oven': 'oven' };

/** The children of a stock, and those of a flow, that are read here. */
export const SPECIAL_CHILDREN = { stock: Object.keys(KINDS), flow: ['leak', 'leak_integers', 'overflow'] } as const;

/** The attributes of a flow that are read here. */
export const LEAK_ATTRIBUTES = ['leak_start', 'leak_end'];

/** Makes a conveyor, a queue or an oven of a stock whose element says so. */
export function readSpecial(stock: Stock, element: XmlElement, { report }: FileReading): void {
  const [first, second] = element.children.filter(({ name }) => Object.hasOwn(KINDS, name));
  const kind = first && KINDS[first.name];
  if (!first || !kind) return;
  if (second) report.warning(second, words.formats.twoKinds(stock.name, first.name, second.name), 'lost');
  const [texts, switches] = [SPECIAL_TEXTS[kind], SPECIAL_SWITCHES[kind]];
  const special = emptySpecial(kind);
  for (const field of texts) {
    const text = readEquation(childOf(first, TEXT_TAGS[field]));
    if (text.trim() !== '') Object.assign(special, { [field]: text });
  }
  for (const field of switches) {
    const [attribute, on] = SWITCH_ATTRIBUTES[field];
    if ((attributeOf(first, attribute) ?? '').toLowerCase() === on) Object.assign(special, { [field]: true });
  }
  stock.special = special;
  keepUnknown(stock, first, { attributes: switches.map((field) => SWITCH_ATTRIBUTES[field][0]), children: texts.map((field) => TEXT_TAGS[field]) }, report, KEPT_OF_SPECIAL);
  const own = childrenOf(element, 'element').find((one) => one.children.some(({ name }) => Object.hasOwn(KINDS, name)));
  if (own) report.warning(own, words.formats.kindByElement(stock.name), 'lost');
}

/**
 * Reads what a flow says of leaking and overflowing. The share stands in `<leak>` (the standard) or in the equation
 * beside an empty one (as Stella writes it).
 */
export function readLeak(flow: Flow, element: XmlElement, { report }: FileReading): void {
  const leak = childOf(element, 'leak');
  if (leak) flow.leak = leakOf(element, report);
  const share = readEquation(leak);
  if (share.trim() !== '') flow.equation = share;
  const overflow = childOf(element, 'overflow');
  if (overflow && isOn(overflow)) flow.overflow = true;
  const spread = element.attributes['isee:spreadflow'];
  if (spread !== undefined && spread !== 'beginning') report.warning(element, words.formats.spreadIgnored(flow.name), 'kept');
}

function leakOf(element: XmlElement, report: FileReading['report']): Leak {
  const [start, end] = LEAK_ATTRIBUTES.map((name) => {
    const share = attributeNumber(element, name, report);
    return share === null ? null : Math.min(1, Math.max(0, share));
  });
  const whole = childOf(element, 'leak_integers');
  return {
    ...(typeof start === 'number' && start !== 0 && { start }),
    ...(typeof end === 'number' && end !== 1 && { end }),
    ...(whole && isOn(whole) && { whole: true }),
  };
}
