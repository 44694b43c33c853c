import { expect, it } from 'vitest';
import { type Link, rootModel, type Variable } from '#core/model';
import { galleryModel } from '#test/gallery';

/** Every loop of a causal loop diagram, as the names on it: from the first in the alphabet, and whether it reinforces. */
function loopsOf(name: string): { reinforcing: string[]; balancing: string[] } {
  const model = rootModel(galleryModel(name));
  const nameOf = (id: Link['from']) => (model.variables[id] as Variable).name;
  const links = Object.values<Link>(model.links).map(({ from, to, polarity }) => ({ from: nameOf(from), to: nameOf(to), sign: polarity === '-' ? -1 : 1 }));
  const found = { reinforcing: [] as string[], balancing: [] as string[] };
  const walk = (way: string[], sign: number): void => {
    for (const link of links.filter(({ from }) => from === way.at(-1))) {
      if (link.to === way[0]) found[sign * link.sign > 0 ? 'reinforcing' : 'balancing'].push(way.join(' > '));
      else if (link.to > (way[0] ?? '') && !way.includes(link.to)) walk([...way, link.to], sign * link.sign);
    }
  };
  for (const { name: start } of Object.values<Variable>(model.variables)) walk([start], 1);
  return found;
}

it('Growth and its strains has the five loops that its note tells of: three reinforcing, two balancing', () => {
  const { reinforcing, balancing } = loopsOf('growth-and-strains');
  expect(reinforcing.toSorted()).toEqual([
    'churn > customers > revenue > product quality',
    'churn > customers > revenue > support staff > time to answer',
    'customers > word of mouth > new customers',
  ]);
  expect(balancing.toSorted()).toEqual(['churn > customers > support load > time to answer', 'new customers > potential customers']);
});

it('The fast connection is shifting the burden: two balancing loops on one symptom, and the quick one feeds a reinforcing one', () => {
  // The generic structure as in Meadows and Senge: symptomatic fix, fundamental fix with a delay, side effect against it.
  const { reinforcing, balancing } = loopsOf('fast-connection');
  expect(balancing.toSorted()).toEqual(['complaints about speed > credits and kind service', 'complaints about speed > work on the network']);
  expect(reinforcing).toEqual(['complaints about speed > credits and kind service > faith in goodwill > work on the network']);
});
