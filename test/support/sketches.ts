import { rootModel, type ModelDocument, type VariableId } from '#core/model';
import { playSketch, type PlayWish, type SketchPlay } from '#core/analysis';
import { idOf, model } from './documents.ts';

/** `growth ->+ size [delay] [strong] [late]`, one arrow a line, `->?` one without polarity; words stand in the order in which they come. */
export function sketch(lines: string): ModelDocument {
  const arrows = lines.split('\n').flatMap((line) => {
    const [, from = '', sign, to = '', marks = ''] = /^\s*(.+?)\s*->([-+?])\s*(.+?)\s*((?:\[[^\]]*\]\s*)*)$/u.exec(line) ?? [];
    return sign === undefined ? [] : [{ from, to, sign, marks }];
  });
  const builder = model({ title: 'Sketch' });
  for (const name of new Set(arrows.flatMap(({ from, to }) => [from, to]))) builder.auxiliary(name);
  for (const { from, to, sign, marks } of arrows) {
    builder.link(from, to, sign === '?' ? undefined : sign === '+' ? '+' : '-', {
      ...(marks.includes('delay') && { delay: true }),
      ...(marks.includes('weak') && { strength: 'weak' as const }),
      ...(marks.includes('strong') && { strength: 'strong' as const }),
      ...(marks.includes('late') && { shape: 'late' as const }),
    });
  }
  return builder.build();
}

/** The logic of customer success, as told by its newsletter: a causal loop diagram without equations. */
export const customerSuccess = (): ModelDocument =>
  sketch(`
    investment in customer success ->+ customer outcomes [delay]
    customer outcomes ->+ satisfaction
    satisfaction ->+ loyalty
    satisfaction ->+ repeat purchases
    satisfaction ->+ referrals [delay]
    loyalty ->+ customers
    referrals ->+ customers
    customers ->+ revenue
    repeat purchases ->+ revenue
    revenue ->+ funds to invest
    funds to invest ->+ investment in customer success
    investment in customer success ->+ costs this quarter
    costs this quarter ->- funds to invest
  `);

/** Red-light cameras, measured by tickets issued: fixes that fail. */
export const wrongMeasure = (): ModelDocument =>
  sketch(`
    red-light cameras ->- cars running red lights
    cars running red lights ->+ accidents [weak]
    red-light cameras ->+ sudden stops [delay]
    sudden stops ->+ accidents [strong]
    red-light cameras ->+ tickets issued [strong]
    cars running red lights ->+ tickets issued [weak]
    tickets issued ->+ vendor revenue
    vendor revenue ->+ red-light cameras
    accidents ->+ pressure to act
    pressure to act ->+ red-light cameras
    accidents ->- trust of the city [delay]
    trust of the city ->+ red-light cameras
  `);

/** A firm by its numbers, and what is said of it in words alone: both meet at two arrows, and the words have two loops. */
export const wordsBesideNumbers = (): ModelDocument =>
  model({ title: 'Firm', start: 0, stop: 24, dt: 0.25, timeUnit: 'month' })
    .stock('Customers', 1000)
    .flow('sales', { to: 'Customers' }, '100 * reputation')
    .auxiliary('service', '', { at: { x: 0, y: 160 } })
    .auxiliary('reputation', '', { at: { x: 220, y: 160 } })
    .auxiliary('pride', '', { at: { x: 220, y: 300 } })
    .auxiliary('haste', '', { at: { x: 0, y: 300 } })
    .link('Customers', 'service', '-')
    .link('service', 'reputation', '+')
    .link('reputation', 'pride', '+')
    .link('pride', 'service', '+', { delay: true })
    .link('pride', 'haste', '+')
    .link('haste', 'service', '-')
    .build();

/** A played sketch, read by name. */
export interface Played extends SketchPlay {
  /** How far a word is from normal, as drawn, at a beat that is kept. */
  readonly at: (name: string, beat: number) => number;
  readonly verdictOn: (name: string) => SketchPlay['verdicts'][number];
}

/** Plays a document with nudges by name. */
export function played(document: ModelDocument, nudges: Readonly<Record<string, number>>, wish: PlayWish & { readonly memory?: readonly string[] } = {}): Played {
  const { memory, ...others } = wish;
  const asked = Object.entries(nudges).map(([name, by]) => ({ variable: idOf(document, name), by }));
  const accumulators: readonly VariableId[] | undefined = memory?.map((name) => idOf(document, name));
  const play = playSketch(document, rootModel(document), { ...others, nudges: asked, ...(accumulators && { accumulators }) });
  if ('problems' in play) throw new Error(play.sentence);
  const at = (name: string, beat: number): number => {
    const course = play.courses.find((each) => each.name === name);
    return course?.drawn[play.times.indexOf(beat)] ?? Number.NaN;
  };
  const verdictOn = (name: string) => {
    const verdict = play.verdicts.find(({ variable }) => variable === idOf(document, name));
    if (!verdict) throw new Error(`no verdict on ${name}`);
    return verdict;
  };
  return { ...play, at, verdictOn };
}
