import { expect, test } from 'vitest';
import { setSpecial, setSpecialText } from '#core/commands';
import { compile } from '#core/compiler';
import { idOf, model } from '#test/documents';
import { missingNames } from '../../../src/editor/panels/problems/missing.ts';

test('names that nothing has are offered from equations, and from the settings of a conveyor', () => {
  const document = model().stock('Contracts', 10).flow('signing', { to: 'Contracts' }, 'demand * 2').flow('ending', { from: 'Contracts' }).build();
  const contracts = { model: document.root, variable: idOf(document, 'Contracts') };
  setSpecial(document, { ...contracts, kind: 'conveyor' });
  setSpecialText(document, { ...contracts, field: 'transit', text: 'term + 1' });
  expect([...missingNames(compile(document).diagnostics, document).keys()].toSorted()).toEqual(['demand', 'term']);
});
