import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { Button, ContextMenu, Dialog, Menu, MenuBar, TooltipProvider, type MenuEntry } from '#editor/ui';

function entries(done: (id: string) => void): MenuEntry[] {
  return [
    { id: 'open', label: 'Open', onSelect: () => done('open') },
    { id: 'close', label: 'Close', disabled: true, onSelect: () => done('close') },
    'line',
    { id: 'grid', label: 'Grid', checked: true, onSelect: () => done('grid') },
    { id: 'more', label: 'More', items: [{ id: 'rare', label: 'Rare', onSelect: () => done('rare') }] },
  ];
}

describe('a menu', () => {
  function setup() {
    const done = vi.fn<(id: string) => void>();
    render(<Menu trigger={<Button>File</Button>} entries={entries(done)} />);
    return { done, user: userEvent.setup(), button: screen.getByRole('button', { name: 'File' }) };
  }

  test('opens by click and closes by a press elsewhere', async () => {
    const { user, button } = setup();
    await user.click(button);
    expect(screen.getByRole('menu', { name: 'File' })).toBeInTheDocument();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test('opened by a key it starts on its first item; arrows pass over what cannot be chosen and go round', async () => {
    const { user, button } = setup();
    button.focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'Open' })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('menuitemcheckbox', { name: 'Grid' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'Open' })).toHaveFocus();
    await user.keyboard('{End}');
    expect(screen.getByRole('menuitem', { name: 'More' })).toHaveFocus();
  });

  test('choosing does it once, closes, and gives the keyboard back', async () => {
    const { user, button, done } = setup();
    button.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(done.mock.calls).toEqual([['open']]);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button).toHaveFocus();
  });

  test('a letter goes to the item that begins with it', async () => {
    const { user, button } = setup();
    button.focus();
    await user.keyboard('{ArrowDown}m');
    expect(screen.getByRole('menuitem', { name: 'More' })).toHaveFocus();
  });

  test('what is disabled does nothing and stays', async () => {
    const { user, button, done } = setup();
    await user.click(button);
    await user.click(screen.getByRole('menuitem', { name: 'Close' }));
    expect(done).not.toHaveBeenCalled();
    expect(screen.getByRole('menu')).toBeInTheDocument();
  });

  test('a menu inside opens to the right and closes to the left', async () => {
    const { user, button, done } = setup();
    button.focus();
    await user.keyboard('{ArrowDown}{End}{ArrowRight}');
    const inner = screen.getByRole('menu', { name: 'More' });
    expect(within(inner).getByRole('menuitem', { name: 'Rare' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.queryByRole('menu', { name: 'More' })).toBeNull();
    expect(screen.getByRole('menuitem', { name: 'More' })).toHaveFocus();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(done.mock.calls).toEqual([['rare']]);
  });

  test('Escape closes without doing anything', async () => {
    const { user, button, done } = setup();
    button.focus();
    await user.keyboard('{ArrowDown}{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button).toHaveFocus();
    expect(done).not.toHaveBeenCalled();
  });
});

test('a menu bar is one stop for Tab, and arrows go from menu to menu', async () => {
  const user = userEvent.setup();
  const menus = ['File', 'Edit'].map((label) => ({ id: label, label, items: [{ id: label, label: `${label} it`, onSelect: vi.fn<() => void>() }] }));
  render(<MenuBar label="Menus" menus={menus} />);
  await user.tab();
  expect(screen.getByRole('menuitem', { name: 'File' })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('menuitem', { name: 'Edit' })).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('menuitem', { name: 'Edit it' })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('menuitem', { name: 'File it' })).toHaveFocus();
});

test('a context menu keeps what its element does with the right button, and gives the keyboard back to it', async () => {
  const user = userEvent.setup();
  const seen = vi.fn<() => void>();
  render(
    <ContextMenu entries={() => entries(vi.fn<(id: string) => void>())} label="Here">
      <button type="button" onContextMenu={seen}>
        Thing
      </button>
    </ContextMenu>,
  );
  const thing = screen.getByRole('button', { name: 'Thing' });
  fireEvent.contextMenu(thing, { button: 2, clientX: 10, clientY: 20 });
  expect(seen).toHaveBeenCalledOnce();
  expect(screen.getByRole('menu', { name: 'Here' })).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(thing).toHaveFocus();
});

test('Escape in a menu inside a dialog closes the menu and leaves the dialog', async () => {
  const user = userEvent.setup();
  const closed = vi.fn<() => void>();
  render(
    <TooltipProvider>
      <Dialog open onClose={closed} title="Around">
        <Menu trigger={<Button>More</Button>} entries={entries(vi.fn<(id: string) => void>())} />
      </Dialog>
    </TooltipProvider>,
  );
  const dialog = screen.getByRole('dialog');
  await user.click(screen.getByRole('button', { name: 'More' }));
  expect(within(dialog).getByRole('menu')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(screen.getByRole('dialog')).toBe(dialog);
  expect(closed).not.toHaveBeenCalled();
});

test('a context menu stays when the finger that opened it lets go and the focus goes back under it', () => {
  render(
    <ContextMenu entries={() => entries(vi.fn<(id: string) => void>())} label="Here">
      <button type="button">Thing</button>
    </ContextMenu>,
  );
  const thing = screen.getByRole('button', { name: 'Thing' });
  fireEvent.contextMenu(thing, { clientX: 10, clientY: 20 });
  act(() => thing.focus());
  expect(screen.getByRole('menu', { name: 'Here' })).toBeInTheDocument();
});
