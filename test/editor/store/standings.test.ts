import { describe, expect, test } from 'vitest';
import { moveElements, setEquation, setLinkPolarity } from '#core/commands';
import { edit, getDocument, standingsOf } from '#editor/store';
import { linkBetween, model } from '#test/documents';
import { editing } from '#test/editor';

const opened = () => editing(model().constant('price', 5).constant('tax', 1).auxiliary('cost', 'price + tax').link('price', 'cost', '-').link('tax', 'cost', '+').build());

const now = () => standingsOf(getDocument(), getDocument().root);

describe('the standings of links', () => {
  test('are the very same map after a move', () => {
    const { here, element } = opened();
    const before = now();
    edit('Move', (draft) => moveElements(draft, { ...here, elements: [element('price')], by: { x: 10, y: 0 } }));
    expect(now()).toBe(before);
  });

  test('are new where a link or an equation changed, and the very same for a link of which the same holds', () => {
    const { here, id } = opened();
    const [wrong, right] = [linkBetween(getDocument(), 'price', 'cost').id, linkBetween(getDocument(), 'tax', 'cost').id];
    const before = now();
    expect([before.get(wrong)?.verdict, before.get(right)?.verdict]).toEqual(['clash', 'agrees']);
    edit('Polarity', (draft) => setLinkPolarity(draft, { model: here.model, link: wrong, polarity: '+' }));
    expect(now().get(wrong)?.verdict).toBe('agrees');
    expect(now().get(right)).toBe(before.get(right));
    edit('Equation', (draft) => setEquation(draft, { model: here.model, variable: id('cost'), equation: 'price' }));
    expect([now().get(wrong)?.verdict, now().get(right)?.verdict]).toEqual(['agrees', 'ignored']);
  });

  test('of a model that is not there are none', () => {
    opened();
    expect(standingsOf({ ...getDocument(), models: {} }, getDocument().root).size).toBe(0);
  });
});
