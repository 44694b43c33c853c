import { expect, test } from 'vitest';
import { setElements, setFormat } from '#core/commands';
import { idOf, model, variableNamed } from '#test/documents';
import { elementSheet } from '../../../src/editor/panels/arrays/elementSheet.ts';

test('a number in a cell is written as the variable\'s numbers are, and typed on, copied and told in full', () => {
  const document = model().dimension('Team', ['a', 'b', 'c']).auxiliary('share', '', { over: ['Team'] }).build();
  const of = { model: document.root, variable: idOf(document, 'share') };
  setElements(document, { ...of, texts: { a: '33.33333333333333', b: '12500', c: 'a_rate * 2' } });
  const looks = () => {
    const variable = variableNamed(document, 'share');
    if (variable.kind !== 'auxiliary') throw new Error('no auxiliary');
    const sheet = elementSheet(document, variable, [], []);
    return [0, 1, 2].map((row) => sheet.lookAt({ row, column: 0 }));
  };
  expect(looks().map(({ shown }) => shown)).toEqual(['33.333', '12,500', 'a_rate * 2']);
  expect(looks().map(({ text }) => text)).toEqual(['33.33333333333333', '12500', 'a_rate * 2']);
  setFormat(document, { ...of, format: { display: 'currency', precision: 2 } });
  expect(looks().map(({ shown }) => shown)).toEqual(['$33.33', '$12,500.00', 'a_rate * 2']);
});
