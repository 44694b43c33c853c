import { describe, expect, test } from 'vitest';
import type { Tool } from '#editor/store';
import { intentOf, type Chosen } from '../../../src/editor/canvas/keys.ts';

/** The meaning of keys such as `Shift+ArrowLeft`. */
function meaning(keys: string, chosen: Chosen = 'one', tool: Tool = 'select', code = '') {
  const parts = keys.split('+');
  const key = keys === '+' ? '+' : (parts.at(-1) ?? '');
  const held = (name: string) => keys !== '+' && parts.slice(0, -1).includes(name);
  return intentOf({ key, code, shiftKey: held('Shift'), altKey: held('Alt'), ctrlKey: held('Ctrl'), metaKey: false }, tool, chosen);
}

test.each([
  ['ArrowRight', { do: 'nudge', by: { x: 8, y: 0 } }],
  ['Shift+ArrowUp', { do: 'nudge', by: { x: 0, y: -80 } }],
  ['Tab', { do: 'walk', step: 1 }],
  ['Shift+Tab', { do: 'walk', step: -1 }],
  ['Enter', { do: 'rename' }],
  ['Escape', { do: 'cancel' }],
] as const)('%s with an element selected', (keys, intent) => {
  expect(meaning(keys)).toEqual(intent);
});

test('with nothing selected arrows go to the first or last element, and Enter goes in', () => {
  expect(meaning('ArrowDown', 'nothing')).toEqual({ do: 'walk', step: 1 });
  expect(meaning('ArrowLeft', 'nothing')).toEqual({ do: 'walk', step: -1 });
  expect(meaning('Enter', 'nothing')).toEqual({ do: 'enter' });
});

test('with a tool in hand Enter draws', () => {
  expect(meaning('Enter', 'one', 'flow')).toEqual({ do: 'draw', tool: 'flow' });
  expect(meaning('Enter', 'nothing', 'stock')).toEqual({ do: 'draw', tool: 'stock' });
});

describe('a selected link', () => {
  test.each([
    ['Shift+{', { do: 'bend', by: 10 }],
    ['Shift+}', { do: 'bend', by: -10 }],
    ['Alt+]', { do: 'bend', by: -2 }],
    ['[', { do: 'follow', way: 'causes', anew: false }],
  ] as const)('takes %s', (keys, intent) => {
    expect(meaning(keys, 'link')).toEqual(intent);
  });

  test('bends finely on a Mac too, where Option makes a quotation mark of a bracket', () => {
    expect(meaning('Alt+“', 'link', 'select', 'BracketLeft')).toEqual({ do: 'bend', by: 2 });
    expect(meaning('Alt+‘', 'link', 'select', 'BracketRight')).toEqual({ do: 'bend', by: -2 });
  });

  test('has no place of its own to nudge', () => {
    expect(meaning('ArrowUp', 'link')).toBeNull();
  });
});

test('a selected flow has its corners in reach: Alt with brackets goes along them, Alt with arrows moves the one in hand', () => {
  expect(meaning('Alt+]', 'flow')).toEqual({ do: 'corner', step: 1 });
  expect(meaning('Alt+“', 'flow', 'select', 'BracketLeft')).toEqual({ do: 'corner', step: -1 });
  expect(meaning('Alt+ArrowDown', 'flow')).toEqual({ do: 'shiftCorner', by: { x: 0, y: 8 } });
  expect(meaning('ArrowDown', 'flow')).toEqual({ do: 'nudge', by: { x: 0, y: 8 } });
  expect(meaning('Alt+]', 'one')).toBeNull();
});

test('brackets go along the arrows and against them, with Shift always from here', () => {
  expect(meaning('[')).toEqual({ do: 'follow', way: 'causes', anew: false });
  expect(meaning(']')).toEqual({ do: 'follow', way: 'effects', anew: false });
  expect(meaning('Shift+}')).toEqual({ do: 'follow', way: 'effects', anew: true });
  expect(meaning('[', 'nothing')).toBeNull();
  expect(meaning(']', 'box')).toBeNull();
});

test('the sketch tool is for pens: Enter does what it does without it', () => {
  expect(meaning('Enter', 'one', 'sketch')).toEqual({ do: 'rename' });
  expect(meaning('Enter', 'nothing', 'frame')).toEqual({ do: 'draw', tool: 'frame' });
});

test('Alt with an arrow resizes a note, and nothing else', () => {
  expect(meaning('Alt+ArrowRight', 'box')).toEqual({ do: 'grow', by: { x: 8, y: 0 } });
  expect(meaning('Alt+ArrowRight', 'one')).toBeNull();
});

test('what belongs to the rest of the program is left to it', () => {
  for (const keys of ['Ctrl+z', 'Ctrl+ArrowLeft', 's', '+', '-', '0', 'Delete']) expect(meaning(keys)).toBeNull();
});
