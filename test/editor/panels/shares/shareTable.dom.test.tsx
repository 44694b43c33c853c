import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { mainPart, runWithLoops, summariseLoops } from '#core/analysis';
import { compile } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { TooltipProvider } from '#editor/ui';
import { model, must } from '#test/documents';
import { twoRegions } from '#test/loops';
import { ShareTable } from '../../../../src/editor/panels/shares/ShareTable.tsx';

function toldOf(document: ModelDocument) {
  const loops = must(runWithLoops(must(compile(document).program, 'program')).loops, 'loops');
  const { times } = loops;
  const summary = summariseLoops(loops);
  return {
    shares: { times, summary, complete: true, scores: { nodes: [], links: [], linkScores: new Float64Array(0), times }, signs: new Map() },
    part: mainPart(summary) ?? null,
    telling: { nameOf: (key: string) => (key === summary.groups[0]?.key ? 'R1' : 'B1'), timeUnit: 'year' },
  };
}

const figure = { curves: [], timeUnit: 'year', calendar: null, start: 0, stop: 20, stale: false, subject: null, threads: [] };
const cells = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').slice(0, 2).map((cell) => cell.textContent));

function show(document: ModelDocument) {
  render(
    <TooltipProvider>
      <ShareTable figure={figure} told={toldOf(document)} weighing={{ rows: null, byChange: false }} />
    </TooltipProvider>,
  );
  return userEvent.setup();
}

test('a loop that every element has is one row with a span, and opens to a row for each of them', async () => {
  const user = show(twoRegions());
  expect(cells()).toEqual([['+50 %+33 to +67 %', '+50 %+33 to +67 %'], ['−50 %−67 to −33 %', '−50 %−67 to −33 %']]);
  await user.click(screen.getByRole('button', { name: 'Show the elements of R1', expanded: false }));
  expect(screen.getByRole('button', { name: 'Show the elements of R1', expanded: true })).toBeVisible();
  expect(cells().slice(1, 3)).toEqual([['+67 %', '+67 %'], ['+33 %', '+33 %']]);
  expect(screen.getAllByRole('rowheader').slice(1, 3).map((header) => header.textContent)).toEqual(['north', 'south']);
});

test('where elements share what they have, the span is still that of the elements, now as in the mean', async () => {
  const document = model({ start: 0, stop: 20, dt: 1, method: 'euler' })
    .dimension('Region', ['north', 'south'])
    .stock('people', '100', { over: ['Region'] })
    .auxiliary('all', 'SUM(people[*])')
    .flow('births', { to: 'people' }, 'people * 0.1 * (1 - all / 1000)', { over: ['Region'] })
    .build();
  const user = show(document);
  await user.click(screen.getByRole('button', { name: 'Show the elements of R1' }));
  const [all = [], north = [], south = []] = cells();
  expect(south).toEqual(north);
  for (const [column, own] of north.entries()) {
    const number = own?.replace(' %', '') ?? '';
    expect(all[column]).toMatch(new RegExp(`%\\${number} to \\${number} %$`, 'u'));
  }
});
