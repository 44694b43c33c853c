import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Dialog, Field, NumberField, SegmentedControl, Slider, Tabs, TextField, TooltipProvider, type NumberReading } from '#editor/ui';

/** Reads whole numbers only. */
const read = (text: string): NumberReading => (/^\d+$/.test(text) ? { value: Number(text) } : { problem: `“${text}” is no number.` });

describe('a number field', () => {
  function setup() {
    const commit = vi.fn<(value: number) => void>();
    function Held() {
      const [value, setValue] = useState<number | null>(5);
      return <NumberField label="Count" value={value} read={read} print={String} onCommit={(next) => { commit(next); setValue(next); }} />;
    }
    render(<Held />);
    return { commit, user: userEvent.setup(), field: screen.getByRole('textbox', { name: 'Count' }) };
  }

  test('takes a number on Enter, once', async () => {
    const { user, field, commit } = setup();
    await user.clear(field);
    await user.type(field, '12{Enter}');
    await user.tab();
    expect(commit.mock.calls).toEqual([[12]]);
    expect(field).toHaveValue('12');
  });

  test('keeps what it cannot read, says why, and the old value holds', async () => {
    const { user, field, commit } = setup();
    await user.clear(field);
    await user.type(field, 'many{Enter}');
    expect(field).toHaveValue('many');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('“many” is no number.');
    expect(commit).not.toHaveBeenCalled();
  });

  test('Escape goes back to the value', async () => {
    const { user, field } = setup();
    await user.type(field, '7{Escape}');
    expect(field).toHaveValue('5');
    await user.clear(field);
    await user.type(field, 'x{Enter}');
    await user.type(field, '{Escape}');
    expect(field).toHaveValue('5');
    expect(field).toBeValid();
  });
});

describe('what stands under a field', () => {
  const show = (said: { help?: string; doubt?: string; problem?: string }) => {
    render(
      <Field label="Step" {...said}>
        {(ids) => <input {...ids} />}
      </Field>,
    );
    const field = screen.getByRole('textbox', { name: 'Step' });
    return { field, about: document.getElementById(field.getAttribute('aria-describedby') ?? '') };
  };

  test('a doubt describes the value, which stays valid, and does not look like an error', () => {
    const { field, about } = show({ help: 'How far a step goes', doubt: 'The last step is shorter.' });
    expect(field).toBeValid();
    expect(field).toHaveAccessibleDescription('The last step is shorter.');
    expect(about).toHaveClass('lw-field-doubt', { exact: true });
    expect(about?.querySelector('svg')).toBeInTheDocument();
  });

  test('a problem makes the value invalid, and takes the place of a doubt', () => {
    const { field, about } = show({ help: 'How far a step goes', doubt: 'The last step is shorter.', problem: 'A step must be longer than 0.' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('A step must be longer than 0.');
    expect(about).toHaveClass('lw-field-problem', { exact: true });
  });

  test('help is only said', () => {
    const { field, about } = show({ help: 'How far a step goes' });
    expect(field).toBeValid();
    expect(about).toHaveClass('lw-field-help', { exact: true });
    expect(about?.querySelector('svg')).toBeNull();
  });
});

test('a text field commits when it is left, and not when nothing changed', async () => {
  const user = userEvent.setup();
  const commit = vi.fn<(text: string) => void>();
  render(<TextField label="Name" value="a" onCommit={commit} />);
  await user.click(screen.getByRole('textbox', { name: 'Name' }));
  await user.tab();
  expect(commit).not.toHaveBeenCalled();
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'b');
  await user.tab();
  expect(commit.mock.calls).toEqual([['ab']]);
});

test('tabs: one stop, arrows go along the row, only the chosen panel is there', async () => {
  const user = userEvent.setup();
  function Held() {
    const [tab, setTab] = useState<'one' | 'two'>('one');
    const tabs = [
      { id: 'one', label: 'One', content: <p>first</p> },
      { id: 'two', label: 'Two', content: <p>second</p> },
    ] as const;
    return <Tabs label="Both" tabs={tabs} value={tab} onChange={setTab} />;
  }
  render(<Held />);
  await user.tab();
  expect(screen.getByRole('tab', { name: 'One' })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Two' })).toHaveFocus();
  expect(screen.getByRole('tabpanel', { name: 'Two' })).toHaveTextContent('second');
  expect(screen.queryByText('first')).toBeNull();
});

test('a slider says its value as people read it', () => {
  render(<Slider label="churn" value={0.05} min={0} max={1} text="5 % a month" onChange={vi.fn<(value: number) => void>()} />);
  expect(screen.getByRole('slider', { name: 'churn' })).toHaveAttribute('aria-valuetext', '5 % a month');
});

test('segments are radio buttons', async () => {
  const choose = vi.fn<(value: 'a' | 'b') => void>();
  const segments = [
    { value: 'a', label: 'Euler' },
    { value: 'b', label: 'RK4' },
  ] as const;
  render(<SegmentedControl label="Method" segments={segments} value="a" onChange={choose} />);
  expect(screen.getByRole('radio', { name: 'Euler' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'RK4' }));
  expect(choose).toHaveBeenCalledWith('b');
});

test('a dialog has the keyboard, is named and described, and closes by its cross', async () => {
  const close = vi.fn<() => void>();
  render(
    <Dialog open onClose={close} title="Settings" description="How it runs.">
      <input aria-label="Start" />
    </Dialog>,
    { wrapper: TooltipProvider },
  );
  const dialog = screen.getByRole('dialog', { name: 'Settings' });
  expect(dialog).toHaveAccessibleDescription('How it runs.');
  expect(screen.getByRole('textbox', { name: 'Start' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(close).toHaveBeenCalledOnce();
});
