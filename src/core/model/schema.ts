import * as v from 'valibot';
import { words } from '#core/words';
import { readDay } from './calendar.ts';
import { dictionary, isText } from './dictionary.ts';
import type { Method } from './types.ts';

const say = words.model.expected;

const text = v.string(say.text);
const number = v.pipe(v.number(say.number), v.finite(say.number));
const whole = v.pipe(v.number(say.whole), v.safeInteger(say.whole), v.minValue(0, say.whole));
const yes = v.boolean(say.truth);
const foreign = v.optional(dictionary(v.unknown()));

const METHODS = ['euler', 'rk2', 'rk4', 'rk45'] as const satisfies readonly Method[];

const settings = v.looseObject(
  {
    start: number,
    stop: number,
    dt: number,
    method: v.picklist(METHODS, say.oneOf(METHODS)),
    saveEvery: v.optional(number),
    timeUnit: text,
    startDate: v.optional(v.pipe(text, v.check((day) => readDay(day) !== null, say.day))),
    tolerance: v.optional(number),
    seed: v.optional(whole),
  },
  say.object,
);

const dimension = v.looseObject(
  {
    name: text,
    elements: v.lazy((input) => (typeof input === 'number' ? v.pipe(whole, v.minValue(1, say.size)) : v.array(text, say.elements))),
    of: v.optional(text),
    maps: v.optional(dictionary(v.array(text, say.texts))),
  },
  say.object,
);

const unit = v.looseObject({ equation: v.optional(text), aliases: v.optional(v.array(text, say.texts)) }, say.object);

const equation = v.lazy((input) =>
  isText(input) ? text : v.looseObject({ default: v.optional(text), elements: dictionary(text) }, say.equation),
);

const limits = v.looseObject({ min: number, max: number }, say.object);

const table = v.looseObject(
  {
    kind: v.picklist(['continuous', 'extrapolate', 'discrete'], say.oneOf(['continuous', 'extrapolate', 'discrete'])),
    x: v.lazy((input) => (Array.isArray(input) ? v.array(number) : limits)),
    y: v.array(number, say.numbers),
    yRange: v.optional(limits),
  },
  say.object,
);
const tables = v.optional(dictionary(table));

const range = v.looseObject({ min: v.optional(number), max: v.optional(number), step: v.optional(number) }, say.object);

const displays = ['number', 'currency', 'percent'] as const;
const format = v.looseObject(
  { display: v.optional(v.picklist(displays, say.oneOf(displays))), precision: v.optional(whole) },
  say.object,
);

const tints = ['grey', 'red', 'amber', 'green', 'teal', 'blue', 'violet', 'pink'] as const;
const tint = v.optional(v.picklist(tints, say.oneOf(tints)));
const threshold = v.looseObject(
  { when: v.picklist(['above', 'below'], say.oneOf(['above', 'below'])), value: number, tint: v.picklist(tints, say.oneOf(tints)) },
  say.object,
);

/** What every kind of variable may have, listed in a file after the kind, the name and the kind's own fields. */
const common = {
  units: v.optional(text),
  note: v.optional(text),
  range: v.optional(range),
  format: v.optional(format),
  dimensions: v.optional(v.array(text, say.texts)),
  access: v.optional(v.picklist(['input', 'output'], say.oneOf(['input', 'output']))),
  guess: v.optional(yes),
  tags: v.optional(v.array(text, say.texts)),
  thresholds: v.optional(v.array(threshold, say.list)),
  foreign,
};

const share = v.optional(v.pipe(number, v.minValue(0, say.share), v.maxValue(1, say.share)));
const leak = v.looseObject({ start: share, end: share, whole: v.optional(yes) }, say.object);
const intake = { capacity: v.optional(text), arrest: v.optional(text), manyBatches: v.optional(yes), wholeBatches: v.optional(yes) };
const specials = ['conveyor', 'queue', 'oven'] as const;
const special = v.variant(
  'kind',
  [
    v.looseObject({
      kind: v.literal('conveyor'),
      transit: text,
      inflowLimit: v.optional(text),
      sample: v.optional(text),
      ...intake,
      discrete: v.optional(yes),
      exponential: v.optional(yes),
    }),
    v.looseObject({ kind: v.literal('queue') }),
    v.looseObject({ kind: v.literal('oven'), cook: text, fill: v.optional(text), clean: v.optional(text), ...intake }),
  ],
  say.oneOf(specials),
);

