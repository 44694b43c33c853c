import { autoLayout, defaultBend } from '#core/diagram';
import { type ElementId, type ModelDocument, rootModel, type ViewElement } from '#core/model';
import { model, viewIn } from '#test/documents';

/** The epidemic of the textbooks: a chain of three stocks, four variables, links with every mark. */
export function epidemic(): ModelDocument {
  return model({ title: 'Epidemic' })
    .stock('Susceptible', 990, { at: { x: 100, y: 200 } })
    .stock('Infectious', 10, { at: { x: 380, y: 200 } })
    .stock('Recovered', 0, { at: { x: 660, y: 200 } })
    .flow('births', { to: 'Susceptible' }, 3, { at: { x: 0, y: 200 } })
    .flow('infection', { from: 'Susceptible', to: 'Infectious' }, 'contacts per person per day * share infectious', { at: { x: 240, y: 200 } })
    .flow('recovery', { from: 'Infectious', to: 'Recovered' }, 'Infectious / duration of illness', { at: { x: 520, y: 200 } })
    .constant('contacts per person per day', 6, { at: { x: 180, y: 340 } })
    .auxiliary('share infectious', 'Infectious / 1000', { at: { x: 320, y: 330 } })
    .constant('duration of illness', 14, { at: { x: 540, y: 340 } })
    .auxiliary('awareness', '', { at: { x: 420, y: 60 } })
    .link('Infectious', 'share infectious', '+')
    .link('share infectious', 'infection', '+')
    .link('contacts per person per day', 'infection', '+')
    .link('duration of illness', 'recovery', '-', { delay: true })
    .link('Infectious', 'recovery', '+')
    .link('Infectious', 'awareness', '+', { strength: 'weak' })
    .link('awareness', 'contacts per person per day', '-', { strength: 'strong' })
    .build();
}

/** Forty variables: two chains of three stocks with flows, and the rest acting on them and on each other. */
export function forty(): ModelDocument {
  const builder = model({ title: 'Forty' });
  for (const chain of ['A', 'B']) {
    for (let k = 1; k <= 3; k += 1) builder.stock(`Stock ${chain} ${k}`, 100);
    builder.flow(`filling ${chain}`, { to: `Stock ${chain} 1` }, 1);
    for (let k = 1; k <= 2; k += 1) builder.flow(`moving ${chain} ${k}`, { from: `Stock ${chain} ${k}`, to: `Stock ${chain} ${k + 1}` }, 1);
    builder.flow(`draining ${chain}`, { from: `Stock ${chain} 3` }, 1);
  }
  for (let k = 1; k <= 24; k += 1) builder.auxiliary(`influence number ${k}`, k % 3 === 0 ? k : `TIME + ${k}`);
  const flows = ['A', 'B'].flatMap((chain) => [`filling ${chain}`, `moving ${chain} 1`, `moving ${chain} 2`, `draining ${chain}`]);
  for (let k = 1; k <= 24; k += 1) {
    builder.link(`influence number ${k}`, flows[(k * 5) % flows.length] ?? '', k % 2 === 0 ? '+' : '-');
    if (k > 3 && k % 2 === 0) builder.link(`influence number ${k}`, `influence number ${k - 3}`);
  }
  return builder.build();
}

/** Five hundred variables: fifty sectors of a stock with its flows and seven more, each acting on others. */
export function fiveHundred(): ModelDocument {
  const builder = model({ title: 'Five hundred' });
  for (let k = 0; k < 50; k += 1) {
    builder.stock(`Stock ${k}`, 100).flow(`in ${k}`, { to: `Stock ${k}` }, 1).flow(`out ${k}`, { from: `Stock ${k}` }, 1);
    for (let n = 0; n < 7; n += 1) builder.auxiliary(`effect ${n} on ${k}`, 'TIME');
  }
  for (let k = 0; k < 50; k += 1) {
    for (let n = 0; n < 7; n += 1) {
      builder.link(`Stock ${(k + n * n) % 50}`, `effect ${n} on ${k}`);
      builder.link(`effect ${n} on ${k}`, n === 0 ? `in ${k}` : n === 1 ? `out ${k}` : `effect ${n - 2} on ${k}`);
    }
  }
  return builder.build();
}

/** A hub that three hundred variables hang on, without a stock. */
export function hub(): ModelDocument {
  const builder = model({ title: 'Hub' }).constant('hub', 1);
  for (let k = 0; k < 300; k += 1) {
    builder.auxiliary(`follower number ${k}`, 'TIME').link('hub', `follower number ${k}`);
    if (k > 0) builder.link(`follower number ${Math.floor(k / 3)}`, `follower number ${k}`);
  }
  return builder.build();
}

/** A causal loop diagram of words: two loops that share a variable, and a branch. */
export function words(): ModelDocument {
  const builder = model({ title: 'Words' });
  for (const name of ['investment in customer success', 'customer outcomes', 'satisfaction', 'referrals', 'revenue', 'costs', 'reputation']) builder.auxiliary(name);
  return builder
    .link('investment in customer success', 'customer outcomes', '+', { delay: true })
    .link('customer outcomes', 'satisfaction', '+')
    .link('satisfaction', 'referrals', '+')
    .link('referrals', 'revenue', '+')
    .link('revenue', 'investment in customer success', '+')
    .link('investment in customer success', 'costs', '+')
    .link('costs', 'investment in customer success', '-')
    .link('satisfaction', 'reputation', '+')
    .build();
}

/** The same document with its first view laid out anew. */
export async function laidOut(document: ModelDocument): Promise<ModelDocument> {
  const copy = structuredClone(document);
  const elements = await autoLayout(copy, copy.root);
  const entries = elements.map((element, index): [ElementId, ViewElement] => {
    const id = `e9${index}` as ElementId;
    return [id, { ...element, id } as ViewElement];
  });
  viewIn(copy).elements = Object.fromEntries(entries);
  return copy;
}

/** The same document with the bend of every link chosen anew, one after another. */
export function rebent(document: ModelDocument): ModelDocument {
  const copy = structuredClone(document);
  const definition = rootModel(copy);
  const view = viewIn(copy);
  for (const element of Object.values(view.elements)) {
    if (element.kind !== 'curve') continue;
    const link = definition.links[element.link];
    if (link) element.bend = defaultBend(definition, view, link);
  }
  return copy;
}
