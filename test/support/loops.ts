import { type ModelDocument, newDocument, newId, rootModel, type LinkId, type VariableId } from '#core/model';
import { model as building, viewIn } from './documents.ts';

/** `A > B +`, one link a line, with ` late` behind it where it is delayed; the words of a causal loop diagram and its view are made as they come. */
export function causal(title: string, lines: string): ModelDocument {
  const document = newDocument({ title });
  const model = rootModel(document);
  const view = viewIn(document);
  const known = new Map<string, VariableId>();
  const word = (name: string): VariableId => {
    const found = known.get(name);
    if (found) return found;
    const id = newId(document, 'v');
    model.variables[id] = { id, name, kind: 'auxiliary', equation: '' };
    const shape = newId(document, 'e');
    view.elements[shape] = { id: shape, kind: 'shape', variable: id, x: 120 * (known.size % 4), y: 70 * Math.floor(known.size / 4) };
    known.set(name, id);
    return id;
  };
  for (const line of lines.split('\n').filter((text) => text.includes('>'))) {
    const [from = '', marked = ''] = line.split('>').map((text) => text.trim());
    const delay = marked.endsWith(' late');
    const rest = delay ? marked.slice(0, -' late'.length) : marked;
    const polarity = rest.endsWith('+') ? '+' : rest.endsWith('-') ? '-' : undefined;
    const to = rest.replace(/\s[+-]$/u, '');
    const id: LinkId = newId(document, 'l');
    model.links[id] = { id, from: word(from), to: word(to), ...(polarity ? { polarity } : {}), ...(delay ? { delay } : {}) };
    const curve = newId(document, 'e');
    view.elements[curve] = { id: curve, kind: 'curve', link: id, bend: 0 };
  }
  return document;
}

/** Five loops of a company that grows by word of mouth until its market is full and its support is strained. */
export const growth = (): ModelDocument =>
  causal('Growth and its limits', `
    customers > word of mouth +
    word of mouth > new customers +
    new customers > customers +
    potential customers > new customers +
    new customers > potential customers -
    customers > support load +
    support load > time to answer +
    time to answer > satisfaction -
    satisfaction > word of mouth +
    customers > revenue +
    revenue > support staff +
    support staff > time to answer -
    revenue > product quality +
    product quality > satisfaction +
    satisfaction > churn -
    churn > customers -
  `);

/** A growing action that meets its limit. */
export const limitsToGrowth = (): ModelDocument =>
  causal('Limits to growth', `
    effort > performance +
    performance > effort +
    performance > limiting action +
    constraint > limiting action +
    limiting action > performance -
  `);

/** A fix with a side effect that feeds the problem. */
export const fixesThatFail = (): ModelDocument =>
  causal('Fixes that fail', `
    problem symptom > quick fix +
    quick fix > problem symptom -
    quick fix > unintended consequences +
    unintended consequences > problem symptom +
  `);

/** Two that compete for one resource. */
export const successToTheSuccessful = (): ModelDocument =>
  causal('Success to the successful', `
    success of A > resources to A +
    resources to A > success of A +
    resources to A > resources to B -
    resources to B > resources to A -
    success of B > resources to B +
    resources to B > success of B +
  `);

/** One loop of so many words. */
export const ring = (count: number): ModelDocument =>
  causal('Ring', Array.from({ length: count }, (_, k) => `word number ${k} > word number ${(k + 1) % count} +`).join('\n'));

/** A loop of six words with a second of four on one link, a third through one word, and two feeders. */
export const clover = (): ModelDocument =>
  causal('Clover', `
    sales > revenue +
    revenue > budget +
    budget > sales force +
    sales force > visits +
    visits > orders +
    orders > sales +
    orders > backlog +
    backlog > delivery time +
    delivery time > orders -
    budget > marketing +
    marketing > awareness +
    awareness > orders +
    price > revenue +
    competitors > orders -
  `);

/** Two regions apart. In the north births have 2/3 of the change and deaths 1/3, in the south the other way round: g / (g + d) of rates 0.1, and 0.05 or 0.2. */
export const twoRegions = (): ModelDocument =>
  building({ start: 0, stop: 20, dt: 1, method: 'euler' })
    .dimension('Region', ['north', 'south'])
    .stock('people', '100', { over: ['Region'] })
    .auxiliary('lifetime', '', { over: ['Region'] })
    .elements('lifetime', { elements: { north: '20', south: '5' } })
    .flow('births', { to: 'people' }, 'people * 0.1', { over: ['Region'] })
    .flow('deaths', { from: 'people' }, 'people / lifetime', { over: ['Region'] })
    .build();
