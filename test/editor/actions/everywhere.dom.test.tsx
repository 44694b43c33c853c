import { render, screen } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { select, selectAll } from '#editor/store';
import { actions } from '#editor/actions';
import type { MenuEntry } from '#editor/ui';
import { model } from '#test/documents';
import { editing } from '#test/editor';
import { Palette } from '../../../src/editor/panels/dialogs/Palette.tsx';
import { barEntries } from '../../../src/editor/panels/shell/menus.ts';

const lines = (entry: MenuEntry): string[] => (entry === 'line' || 'heading' in entry ? [] : 'items' in entry ? entry.items.flatMap(lines) : [entry.id]);

beforeAll(() => {
  // cmdk keeps its line in sight and watches its size; there is no layout here.
  Element.prototype.scrollIntoView = () => {};
  globalThis.ResizeObserver ??= class { observe() {} unobserve() {} disconnect() {} };
});

test('every command of the table stands in the menus of the bar, and every line of a menu is one', () => {
  const listed = [...new Set(Object.values(barEntries).flatMap((entries) => entries().flatMap(lines)))];
  expect(listed.toSorted()).toEqual(actions.map(({ id }) => id).toSorted());
});

test('the palette lists every command that can be done now, whatever is selected', () => {
  const { element } = editing(model().stock('Tank', 1).auxiliary('rate').link('Tank', 'rate').build());
  for (const choose of [() => select([]), () => select([element('Tank')]), selectAll]) {
    choose();
    const { unmount } = render(<Palette typed="" />);
    const options = screen.getAllByRole('option').map((option) => option.textContent);
    const missing = actions.filter((action) => action.id !== 'palette' && action.when()).filter((action) => !options.some((text) => text.includes(action.label())));
    expect(missing.map(({ id }) => id)).toEqual([]);
    unmount();
  }
});
