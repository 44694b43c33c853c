import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { compile } from '#core/compiler';
import { simulate } from '#core/simulator';
import { getDocument } from '#editor/store';
import { RunSettings } from '../../../src/editor/panels/settings/RunSettings.tsx';
import { model, must } from '#test/documents';
import { editing } from '#test/editor';

test('"Keep a row every" emptied means every step', async () => {
  const user = userEvent.setup();
  editing(model({ start: 0, stop: 10, dt: 0.5, saveEvery: 2 }).stock('Water', 1).build());
  render(<RunSettings />);
  const field = screen.getByRole('textbox', { name: 'Keep a row every' });
  expect(field).toHaveValue('2');
  await user.clear(field);
  await user.tab();
  expect(getDocument().settings.saveEvery).toBeUndefined();
  expect(field).toHaveValue('');
  expect(field).toBeValid();
  expect(field).toHaveAttribute('placeholder', 'Every step');
  // 0, 0.5, ... 10: 20 steps, 21 rows.
  expect(simulate(must(compile(getDocument()).program, 'program')).times).toHaveLength(21);
});
