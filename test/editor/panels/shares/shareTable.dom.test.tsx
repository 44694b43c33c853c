import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { mainPart, runWithLoops, summariseLoops } from '#core/analysis';
import { compile } from '#core/compiler';
import { TooltipProvider } from '#editor/ui';
import { must } from '#test/documents';
import { twoRegions } from '#test/loops';
import { ShareTable } from '../../../../src/editor/panels/shares/ShareTable.tsx';

function regions() {
  const loops = must(runWithLoops(must(compile(twoRegions()).program, 'program')).loops, 'loops');
  const { times } = loops;
  const summary = summariseLoops(loops);
  return {
    shares: { times, summary, complete: true, scores: { nodes: [], links: [], linkScores: new Float64Array(0), times }, signs: new Map() },
    part: mainPart(summary) ?? null,
    telling: { nameOf: (key: string) => (key === summary.groups[0]?.key ? 'R1' : 'B1'), timeUnit: 'year' },
  };
}

test('a loop that every element has is one row with a span, and opens to a row for each of them', async () => {
  const figure = { curves: [], timeUnit: 'year', calendar: null, start: 0, stop: 20, stale: false, subject: null, threads: [] };
  render(
    <TooltipProvider>
      <ShareTable figure={figure} told={regions()} weighing={{ rows: null, byChange: false }} />
    </TooltipProvider>,
  );
  const cells = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').slice(0, 2).map((cell) => cell.textContent));
  expect(cells()).toEqual([['+50 %+33 to +67 %', '+50 %+33 to +67 %'], ['−50 %−67 to −33 %', '−50 %−67 to −33 %']]);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show the elements of R1', expanded: false }));
  expect(screen.getByRole('button', { name: 'Show the elements of R1', expanded: true })).toBeVisible();
  expect(cells().slice(1, 3)).toEqual([['+67 %', '+67 %'], ['+33 %', '+33 %']]);
  expect(screen.getAllByRole('rowheader').slice(1, 3).map((header) => header.textContent)).toEqual(['north', 'south']);
});
