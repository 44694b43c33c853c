import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson, writeXmile } from '#core/formats';
import { addNote } from '#core/commands';
import { loopKey, newDocument, rootModel, type ModelDocument } from '#core/model';
import { canonical } from '#test/canonical';
import { idOf, model, variableNamed, viewIn } from '#test/documents';
import { galleryModel, galleryNames } from '#test/gallery';
import { lostOnTheWay } from '#test/roundTrip';
import { steps, take } from '#test/steps';
import { readXmile } from '../../../src/core/formats/xmile/readXmile.ts';
import { isXmlFailure, parseXml } from '../../../src/core/formats/xml.ts';
import { within } from '#test/long';

const version = '1.2.3';

function written(document: ModelDocument): string {
  return writeXmile(document, { version }).text;
}

/** The document that comes back from a file. */
function read(text: string): ModelDocument {
  const answer = readXmile(text, 'fallback');
  if (!answer.ok) throw new Error(`${JSON.stringify(answer.problems)} in\n${text}`);
  return answer.document;
}

/** A file that is kept for ever. */
function kept(name: string): ModelDocument {
  const validation = readJson(readFileSync(new URL(`../../models/format-1/${name}.loopwell.json`, import.meta.url), 'utf8'));
  if (!validation.ok) throw new Error('The frozen file is not valid');
  return validation.document;
}

