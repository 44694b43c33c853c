import { expect, test } from 'vitest';
import { extract } from '#core/commands';
import { compile } from '#core/compiler';
import { modulesOf, rootModel, variablesWithin, type ModelDocument } from '#core/model';
import { elementOf, hereIn, model, must } from '#test/documents';

const parted = (): ModelDocument => {
  const document = model().stock('Tank', 1).constant('rate', 2).flow('loss', { from: 'Tank' }, 'Tank * rate').constant('price', 3).build();
  extract(document, { ...hereIn(document), elements: [elementOf(document, 'Tank'), elementOf(document, 'rate')], name: 'Part' });
  return document;
};

test('what is in parts comes behind the root, by the addresses and names that runs have', () => {
  const document = parted();
  const found = [...variablesWithin(document, ({ kind }) => kind !== 'module')];
  const columns = new Map(must(compile(document).program, 'program').columns.map(({ address, name }) => [address, name]));
  expect(found.at(0)?.name).toBe('price');
  expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['Part.Tank', 'Part.rate']));
  expect(found.map(({ address }) => columns.get(address))).toEqual(found.map(({ name }) => name));
});

test('a part in itself is not gone into again', () => {
  const document = parted();
  const part = must(modulesOf(rootModel(document))[0], 'part');
  must(document.models[part.model], 'model').variables[part.id] = { ...part };
  expect([...variablesWithin(document, ({ kind }) => kind === 'stock')].map(({ name }) => name)).toEqual(['Part.Tank']);
});