const end = v.nullable(text);
const kinds = ['stock', 'flow', 'auxiliary', 'lookup', 'module'] as const;
const variable = v.variant(
  'kind',
  [
    v.looseObject({ kind: v.literal('stock'), name: text, equation, nonNegative: v.optional(yes), special: v.optional(special), ...common }),
    v.looseObject({
      kind: v.literal('flow'),
      name: text,
      from: end,
      to: end,
      equation,
      priority: v.optional(number),
      nonNegative: v.optional(yes),
      leak: v.optional(leak),
      overflow: v.optional(yes),
      table: v.optional(table),
      tables,
      ...common,
    }),
    v.looseObject({
      kind: v.literal('auxiliary'),
      name: text,
      equation,
      initial: v.optional(equation),
      table: v.optional(table),
      tables,
      choices: v.optional(v.array(v.looseObject({ name: text, value: number }, say.object), say.list)),
      accumulates: v.optional(yes),
      placed: v.optional(yes),
      ...common,
    }),
    v.looseObject({ kind: v.literal('lookup'), name: text, table, tables, ...common }),
    v.looseObject({ kind: v.literal('module'), name: text, model: text, bindings: dictionary(text), ...common }),
  ],
  say.oneOf(kinds),
);

const link = v.looseObject(
  {
    from: text,
    to: text,
    polarity: v.optional(v.picklist(['+', '-'], say.oneOf(['+', '-']))),
    delay: v.optional(yes),
    strength: v.optional(v.picklist(['weak', 'strong'], say.oneOf(['weak', 'strong']))),
    shape: v.optional(v.literal('late', say.oneOf(['late']))),
    association: v.optional(yes),
    note: v.optional(text),
    foreign,
  },
  say.object,
);

const place = { x: number, y: number };
const size = { width: number, height: number };
const sides = ['top', 'bottom', 'left', 'right', 'center'] as const;
const label = v.optional(v.picklist(sides, say.oneOf(sides)));
const bend = v.pipe(number, v.gtValue(-180, say.bend), v.ltValue(180, say.bend));
const points = v.array(v.looseObject(place, say.object), say.list);
const drawings = ['shape', 'ghost', 'cloud', 'curve', 'note', 'frame'] as const;
const element = v.variant(
  'kind',
  [
    v.looseObject({
      kind: v.literal('shape'),
      variable: text,
      ...place,
      width: v.optional(number),
      height: v.optional(number),
      label,
      size: v.optional(v.picklist(['small', 'large'], say.oneOf(['small', 'large']))),
      tint,
      pinned: v.optional(yes),
      expanded: v.optional(v.looseObject(size, say.object)),
      bends: v.optional(points),
    }),
    v.looseObject({ kind: v.literal('ghost'), variable: text, ...place, label }),
    v.looseObject({ kind: v.literal('cloud'), flow: text, end: v.picklist(['from', 'to'], say.oneOf(['from', 'to'])), ...place }),
    v.looseObject({ kind: v.literal('curve'), link: text, bend, tint, from: v.optional(text) }),
    v.looseObject({ kind: v.literal('note'), text, ...place, ...size, tint, loop: v.optional(text) }),
    v.looseObject({ kind: v.literal('frame'), title: text, ...place, ...size, tint, collapsed: v.optional(yes) }),
  ],
  say.oneOf(drawings),
);

const view = v.looseObject({ name: text, notation: v.optional(v.literal('causal', say.oneOf(['causal']))), elements: dictionary(element), foreign }, say.object);
const macro = v.looseObject({ parameters: v.array(text, say.texts), outputs: v.array(text, say.texts) }, say.object);
const model = v.looseObject(
  { name: text, macro: v.optional(macro), runs: v.optional(yes), variables: dictionary(variable), links: dictionary(link), views: dictionary(view), foreign },
  say.object,
);

const values = dictionary(v.lazy((input) => (typeof input === 'object' ? dictionary(number) : number)));
const scenario = v.looseObject({ name: text, note: v.optional(text), values }, say.object);

const shows = ['elements', 'sum', 'mean', 'spread'] as const;
const plot = v.looseObject({ variable: text, element: v.optional(text), show: v.optional(v.picklist(shows, say.oneOf(shows))) }, say.object);
const chart = v.looseObject({ name: text, plots: v.array(plot, say.list), allScenarios: v.optional(yes) }, say.object);

/**
 * The shape of a document's data as a file holds it: like `ModelDocument`, but without the ids inside objects, which
 * are their keys. Fields that are not listed pass as they are.
 */
export const documentSchema = v.looseObject(
  {
    format: v.literal(1, say.format),
    title: text,
    note: v.optional(text),
    counter: whole,
    settings,
    dimensions: dictionary(dimension),
    units: dictionary(unit),
    root: text,
    models: dictionary(model),
    scenarios: dictionary(scenario),
    scenario: v.optional(text),
    charts: dictionary(chart),
    tags: v.optional(dictionary(v.looseObject({ tint }, say.object))),
    loops: v.optional(dictionary(v.looseObject({ name: text, nick: v.optional(text) }, say.object))),
    foreign,
  },
  say.object,
);
