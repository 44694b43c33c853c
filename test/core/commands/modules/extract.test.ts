import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addGhost, addView, extract, inline } from '#core/commands';
import { compile } from '#core/compiler';
import { rootModel, validate, type ElementId, type ModelDocument, type VariableId } from '#core/model';
import { elementOf, hereIn, model, must, variableNamed, viewIn } from '#test/documents';
import { galleryModel, galleryNames } from '#test/gallery';
import { made, series } from '#test/parts';

/** What a document says, whatever its ids: models, variables in their order, ends, links, scenarios, charts, and what each view shows. */
function said(document: ModelDocument) {
  const { variables, links, views } = rootModel(document);
  const name = (id: string | null) => (id === null ? null : (variables[id as VariableId]?.name ?? id));
  const pair = ({ from, to }: { from: VariableId; to: VariableId }) => `${name(from)} -> ${name(to)}`;
  return {
    models: Object.keys(document.models).length,
    variables: Object.values(variables).map((one) => ('from' in one ? { ...one, id: '', from: name(one.from), to: name(one.to) } : { ...one, id: '' })),
    links: Object.values(links).map(pair).toSorted(),
    scenarios: Object.values(document.scenarios).map(({ values }) => Object.fromEntries(Object.entries(values).map(([address, value]) => [name(address), value]))),
    charts: Object.values(document.charts).map(({ plots }) => plots.map(({ variable }) => name(variable))),
    views: Object.values(views).map(({ elements }) => Object.values(elements).map((element) => {
      if (element.kind === 'shape' || element.kind === 'ghost') return `${element.kind} ${name(element.variable)} ${element.x},${element.y}`;
      if (element.kind === 'cloud') return `cloud ${name(element.flow)} ${element.end}`;
      const link = element.kind === 'curve' ? links[element.link] : undefined;
      return link ? `curve ${pair(link)}` : element.kind;
    }).toSorted()),
  };
}

const picked = (all: ReadonlyMap<string, string>, names: readonly string[]) => names.map((name) => all.get(name));

describe('a part made of what is selected', () => {
  const retention = () =>
    model({ start: 0, stop: 5, dt: 0.25 })
      .stock('Customers', 100)
      .stock('Leads', 500)
      .flow('winning', { from: 'Leads', to: 'Customers' }, 'Leads * rate')
      .flow('churn', { from: 'Customers' }, 'Customers * churn rate')
      .constant('rate', 0.1)
      .constant('churn rate', 0.05)
      .auxiliary('revenue', 'Customers * 20')
      .link('rate', 'winning')
      .link('churn rate', 'churn')
      .link('Customers', 'revenue')
      .scenario('fast', { 'churn rate': 0.2 })
      .build();

  test('has inputs for what it reads, outputs for what is read of it, and a second flow where a pipe was cut', () => {
    const document = retention();
    const before = series(document);
    const result = made(extract(document, { ...hereIn(document), elements: [elementOf(document, 'Customers'), elementOf(document, 'churn rate')], name: 'Base' }));
    expect(validate(document)).toMatchObject({ ok: true });
    expect(Object.values(must(document.models[result.model], 'part').variables).map(({ name, access = '' }) => `${name} ${access}`)).toEqual([
      'Customers output', 'churn ', 'churn rate ', 'winning input',
    ]);
    expect(variableNamed(document, 'revenue')).toMatchObject({ equation: 'Base.Customers * 20' });
    expect(variableNamed(document, 'winning')).toMatchObject({ from: expect.any(String), to: null });
    expect(Object.keys(must(Object.values(document.scenarios)[0], 'scenario').values)).toEqual([`${result.module}.${variableNamed(document, 'churn rate', result.model).id}`]);
    const after = series(document);
    expect(picked(after, ['Base.Customers', 'Base.churn', 'Base.churn rate'])).toEqual(picked(before, ['Customers', 'churn', 'churn rate']));
    const others = ['Leads', 'winning', 'revenue', 'rate'];
    expect(picked(after, others)).toEqual(picked(before, others));
  });

  test('takes a flow along with the stock it drains; the stock outside is filled by a flow of the same name', () => {
    const document = retention();
    const before = series(document);
    const result = made(extract(document, { ...hereIn(document), elements: [elementOf(document, 'Leads')], name: 'Market' }));
    expect(variableNamed(document, 'winning')).toMatchObject({ equation: 'Market.winning', from: null });
    expect(variableNamed(document, 'winning', result.model)).toMatchObject({ to: null, access: 'output' });
    const after = series(document);
    expect(after.get('Market.winning')).toBe(before.get('winning'));
    const others = ['Customers', 'winning', 'churn'];
    expect(picked(after, others)).toEqual(picked(before, others));
  });

  test('stands in a view that had a ghost alone of what went, where that was', () => {
    const document = retention();
    const view = must(addView(document, { model: document.root }), 'view');
    addGhost(document, { model: document.root, view, variable: variableNamed(document, 'Customers').id, at: { x: 40, y: 30 } });
    const { module } = made(extract(document, { ...hereIn(document), elements: [elementOf(document, 'Customers')], name: 'Base' }));
    expect(Object.values(rootModel(document).views[view]?.elements ?? {})).toEqual([expect.objectContaining({ kind: 'shape', variable: module, x: 40, y: 30 })]);
  });

  test('is refused where nothing is selected that can go', () => {
    const document = retention();
    const untouched = JSON.stringify(document);
    expect(extract(document, { ...hereIn(document), elements: [] })).toEqual({ kind: 'refused', why: 'nothing' });
    expect(JSON.stringify(document)).toBe(untouched);
  });

  // Random draws are named after where they stand: in a part they are others.
  const running = galleryNames().filter((name) => compile(galleryModel(name)).program !== null && !/RANDOM|NORMAL|POISSON|UNIFORM/iu.test(JSON.stringify(galleryModel(name).models)));

  test.for(running)('of any choice in %s leaves every number what it was, and so does putting it back', (name) => {
    const before = series(galleryModel(name));
    fc.assert(fc.property(fc.infiniteStream(fc.boolean()), (coin) => {
      const document = galleryModel(name);
      const elements = Object.values(viewIn(document).elements).flatMap(({ id, kind }): ElementId[] => (kind === 'shape' && coin.next().value === true ? [id] : []));
      const result = extract(document, { ...hereIn(document), elements, name: 'A part' });
      fc.pre(result.kind === 'made');
      expect(validate(document)).toMatchObject({ ok: true });
      expect(compile(document).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const after = series(document);
      expect(new Map([...before.keys()].map((title) => [title, after.get(title) ?? after.get(`A part.${title}`)]))).toEqual(before);
      const back = inline(document, { ...hereIn(document), element: made(result).element });
      expect(back?.renamed).toEqual([]);
      expect(validate(document)).toMatchObject({ ok: true });
      expect(said(document)).toEqual(said(galleryModel(name)));
      expect(series(document)).toEqual(before);
    }), { numRuns: 4 });
  });
});