describe('a document written as XMILE and read again', () => {
  test('is the same document, whatever was done to it', () => {
    fc.assert(
      fc.property(steps, (session) => {
        const document = newDocument({ title: 'Any' });
        for (const step of session) take(document, step);
        const again = read(written(document));
        expect(canonical(again)).toEqual(canonical(document));
      }),
    );
  }, within(120_000));

  test.each(['everything', 'special'])('is the same document with one of everything that the format can say: %s', (name) => {
    const document = kept(name);
    expect(canonical(read(written(document)))).toEqual(canonical(document));
  });

  test.each(galleryNames())('is the same document, with the same numbers and findings: %s', async (name) => {
    expect(await lostOnTheWay(galleryModel(name))).toBeNull();
  });

  test('keeps what its loops are called, their labels, the memory of a loop, what bites late and what was asked about', () => {
    const document = model({ title: 'A loop' }).auxiliary('word > of mouth', '').auxiliary('customers', '').link('word > of mouth', 'customers', '+').link('customers', 'word > of mouth', '+').build();
    const [first, second] = [idOf(document, 'word > of mouth'), idOf(document, 'customers')];
    const key = loopKey([second, first]);
    document.loops = { [key]: { name: 'R1', nick: 'Referrals' } };
    const where = { model: document.root, view: viewIn(document).id };
    for (const loop of [key, 'v98>v99']) {
      const label = addNote(document, { ...where, at: { x: 0, y: 200 }, text: 'R1' });
      const note = label && viewIn(document).elements[label];
      if (note?.kind === 'note') note.loop = loop;
    }
    const kept = variableNamed(document, 'customers');
    if (kept.kind === 'auxiliary') Object.assign(kept, { accumulates: true, placed: true });
    for (const link of Object.values(rootModel(document).links).slice(1)) link.shape = 'late';
    const again = read(written(document));
    expect(canonical(again)).toEqual(canonical(document));
    expect(Object.values(again.loops ?? {})).toEqual([{ name: 'R1', nick: 'Referrals' }]);
    expect(Object.values(viewIn(again).elements).flatMap((element) => (element.kind === 'note' ? [element.loop] : []))).toEqual([Object.keys(again.loops ?? {})[0], undefined]);
    expect(writeXmile(document, { version }).losses.join(' ')).toContain('1 loop has a name of its own');
  });

  test('is written the same way again', () => {
    for (const name of galleryNames()) {
      const text = written(galleryModel(name));
      expect(written(read(text))).toBe(text);
    }
  });

  test('keeps any names, texts and equations letter for letter, but for what XML cannot carry', () => {
    const odd = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '_', '"', '\\', 'n', '\n', '\t', '\r', '{', '}', '<', '&', '>', '(', '.', ',', '1', "'", 'ä', '𝛑', '“', ']]>'), maxLength: 12 });
    fc.assert(
      fc.property(odd, odd, odd, odd, (name, note, equation, title) => {
        const document = model({ title: `x${title}` }).auxiliary(`x${name}`, equation, { note }).build();
        const variable = variableNamed(document, `x${name}`);
        variable.name = `x${name}`;
        if (variable.kind === 'auxiliary') variable.equation = equation;
        expect(canonical(read(written(document)))).toEqual(canonical(document));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the file', () => {
  const shop = () => model({ dt: 0.125 }).stock('Paying customers', 100, { nonNegative: true }).flow('new sales', { to: 'Paying customers' }, 'sales budget / 12');

  test('is XMILE as other programs read it: names joined by underscores, dt as a reciprocal, children in order', () => {
    const text = written(shop().auxiliary('sales budget', 5).build());
    expect(text).toContain('<eqn loopwell:blanks="true">sales_budget / 12</eqn>');
    expect(text).toContain('<inflow>new_sales</inflow>');
    expect(text).toContain('<dt reciprocal="true">8</dt>');
    const root = parseXml(text);
    if (isXmlFailure(root)) throw new Error(root.reason);
    expect(root.children.map(({ name }) => name)).toEqual(['header', 'sim_specs', 'model']);
    expect(root.children.at(-1)?.children.map(({ name }) => name)).toEqual(['variables', 'views']);
  });

  test.each(['everything', ...galleryNames()])('declares every prefix that stands in it: %s', (name) => {
    const text = written(name === 'everything' ? kept('everything') : galleryModel(name));
    const [head = ''] = /<xmile[^>]*>/u.exec(text) ?? [];
    const used = new Set([...text.matchAll(/[<\s](\w+):[\w-]+(?=[\s=>/])/gu)].map(([, prefix]) => prefix));
    expect([...used].filter((prefix) => prefix !== 'xmlns' && !head.includes(`xmlns:${prefix}=`))).toEqual([]);
  });

  test('names outflows in the order in which they drain', () => {
    const document = model().stock('s', 9).flow('a', { from: 's' }, 1).flow('b', { from: 's' }, 1).build();
    for (const [name, priority] of [['a', 2], ['b', 1]] as const) Object.assign(variableNamed(document, name), { priority });
    expect(written(document)).toMatch(/<outflow>b<\/outflow>\s*<outflow>a<\/outflow>/u);
  });

  test('calls functions by their standard names and tells which namespaces the others are of', () => {
    const text = written(model().auxiliary('a', 'ACOS(0.5) + SAFEDIV(1, 0) + TANH(1)').build());
    expect(text).toContain('>ARCCOS(0.5) + SAFEDIV(1, 0) + TANH(1)</eqn>');
    expect(text).toContain('<options namespace="std, isee, loopwell"');
  });

  test('leaves the name of a graphical function that is named like a function', () => {
    const document = model().auxiliary('Smooth').auxiliary('a', 'Smooth(2)').build();
    Object.assign(variableNamed(document, 'Smooth'), { table: { kind: 'continuous', x: { min: 0, max: 1 }, y: [0, 1] } });
    expect(written(document)).toContain('<eqn>Smooth(2)</eqn>');
    expect(writeXmile(document, { version: '1' }).losses).toEqual([]);
  });

  test('puts the corner of a drawing that reaches beyond the page on it, and finds its places again', () => {
    const document = shop().auxiliary('sales budget', 5, { at: { x: -300, y: -200 } }).build();
    const again = read(written(document));
    expect(written(document)).not.toMatch(/ [xy]="-/u);
    expect(Object.values(viewIn(again).elements)).toContainEqual(expect.objectContaining({ kind: 'shape', x: -300, y: -200 }));
  });

  test('names the models of modules as the modules, and tells modules that share one', () => {
    const document = kept('everything');
    const main = rootModel(document);
    const shopId = idOf(document, 'shop');
    const twin = { ...main.variables[shopId], id: 'v900' as typeof shopId, name: 'second shop' };
    main.variables[twin.id] = twin as (typeof main.variables)[typeof shopId];
    const { text, losses } = writeXmile(document, { version });
    expect(text).toContain('<model name="shop" loopwell:title="Shop"');
    expect(text).toContain('<module name="second shop" simlin:model_name="shop" loopwell:model="shop">');
    expect(losses.join('\n')).toContain('1 module shares a model with another');
    expect(canonical(read(text))).toEqual(canonical(document));
  });
});

describe('what other programs will not see', () => {
  test('is said of a document that has all of it', () => {
    expect(writeXmile(kept('everything'), { version }).losses).toEqual([
      '1 input of a module is fed by more than a name; other programs see it unconnected.',
      '1 macro has more than one output; other programs know the first.',
      '2 dimensions are a part of another or mapped to one; other programs do not see that.',
      '2 scenarios: other programs do not see scenarios.',
      '1 chart: other programs do not see what a chart shows.',
      "The model's own note: other programs do not see it.",
      'Named values of 1 constant: other programs see a number.',
      '2 links are weak, strong, late or an association: other programs see an ordinary connector.',
      'Notes of 1 link: other programs do not see them.',
      '1 link that no view draws: other programs do not see them.',
    ]);
  });

  test('is nothing where the standard has a word for everything', () => {
    expect(writeXmile(model().stock('s', 1).flow('f', { from: 's' }, 's / 2').build(), { version }).losses).toEqual([]);
  });
});
