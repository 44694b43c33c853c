import { expect, test } from 'vitest';
import { markAccumulators, setAccumulates } from '#core/commands';
import { idOf, model, variableNamed } from '#test/documents';

const drawn = () => model().auxiliary('a').auxiliary('b').stock('S').build();

test('a word is marked as holding memory, and no longer', () => {
  const document = drawn();
  const of = { model: document.root, variable: idOf(document, 'a') };
  setAccumulates(document, { ...of, accumulates: true });
  expect(variableNamed(document, 'a')).toMatchObject({ accumulates: true });
  setAccumulates(document, { ...of, accumulates: false });
  expect(variableNamed(document, 'a')).not.toHaveProperty('accumulates');
});

test('a stock holds memory without a mark', () => {
  const document = drawn();
  setAccumulates(document, { model: document.root, variable: idOf(document, 'S'), accumulates: true });
  expect(variableNamed(document, 'S')).not.toHaveProperty('accumulates');
});

test('marking some unmarks all others: so a mark is moved', () => {
  const document = drawn();
  markAccumulators(document, { model: document.root, variables: [idOf(document, 'a')] });
  markAccumulators(document, { model: document.root, variables: [idOf(document, 'b')] });
  expect([variableNamed(document, 'a'), variableNamed(document, 'b')].map((word) => 'accumulates' in word)).toEqual([false, true]);
});
