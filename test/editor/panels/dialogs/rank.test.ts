import { expect, test } from 'vitest';
import { words } from '#core/words';
import { actions, type ActionId } from '#editor/actions';
import { rank } from '../../../../src/editor/panels/dialogs/rank.ts';

const alsoCalled: Readonly<Partial<Record<ActionId, string>>> = words.actions.alsoCalled;

/** All commands that meet what was typed, the best first, by their names. */
function found(typed: string): string[] {
  const lines = actions.filter(({ id }) => id !== 'palette').map(({ id, group, label }) => ({ name: label(), group: words.actions.groups[group], also: alsoCalled[id]?.split(', ') ?? [] }));
  const ranked = lines.map((line) => ({ name: line.name, fit: rank(line, typed) })).filter(({ fit }) => fit > 0);
  return ranked.toSorted((a, b) => b.fit - a.fit).map(({ name }) => name);
}

test.each([
  ['pin', 'Pin in place'],
  ['note', 'Note'],
  ['colour at', 'Colour at a limit…'],
  ['threshold', 'Colour at a limit…'],
  ['link', 'Link'],
  ['stock', 'Stock'],
  ['variable', 'Variable'],
  ['frame', 'Frame'],
  ['delete', 'Delete'],
  ['ghost', 'Make a ghost'],
  ['delay', 'Delay mark'],
  ['new stock', 'New stock and flow diagram'],
  ['csv', 'Results as CSV'],
  ['dark', 'Theme: dark'],
  ['100', 'Zoom to 100 %'],
  ['gallery', 'Open…'],
  ['sticky', 'Note'],
  ['thm drk', 'Theme: dark'],
  ['keyboard shortcuts', 'Keyboard…'],
  ['open an example', 'Open…'],
  ['scenarios', 'Show the chart'],
  ['loops', 'Show the loops'],
  ['loop diagram', 'New causal loop diagram'],
  ['cld', 'New causal loop diagram'],
])('what is meant by "%s" comes first: %s', (typed, meant) => {
  expect(found(typed)[0]).toBe(meant);
});

test('letters that lie scattered over a name are no hit', () => {
  expect(found('pin')).toEqual(['Pin in place', 'Colour: pink']);
  expect(found('note')).toEqual(['Note']);
  expect(found('colour at')).toEqual(['Colour at a limit…']);
  expect(found('qxz')).toEqual([]);
});

test('nothing typed meets everything', () => {
  expect(rank({ name: 'Undo', group: 'Edit', also: [] }, ' ')).toBe(1);
});
