import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '#core/compiler';
import { writeJson } from '#core/formats';
import { parseUnits } from '#core/language';
import { isBlank, rootModel, type Variable, type View } from '#core/model';
import { drawView, overlaps } from '#core/diagram';
import { galleryModel, galleryText } from '#test/gallery';

const files = readdirSync(new URL('../../public/gallery/', import.meta.url)).filter((file) => file.endsWith('.loopwell.json'));
const names = files.map((file) => file.replace('.loopwell.json', ''));

it('lists every model, and only those there are', () => {
  const index = JSON.parse(galleryText('index.json')) as { file: string; title: string }[];
  expect(index.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  for (const { file, title } of index) expect(galleryModel(file.replace('.loopwell.json', '')).title).toBe(title);
});

describe.each(names)('%s', (name) => {
  const model = galleryModel(name);
  const variables = Object.values<Variable>(rootModel(model).variables);

  it('compiles without a word', () => {
    expect(compile(model).diagnostics).toEqual([]);
  });

  it('is written the way the program writes it', () => {
    expect(writeJson(model)).toBe(galleryText(`${name}.loopwell.json`));
  });

  it('gives every variable but bare words a unit that can be read, and all a note', () => {
    const numbers = variables.filter((variable) => !('equation' in variable && isBlank(variable.equation)));
    expect(numbers.filter(({ units }) => !parseUnits(units ?? '').ok).map((variable) => variable.name)).toEqual([]);
    expect(variables.filter(({ note }) => !/\w/u.test(note ?? '')).map((variable) => variable.name)).toEqual([]);
  });

  it('names its sources, or says that its numbers are illustrative', () => {
    expect(model.note).toMatch(/Source: |illustrative/u);
  });

  it('shows every variable once, and no two symbols or names on each other', () => {
    const [view] = Object.values<View>(rootModel(model).views);
    if (!view) throw new Error('there is no view');
    const shown = Object.values(view.elements).flatMap((element) => (element.kind === 'shape' ? [element.variable] : []));
    expect(shown.toSorted()).toEqual(variables.map(({ id }) => id).toSorted());
    const symbols = drawView(rootModel(model), view).drawings.filter(({ kind }) => kind === 'symbol');
    const clashes = symbols.flatMap((one, at) => symbols.slice(at + 1).filter((other) => overlaps(one.bounds, other.bounds)).map((other) => `${one.id} ${other.id}`));
    expect(clashes).toEqual([]);
  });
});
