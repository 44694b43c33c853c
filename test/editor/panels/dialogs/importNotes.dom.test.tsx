import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setReport } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { ImportNotes } from '../../../../src/editor/panels/dialogs/ImportNotes.tsx';

test('a line of the report is marked with what became of it, and with its weight where that is not said by it', () => {
  setReport({
    file: 'tea.xmile',
    notes: [
      { line: 1, message: 'Kept as it is.', severity: 'notice', fate: 'kept' },
      { line: 2, message: 'Read as an arc.', severity: 'notice' },
      { line: 3, message: 'Left out.', severity: 'warning', fate: 'lost' },
    ],
  });
  render(<TooltipProvider><ImportNotes /></TooltipProvider>);
  const marks = screen.getAllByRole('listitem').map((line) => within(line).getAllByText(/Kept, not used|Not taken over|Good to know|Numbers may differ/u).map(({ textContent }) => textContent));
  expect(marks).toEqual([['Kept, not used'], ['Good to know'], ['Not taken over', 'Numbers may differ']]);
});
